package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.CompareOperator;

/**
 * What {@code for … in range(…)} goes through where the firmware's compiler counts without making a
 * range (py/compile.c, compile_for_stmt_optimised_range): no word limits the numbers, which may be
 * of any kind, and a {@code range} of the program's own is not asked.
 */
public final class Counter {

  private Counter() {}

  /** The values from start to stop; the end is first, for it is worked out first. */
  public static PyIterator of(Object stop, Object start, long step) {
    if (start instanceof Long first && stop instanceof Long last) {
      return new PyRange(first, last, step).iterator();
    }
    CompareOperator goesOn = step > 0 ? CompareOperator.LESS : CompareOperator.GREATER;
    Object[] at = {start};
    return PyIterator.of(
        null,
        () -> {
          Object value = at[0];
          if (!Truth.of(Compare.compare(goesOn, value, stop))) {
            return null;
          }
          at[0] = Arithmetic.add(value, step);
          return value;
        });
  }
}
