package boardwalk.interpreter.runtime;

/** What compiled {@code raise}, {@code try} and function ends need. */
public final class Raising {

  private static final PyType INTERNAL = new PyType("InternalError", Errors.BASE_EXCEPTION);

  /** Receives faults of the interpreter itself, to be logged. */
  private static java.util.function.Consumer<Throwable> faults = fault -> {};

  private static PyException current;

  private Raising() {}

  /** Compiled code, at the start of an {@code except} body. */
  public static void handling(PyException exception) {
    current = exception;
  }

  /** Compiled code, at the end of an {@code except} body. */
  public static void handled() {
    current = null;
  }

  /** The exception that is being handled, for {@code sys.exc_info()}; null for none. */
  public static PyException current() {
    return current;
  }

  /** Tells {@code log} of every fault of the interpreter itself from now on. */
  public static void onFault(java.util.function.Consumer<Throwable> log) {
    faults = log;
  }

  /** What {@code raise value} raises: an exception, or an instance of an exception class. */
  public static PyException exception(Object value) {
    Object made = value;
    if (value instanceof PyType type && type.isSubtypeOf(Errors.BASE_EXCEPTION)) {
      made = type.call0();
    }
    if (PyExceptionObject.of(made) == null) {
      return Errors.typeError("exceptions must derive from BaseException");
    }
    return new PyException(made);
  }

  public static PyException noneToReraise() {
    return Errors.runtimeError("no active exception to reraise");
  }

  /** Any throwable as a MicroPython exception. */
  public static PyException caught(Throwable thrown) {
    return switch (thrown) {
      case PyException exception -> exception;
      case StackOverflowError overflow -> Errors.recursion();
      case OutOfMemoryError full -> {
        Reserve.release();
        yield Errors.memoryError("memory allocation failed");
      }
      case ProgramEnd end -> throw end;
      case ClassCastException wrongType -> {
        // Something built in was given a value of another type than the one it works on.
        faults.accept(wrongType);
        yield Errors.typeError("argument has wrong type");
      }
      default -> {
        faults.accept(thrown);
        yield Errors.of(
            INTERNAL,
            "the simulated board met a fault of its own ("
                + thrown.getClass().getSimpleName()
                + "); its log has the details");
      }
    };
  }

  /**
   * An exception arriving at a {@code try}, with the line it came from noted. A line of 0 means it
   * was noted before: the exception is only passed on.
   */
  public static PyException caught(Throwable thrown, String file, int line, String function) {
    PyException exception = caught(thrown);
    if (line > 0) {
      exception.object().addFrame(file, line, function);
    }
    return exception;
  }

  /** An exception leaving a function. */
  public static PyException leaving(Throwable thrown, String file, int line, String function) {
    Interrupts.leave();
    return caught(thrown, file, line, function);
  }

  /** Whether {@code except type} catches the exception. */
  public static boolean matches(PyException exception, Object type) {
    if (type instanceof PyType one) {
      return exception.matches(one);
    }
    if (!(type instanceof PyTuple several)) {
      throw Errors.typeError("issubclass() arg 2 must be a class or a tuple of classes");
    }
    for (Object one : several.elements()) {
      if (matches(exception, one)) {
        return true;
      }
    }
    return false;
  }
}
