package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.Text;
import java.util.Arrays;

/**
 * Calls with the arguments on a function's stack (py/vm.c, MP_BC_CALL_FUNCTION and its neighbours).
 * Their operand has the number of positional arguments in its first byte and that of named ones in
 * its second.
 */
final class Calling {

  private Calling() {}

  static int positional(int operand) {
    return operand & 0xff;
  }

  static int named(int operand) {
    return operand >> 8 & 0xff;
  }

  /** Places that the arguments take. */
  static int places(int operand) {
    return positional(operand) + 2 * named(operand);
  }

  /** Calls with what stands from {@code first} on: values, then names and values. */
  static Object call(PyCallable function, Object[] stack, int first, int count, int named) {
    if (named > 0) {
      return withNames(function, stack, first, count, named);
    }
    return switch (count) {
      case 0 -> function.call0();
      case 1 -> function.call1(stack[first]);
      case 2 -> function.call2(stack[first], stack[first + 1]);
      case 3 -> function.call3(stack[first], stack[first + 1], stack[first + 2]);
      case 4 -> function.call4(stack[first], stack[first + 1], stack[first + 2], stack[first + 3]);
      default ->
          function.call(Arrays.copyOfRange(stack, first, first + count), PyCallable.NO_KEYWORDS);
    };
  }

  private static Object withNames(
      PyCallable function, Object[] stack, int first, int count, int named) {
    Object[] arguments = Arrays.copyOfRange(stack, first, first + count + named);
    String[] names = new String[named];
    for (int i = 0; i < named; i++) {
      names[i] = Text.expectStr(stack[first + count + 2 * i]);
      arguments[count + i] = stack[first + count + 2 * i + 1];
    }
    return function.call(arguments, names);
  }

  /** The method at {@code base}, and the object it is of; or a function, and nothing. */
  static Object method(Object[] stack, int base, int operand) {
    PyCallable method = Calls.callable(stack[base]);
    return stack[base + 1] == Mark.ABSENT
        ? call(method, stack, base + 2, positional(operand), named(operand))
        : call(method, stack, base + 1, positional(operand) + 1, named(operand));
  }

  /**
   * Calls with {@code *values} and {@code **mapping} among the arguments from {@code first} on;
   * behind them is a number whose bits say which positional ones have a star.
   *
   * @param self first argument, or {@link Mark#ABSENT}
   */
  static Object spread(Object function, Object self, Object[] stack, int first, int operand) {
    int count = positional(operand);
    int named = named(operand);
    if (!(stack[first + places(operand)] instanceof Long stars)) {
      throw FileBytes.incompatible();
    }
    int extra = self == Mark.ABSENT ? 0 : 1;
    Object[] positional = new Object[count + extra];
    boolean[] starred = new boolean[count + extra];
    if (extra > 0) {
      positional[0] = self;
    }
    for (int i = 0; i < count; i++) {
      positional[extra + i] = stack[first + i];
      starred[extra + i] = i < Long.SIZE && (stars >> i & 1) != 0;
    }
    String[] names = new String[named];
    Object[] values = new Object[named];
    for (int i = 0; i < named; i++) {
      Object name = stack[first + count + 2 * i];
      names[i] = name == Mark.ABSENT ? null : Text.expectStr(name);
      values[i] = stack[first + count + 2 * i + 1];
    }
    return Calls.spread(Calls.callable(function), positional, starred, names, values);
  }
}
