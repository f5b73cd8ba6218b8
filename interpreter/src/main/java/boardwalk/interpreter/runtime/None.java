package boardwalk.interpreter.runtime;

/** {@code None}, {@code Ellipsis} and {@code NotImplemented}: objects there is one of. */
public final class None extends PyObject {

  public static final None NONE = new None("None", "NoneType", false);
  public static final None ELLIPSIS = new None("Ellipsis", "ellipsis", true);
  public static final None NOT_IMPLEMENTED = new None("NotImplemented", "NotImplementedType", true);

  private final String text;
  private final PyType type;
  private final boolean truth;

  private None(String text, String typeName, boolean truth) {
    this.text = text;
    this.truth = truth;
    this.type = new PyType(typeName);
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
