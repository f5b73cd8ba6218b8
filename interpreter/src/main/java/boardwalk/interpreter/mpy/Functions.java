package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyTuple;
import java.util.List;

/**
 * Makes function objects of what is on the stack (py/emitglue.c, mp_make_closure_from_proto_fun).
 */
final class Functions {

  private static final Object[] NONE = {};

  private Functions() {}

  /** The stack has: tuple of defaults, dict of keyword defaults, shared variables. */
  static MpyFunction make(Frame frame, int op, int closed, Code code) {
    boolean closes = op == Op.MAKE_CLOSURE || op == Op.MAKE_CLOSURE_DEFARGS;
    boolean hasDefaults = op == Op.MAKE_FUNCTION_DEFARGS || op == Op.MAKE_CLOSURE_DEFARGS;
    Cell[] closure = closes ? cells(frame, closed) : MpyFunction.NO_CELLS;
    Object keywordDefaults = hasDefaults ? frame.stack[frame.top--] : Mark.ABSENT;
    Object defaults = hasDefaults ? frame.stack[frame.top--] : Mark.ABSENT;
    int positional = code.prelude.positional() - closure.length;
    Object[] values = defaults instanceof PyTuple tuple ? tuple.elements() : NONE;
    if (values.length > positional) {
      throw FileBytes.incompatible();
    }
    return code.function(values, keywordDefaults(code, keywordDefaults), closure);
  }

  private static Cell[] cells(Frame frame, int count) {
    frame.top -= count;
    Cell[] cells = new Cell[count];
    for (int i = 0; i < count; i++) {
      cells[i] = Shared.in(frame.stack[frame.top + 1 + i]);
    }
    return cells;
  }

  /** In the order of the keyword-only parameters; null for those that have none. */
  private static Object[] keywordDefaults(Code code, Object given) {
    List<String> names = code.prelude.parameters();
    Object[] values = new Object[code.prelude.keywordOnly()];
    if (given instanceof PyDict dict) {
      for (int i = 0; i < values.length; i++) {
        values[i] = dict.getOrNull(names.get(code.prelude.positional() + i));
      }
    }
    return values;
  }
}
