package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/**
 * What the machine itself puts on a function's stack beside the program's values: that nothing is
 * there, where a jump out of a block goes, how many blocks it still has to leave. An object like
 * others, so that a damaged file that takes one for a value only gets a TypeError.
 */
final class Mark extends PyObject {

  private static final PyType TYPE = new PyType("mark");

  /** Nothing is here (MP_OBJ_NULL). */
  static final Mark ABSENT = new Mark(0);

  /** A {@code return} is on its way out through {@code finally}. */
  static final Mark RETURN = new Mark(-1);

  final int number;

  Mark(int number) {
    this.number = number;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
