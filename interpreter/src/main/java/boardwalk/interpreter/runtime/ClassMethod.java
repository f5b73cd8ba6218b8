package boardwalk.interpreter.runtime;

/** {@code classmethod}. */
public final class ClassMethod extends PyObject {

  public static final PyType TYPE = new PyType("classmethod");

  static {
    TYPE.constructor((type, arguments) -> new ClassMethod(arguments.expect(1, 1).get(0)));
  }

  private final Object function;

  public ClassMethod(Object function) {
    this.function = function;
  }

  public Object function() {
    return function;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public String repr() {
    return "<classmethod>";
  }
}
