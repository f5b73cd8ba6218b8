package boardwalk.interpreter.modules;

import boardwalk.interpreter.Console;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.streams.FileTypes;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.StreamMethods;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * {@code sys.stdin} and {@code sys.stdout}: the serial line as a file; {@code .buffer} for bytes.
 */
public final class ConsoleStream extends PyObject implements Stream {

  private static final List<String> NAMES = List.of("stdin", "stdout", "stderr");
  private static final int END_OF_TRANSMISSION = 4;

  private final Console console;
  private final int number;
  private final boolean binary;

  ConsoleStream(Console console, String name) {
    this(console, NAMES.indexOf(name), false);
  }

  /**
   * @param number 0 for input, 1 for output, 2 for errors, which go the same way
   * @param binary bytes as they are instead of text
   */
  public ConsoleStream(Console console, int number, boolean binary) {
    this.console = console;
    this.number = number;
    this.binary = binary;
  }

  @Override
  public boolean isText() {
    return !binary;
  }

  /** The next byte; below 0 at the end. The line editor of a board sends carriage returns. */
  private int next() {
    int b = console.read();
    return b == '\r' && !binary ? '\n' : b;
  }

  @Override
  public int read(byte[] into, int from, int count) {
    for (int i = 0; i < count; i++) {
      int b = next();
      if (b < 0) {
        return i;
      }
      into[from + i] = (byte) b;
    }
    return count;
  }

  @Override
  public byte[] readToEnd() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int b = next(); b >= 0 && b != END_OF_TRANSMISSION; b = next()) {
      out.write(b);
    }
    return out.toByteArray();
  }

  @Override
  public int write(byte[] bytes, int from, int count) {
    if (binary) {
      console.write(Arrays.copyOfRange(bytes, from, from + count));
    } else {
      console.write(new String(bytes, from, count, StandardCharsets.UTF_8));
    }
    return count;
  }

  @Override
  public int poll(int flags) {
    int can = number == 0 ? (console.ready() ? POLL_READ : 0) : POLL_WRITE;
    return can & flags;
  }

  @Override
  public long control(int request, long argument) {
    return request == GET_FILENO ? number : Stream.super.control(request, argument);
  }

  @Override
  public PyIterator iterator() {
    return StreamMethods.lines(this);
  }

  @Override
  public PyType type() {
    return binary ? FileTypes.BINARY : FileTypes.TEXT;
  }

  @Override
  public Object attribute(String attribute) {
    return attribute.equals("buffer") && !binary
        ? new ConsoleStream(console, number, true)
        : super.attribute(attribute);
  }

  @Override
  public String repr() {
    return "<io." + type().name() + " " + number + ">";
  }
}
