package boardwalk.interpreter.runtime;

/** {@code staticmethod}. */
public final class StaticMethod extends PyObject {

  public static final PyType TYPE = new PyType("staticmethod");

  static {
    TYPE.constructor((type, arguments) -> new StaticMethod(arguments.expect(1, 1).get(0)));
  }

  private final Object function;

  public StaticMethod(Object function) {
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
    return "<staticmethod>";
  }
}
