package boardwalk.interpreter.runtime;

/**
 * Carries a MicroPython exception through Java. Its value is the exception object: a {@link
 * PyExceptionObject}, or an instance of a program's class made of one.
 */
public final class PyException extends RuntimeException {

  private final transient Object value;

  public PyException(Object value) {
    super(null, null, false, false);
    this.value = value;
  }

  /** The exception object as programs see it. */
  public Object value() {
    return value;
  }

  /** The built-in part of the exception: arguments, traceback, cause. */
  public PyExceptionObject object() {
    return PyExceptionObject.of(value);
  }

  /** Whether {@code except type} catches this. */
  public boolean matches(PyType type) {
    return Types.of(value).isSubtypeOf(type);
  }

  /** For compiled functions: the exception leaves the function {@code name} at {@code line}. */
  public PyException through(String file, int line, String name) {
    object().addFrame(file, line, name);
    return this;
  }

  @Override
  public String getMessage() {
    return Types.name(value) + ": " + Text.str(value);
  }
}
