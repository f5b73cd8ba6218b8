package boardwalk.interpreter.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** MicroPython's exception classes, and short ways to make exceptions of them. */
public final class Errors {

  private static final Map<String, PyType> TYPES = new LinkedHashMap<>();

  public static final PyType BASE_EXCEPTION = define("BaseException", null);
  public static final PyType SYSTEM_EXIT = define("SystemExit", BASE_EXCEPTION);
  public static final PyType KEYBOARD_INTERRUPT = define("KeyboardInterrupt", BASE_EXCEPTION);
  public static final PyType GENERATOR_EXIT = define("GeneratorExit", BASE_EXCEPTION);
  public static final PyType EXCEPTION = define("Exception", BASE_EXCEPTION);
  public static final PyType STOP_ITERATION = define("StopIteration", EXCEPTION);
  public static final PyType STOP_ASYNC_ITERATION = define("StopAsyncIteration", EXCEPTION);
  public static final PyType ARITHMETIC_ERROR = define("ArithmeticError", EXCEPTION);
  public static final PyType OVERFLOW_ERROR = define("OverflowError", ARITHMETIC_ERROR);
  public static final PyType ZERO_DIVISION_ERROR = define("ZeroDivisionError", ARITHMETIC_ERROR);
  public static final PyType ASSERTION_ERROR = define("AssertionError", EXCEPTION);
  public static final PyType ATTRIBUTE_ERROR = define("AttributeError", EXCEPTION);
  public static final PyType EOF_ERROR = define("EOFError", EXCEPTION);
  public static final PyType IMPORT_ERROR = define("ImportError", EXCEPTION);
  public static final PyType LOOKUP_ERROR = define("LookupError", EXCEPTION);
  public static final PyType INDEX_ERROR = define("IndexError", LOOKUP_ERROR);
  public static final PyType KEY_ERROR = define("KeyError", LOOKUP_ERROR);
  public static final PyType MEMORY_ERROR = define("MemoryError", EXCEPTION);
  public static final PyType NAME_ERROR = define("NameError", EXCEPTION);
  public static final PyType OS_ERROR = define("OSError", EXCEPTION);
  public static final PyType RUNTIME_ERROR = define("RuntimeError", EXCEPTION);
  public static final PyType NOT_IMPLEMENTED_ERROR = define("NotImplementedError", RUNTIME_ERROR);
  public static final PyType SYNTAX_ERROR = define("SyntaxError", EXCEPTION);
  public static final PyType INDENTATION_ERROR = define("IndentationError", SYNTAX_ERROR);
  public static final PyType TYPE_ERROR = define("TypeError", EXCEPTION);
  public static final PyType VALUE_ERROR = define("ValueError", EXCEPTION);
  public static final PyType UNICODE_ERROR = define("UnicodeError", VALUE_ERROR);
  public static final PyType VIPER_TYPE_ERROR = define("ViperTypeError", TYPE_ERROR);

  private Errors() {}

  private static PyType define(String name, PyType base) {
    PyType type = base == null ? new PyType(name) : new PyType(name, base);
    type.constructor(
        (called, arguments) -> {
          arguments.noKeywords();
          return new PyExceptionObject(type, arguments.positional());
        });
    if (base == null) {
      // What super().__init__(...) of a program's exception class reaches.
      type.with(
          NativeFunction.withKeywords(
              "__init__",
              arguments -> {
                PyExceptionObject self = PyExceptionObject.of(arguments.get(0));
                if (self == null) {
                  throw typeError("exceptions must derive from BaseException");
                }
                self.setArguments(arguments.tail().positional());
                return None.NONE;
              }));
    }
    TYPES.put(name, type);
    return type;
  }

  /** Every exception class by its name. */
  public static Map<String, PyType> types() {
    return TYPES;
  }

  public static PyException of(PyType type, Object... arguments) {
    return new PyException(new PyExceptionObject(type, arguments));
  }

  /** What MicroPython says of something that should have been text. */
  public static PyException noText(Object value) {
    String wanted = value instanceof String ? "bytes" : "str";
    return typeError(
        "can't convert '" + Types.name(value) + "' object to " + wanted + " implicitly");
  }

  public static PyException typeError(String text) {
    return of(TYPE_ERROR, text);
  }

  public static PyException valueError(String text) {
    return of(VALUE_ERROR, text);
  }

  public static PyException indexError(String text) {
    return of(INDEX_ERROR, text);
  }

  public static PyException keyError(Object key) {
    return of(KEY_ERROR, key);
  }

  public static PyException attributeError(String text) {
    return of(ATTRIBUTE_ERROR, text);
  }

  public static PyException nameError(String text) {
    return of(NAME_ERROR, text);
  }

  public static PyException runtimeError(String text) {
    return of(RUNTIME_ERROR, text);
  }

  public static PyException notImplemented() {
    return of(NOT_IMPLEMENTED_ERROR);
  }

  public static PyException notImplemented(String text) {
    return of(NOT_IMPLEMENTED_ERROR, text);
  }

  public static PyException overflow(String text) {
    return of(OVERFLOW_ERROR, text);
  }

  public static PyException zeroDivision() {
    return of(ZERO_DIVISION_ERROR, "divide by zero");
  }

  public static PyException importError(String text) {
    return of(IMPORT_ERROR, text);
  }

  /** An OSError with a number of {@code errno.h}. */
  public static PyException osError(int errno) {
    return of(OS_ERROR, (long) errno);
  }

  public static PyException memoryError(String text) {
    return of(MEMORY_ERROR, text);
  }

  public static PyException recursion() {
    return runtimeError("maximum recursion depth exceeded");
  }

  static PyException unhashable(Object object) {
    return unsupported("__hash__", object);
  }

  /** {@code unsupported type for __x__: 'list'}. */
  static PyException unsupported(String method, Object object) {
    return typeError("unsupported type for " + method + ": '" + Types.name(object) + "'");
  }

  private static final Set<String> ORDERS = Set.of("__lt__", "__le__", "__gt__", "__ge__");

  /** Truths are worked with as ints (py/objbool.c), so that is what they are called. */
  private static String operand(Object value) {
    // An object of a class made from a built-in type is worked with as one of that.
    Object worked =
        value instanceof PyInstance made && made.nativeValue() != null ? made.nativeValue() : value;
    return worked instanceof Boolean ? "int" : Types.name(worked);
  }

  /** {@code unsupported types for __x__: 'int', 'str'}. */
  static PyException unsupported(String method, Object left, Object right) {
    return typeError(
        "unsupported types for "
            + method
            + ": '"
            + operand(left)
            + "', '"
            + (ORDERS.contains(method) ? Types.name(right) : operand(right))
            + "'");
  }
}
