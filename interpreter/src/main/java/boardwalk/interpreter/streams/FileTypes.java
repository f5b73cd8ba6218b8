package boardwalk.interpreter.streams;

import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyType;

/** The classes of open files, the console included. */
public final class FileTypes {

  public static final PyType TEXT = new PyType("TextIOWrapper");
  public static final PyType BINARY = new PyType("FileIO");

  static {
    addTo(TEXT);
    addTo(BINARY);
  }

  private FileTypes() {}

  private static void addTo(PyType type) {
    StreamMethods.addFileMethods(type);
    type.with(NativeFunction.of1("fileno", self -> Streams.of(self).control(Stream.GET_FILENO, 0)));
  }
}
