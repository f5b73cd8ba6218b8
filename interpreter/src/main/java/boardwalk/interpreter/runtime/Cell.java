package boardwalk.interpreter.runtime;

/** A variable that functions share: one made inside uses it, or a whole module does. */
public final class Cell {

  /** Null while the variable has no value. */
  public Object value;

  /** For a global: the built-in name behind it, used while the global has no value. */
  Cell builtin;

  public Cell() {
    this(null);
  }

  Cell(Cell builtin) {
    this.builtin = builtin;
  }

  /** Value of the built-in name behind this one, or null. */
  public Object behind() {
    return builtin == null ? null : builtin.value;
  }

  /** A new cell with a value, as a captured parameter starts. */
  public static Cell of(Object value) {
    Cell cell = new Cell();
    cell.value = value;
    return cell;
  }
}
