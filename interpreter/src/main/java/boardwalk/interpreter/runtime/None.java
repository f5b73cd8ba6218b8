package boardwalk.interpreter.runtime;

/** {@code None}, {@code Ellipsis} and {@code NotImplemented}: objects there is one of. */
public final class None extends PyObject {

  public static final None NONE = new None("None", new PyType("NoneType"), false);

  /** The type of both of the others, without a name (py/objsingleton.c). */
  private static final PyType SINGLETON = new PyType("");

  public static final None ELLIPSIS = new None("Ellipsis", SINGLETON, true);
  public static final None NOT_IMPLEMENTED = new None("NotImplemented", SINGLETON, true);

  private final String text;
  private final PyType type;
  private final boolean truth;

  private None(String text, PyType type, boolean truth) {
    this.text = text;
    this.truth = truth;
    this.type = type;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return text;
  }

  @Override
  public boolean truth() {
    return truth;
  }
}
