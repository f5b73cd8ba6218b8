package boardwalk.interpreter.runtime;

import java.math.BigInteger;

/** The type of any value, plain Java ones included. */
public final class Types {

  public static final PyType INT = new PyType("int");

  /** No kind of int to programs: {@code isinstance(True, int)} is false (py/objbool.c). */
  public static final PyType BOOL = new PyType("bool");

  public static final PyType FLOAT = new PyType("float");
  public static final PyType STR = new PyType("str");

  private Types() {}

  public static PyType of(Object value) {
    return switch (value) {
      case PyObject object -> object.type();
      case Long number -> INT;
      case String text -> STR;
      case Double number -> FLOAT;
      case Boolean truth -> BOOL;
      case BigInteger number -> INT;
      default -> throw new IllegalStateException("no MicroPython value: " + value.getClass());
    };
  }

  /** Name of the type, as in error messages. */
  public static String name(Object value) {
    return of(value).name();
  }

  /** {@code isinstance} with one type. */
  public static boolean isInstance(Object value, PyType type) {
    return of(value).isSubtypeOf(type);
  }

  /**
   * The built-in value an instance of a program's class is made of ({@code class L(list)}), or the
   * value itself.
   */
  public static Object unwrap(Object value) {
    return value instanceof PyInstance instance && instance.nativeValue() != null
        ? instance.nativeValue()
        : value;
  }

  public static boolean isInt(Object value) {
    return value instanceof Long || value instanceof BigInteger || value instanceof Boolean;
  }
}
