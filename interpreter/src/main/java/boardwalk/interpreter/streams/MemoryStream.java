package boardwalk.interpreter.streams;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Heap;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Types;
import java.math.BigInteger;
import java.util.Arrays;

/** {@code StringIO} and {@code BytesIO} (py/objstringio.c). */
public final class MemoryStream extends PyObject implements Stream {

  public static final PyType TEXT = new PyType("StringIO");
  public static final PyType BYTES = new PyType("BytesIO");

  static {
    define(TEXT, true);
    define(BYTES, false);
  }

  private static void define(PyType type, boolean text) {
    StreamMethods.addTo(
        type,
        "read",
        "readinto",
        "readline",
        "write",
        "flush",
        "close",
        "seek",
        "tell",
        "__enter__",
        "__exit__");
    type.constructor((called, arguments) -> make(arguments, text));
    type.with(NativeFunction.of1("getvalue", self -> ((MemoryStream) Types.unwrap(self)).value()));
  }

  private static MemoryStream make(Arguments arguments, boolean text) {
    MemoryStream stream = new MemoryStream(text);
    // A number is only how much room to make; what comes after the first is never looked at.
    Object first = arguments.count() > 0 ? arguments.get(0) : (Object) 0L;
    if (first instanceof Long || MachineWord.isNarrow() && first instanceof BigInteger) {
      long room = Numbers.toLong(first);
      Heap.expectRoom(room < 0 ? room & 0xffff_ffffL : room);
    } else {
      stream.bytes = Buffers.bytes(arguments.get(0)).clone();
      stream.size = stream.bytes.length;
    }
    return stream;
  }

  private final boolean text;
  private byte[] bytes = new byte[0];
  private int size;
  private int at;

  private MemoryStream(boolean text) {
    this.text = text;
  }

  private void expectOpen() {
    if (bytes == null) {
      throw Errors.valueError("I/O operation on closed file");
    }
  }

  private Object value() {
    expectOpen();
    byte[] all = Arrays.copyOf(bytes, size);
    return text ? Text.utf8(all) : (Object) PyBytes.of(all);
  }

  @Override
  public boolean isText() {
    return text;
  }

  @Override
  public int read(byte[] into, int from, int count) {
    expectOpen();
    int done = Math.max(0, Math.min(count, size - at));
    System.arraycopy(bytes, done == 0 ? 0 : at, into, from, done);
    at += done;
    return done;
  }

  @Override
  public byte[] readLine(int most) {
    expectOpen();
    int from = Math.min(at, size);
    int limit = most < 0 ? size : (int) Math.min(size, (long) from + most);
    int end = from;
    while (end < limit) {
      if (bytes[end++] == '\n') {
        break;
      }
    }
    at = Math.max(at, end);
    return Arrays.copyOfRange(bytes, from, end);
  }

  @Override
  public int write(byte[] more, int from, int count) {
    expectOpen();
    long end = (long) at + count;
    if (end > Streams.MOST) {
      throw Errors.memoryError("memory allocation failed, allocating " + end + " bytes");
    }
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(end, Math.min(Streams.MOST, size * 2L)));
    }
    System.arraycopy(more, from, bytes, at, count);
    at += count;
    size = Math.max(size, at);
    return count;
  }

  @Override
  public long seek(long offset, int whence) {
    expectOpen();
    long base = whence == 0 ? 0 : whence == 1 ? at : size;
    long target = base + offset;
    if (target > Integer.MAX_VALUE) {
      throw Errors.osError(Errno.EINVAL);
    }
    at = (int) Math.max(0, target);
    return at;
  }

  @Override
  public void flush() {
    expectOpen();
  }

  @Override
  public void close() {
    bytes = null;
    size = 0;
    at = 0;
  }

  @Override
  public PyIterator iterator() {
    return StreamMethods.lines(this);
  }

  @Override
  public PyType type() {
    return text ? TEXT : BYTES;
  }

  @Override
  public String repr() {
    return "<io."
        + type().name()
        + " 0x"
        + Integer.toHexString(System.identityHashCode(this))
        + ">";
  }
}
