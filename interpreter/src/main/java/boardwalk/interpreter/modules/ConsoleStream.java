package boardwalk.interpreter.modules;

import boardwalk.interpreter.Console;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * {@code sys.stdin} and {@code sys.stdout}: the serial line as a file; {@code .buffer} for bytes.
 */
final class ConsoleStream extends PyObject {

  private static final PyType BINARY = new PyType("FileIO");
  private static final PyType TYPE = new PyType("TextIOWrapper");

  static {
    addTo(TYPE);
    addTo(BINARY);
  }

  private static void addTo(PyType type) {
    type.with(
        NativeFunction.of2(
            "write",
            (self, data) -> {
              ConsoleStream stream = (ConsoleStream) self;
              byte[] bytes = Buffers.bytes(data);
              if (data instanceof String text && !stream.binary) {
                stream.console.write(text);
                return (long) text.codePointCount(0, text.length());
              }
              stream.console.write(bytes);
              return (long) bytes.length;
            }));
    type.with(
        NativeFunction.between(
            "read",
            1,
            2,
            args -> {
              long count = args.length > 1 ? Numbers.toLong(args[1]) : -1;
              return ((ConsoleStream) args[0]).read(count, false);
            }));
    type.with(
        NativeFunction.between("readline", 1, 2, args -> ((ConsoleStream) args[0]).read(-1, true)));
    type.with(NativeFunction.of1("flush", self -> None.NONE));
    type.with(NativeFunction.of1("close", self -> None.NONE));
    type.with(NativeFunction.of1("fileno", self -> 0L));
  }

  private static final int END_OF_TRANSMISSION = 4;

  private final Console console;
  private final String name;
  private final boolean binary;

  ConsoleStream(Console console, String name) {
    this(console, name, false);
  }

  private ConsoleStream(Console console, String name, boolean binary) {
    this.console = console;
    this.name = name;
    this.binary = binary;
  }

  /** Whether a read would not wait; for {@code select.poll}. */
  boolean ready() {
    return console.ready();
  }

  private Object read(long count, boolean line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (count < 0 || out.size() < count) {
      int b = console.read();
      if (b < 0 || (count < 0 && !line && b == END_OF_TRANSMISSION)) {
        break;
      }
      // The line editor of a board sends carriage returns; programs want line feeds.
      b = b == '\r' && !binary ? '\n' : b;
      out.write(b);
      if (line && b == '\n') {
        break;
      }
    }
    return binary ? PyBytes.of(out.toByteArray()) : (Object) out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public PyType type() {
    return binary ? BINARY : TYPE;
  }

  @Override
  public Object attribute(String attribute) {
    return attribute.equals("buffer")
        ? new ConsoleStream(console, name, true)
        : super.attribute(attribute);
  }

  @Override
  public String repr() {
    int fd = name.equals("stdin") ? 0 : name.equals("stdout") ? 1 : 2;
    return "<io." + type().name() + " " + fd + ">";
  }
}
