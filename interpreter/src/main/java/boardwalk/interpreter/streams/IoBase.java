package boardwalk.interpreter.streams;

import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/**
 * {@code io.IOBase}: what a program's class derives from to be a stream by its methods {@code
 * readinto}, {@code write} and {@code ioctl} (extmod/modio.c).
 */
public final class IoBase extends PyObject {

  public static final PyType TYPE = new PyType("IOBase");

  static {
    TYPE.constructor(
        (type, arguments) -> {
          return new IoBase();
        });
  }

  private IoBase() {}

  @Override
  public PyType type() {
    return TYPE;
  }
}
