package boardwalk.interpreter.runtime;

import java.util.ArrayList;
import java.util.List;

/** An exception object; programs' exception classes are made of one. */
public final class PyExceptionObject extends PyObject {

  /**
   * Most lines of a traceback that are kept: the outermost ones of a deep recursion say nothing.
   */
  private static final int MOST_FRAMES = 40;

  /** A line of a traceback. */
  public record Frame(String file, int line, String function) {}

  private final PyType type;
  private Object[] arguments;
  private List<Frame> frames = new ArrayList<>();
  private Object cause = None.NONE;
  private Object context = None.NONE;

  public PyExceptionObject(PyType type, Object... arguments) {
    this.type = type;
    this.arguments = arguments;
  }

  /** The built-in part of an exception object, or null when {@code value} is none. */
  public static PyExceptionObject of(Object value) {
    return switch (value) {
      case PyExceptionObject exception -> exception;
      case PyInstance instance -> of(instance.nativeValue());
      case null, default -> null;
    };
  }

  public Object[] arguments() {
    return arguments;
  }

  void setArguments(Object[] now) {
    arguments = now;
  }

  /** The traceback, innermost first. */
  public List<Frame> frames() {
    return frames;
  }

  /** Adds the next outer line of the traceback; a null function is left out of its text. */
  public void addFrame(String file, int line, String function) {
    if (frames.size() < MOST_FRAMES) {
      frames.add(new Frame(file, line, function));
    }
  }

  void clearFrames() {
    frames = new ArrayList<>();
  }

  void setCause(Object now) {
    cause = now;
  }

  void setContext(Object now) {
    context = now;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public Object attribute(String name) {
    switch (name) {
      case "args" -> {
        return new PyTuple(arguments);
      }
      case "value", "errno" -> {
        // Both stand for the first argument, whatever the exception (py/objexcept.c).
        return arguments.length == 0 ? None.NONE : arguments[0];
      }
      case "__traceback__" -> {
        return None.NONE;
      }
      case "__cause__" -> {
        return cause;
      }
      case "__context__" -> {
        return context;
      }
      default -> {
        return super.attribute(name);
      }
    }
  }

  @Override
  public boolean setAttribute(String name, Object value) {
    switch (name) {
      case "__traceback__" -> clearFrames();
      case "__context__" -> context = value;
      case "__cause__" -> cause = value;
      case "args" -> arguments = ((PyTuple) value).elements();
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public String str() {
    String symbol = errnoName();
    if (symbol != null) {
      String text = "[Errno " + arguments[0] + "] " + symbol;
      return arguments.length == 1 ? text : text + ": " + Text.str(arguments[1]);
    }
    return switch (arguments.length) {
      case 0 -> "";
      case 1 -> Text.str(arguments[0]);
      default -> new PyTuple(arguments).repr();
    };
  }

  /** Name of an OSError's number; null for other exceptions and unknown numbers. */
  private String errnoName() {
    boolean numbered =
        type.isSubtypeOf(Errors.OS_ERROR) && arguments.length > 0 && arguments.length < 3;
    return numbered && arguments[0] instanceof Long number ? Errno.name(number.intValue()) : null;
  }

  @Override
  public String repr() {
    return repr(type.name());
  }

  String repr(String typeName) {
    return switch (arguments.length) {
      case 0 -> typeName + "()";
      case 1 -> typeName + "(" + Text.repr(arguments[0]) + ",)";
      default -> typeName + new PyTuple(arguments).repr();
    };
  }
}
