package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** A variable that functions share, where it stands among a function's variables or values. */
final class Shared extends PyObject {

  private static final PyType TYPE = new PyType("cell");

  final Cell cell;

  Shared(Cell cell) {
    this.cell = cell;
  }

  /** The cell in {@code value}; a damaged file may have another value there. */
  static Cell in(Object value) {
    if (!(value instanceof Shared shared)) {
      throw FileBytes.incompatible();
    }
    return shared.cell;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
