package boardwalk.interpreter.vfs;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** {@code StringIO} and {@code BytesIO}. */
final class MemoryStream extends ByteChannelStream {

  static final PyType TEXT = new PyType("StringIO");
  static final PyType BYTES = new PyType("BytesIO");

  static {
    define(TEXT, true);
    define(BYTES, false);
  }

  private static void define(PyType type, boolean text) {
    addTo(type);
    type.constructor((called, arguments) -> make(arguments, text));
    type.with(NativeFunction.of1("getvalue", self -> ((MemoryStream) Types.unwrap(self)).value()));
  }

  private static MemoryStream make(Arguments arguments, boolean text) {
    MemoryStream stream = new MemoryStream(text);
    boolean given =
        arguments.expect(0, 1).count() > 0
            && arguments.get(0) != None.NONE
            && !Types.isInt(arguments.get(0));
    if (given) {
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
    super(text);
    this.text = text;
  }

  private Object value() {
    byte[] all = Arrays.copyOf(bytes, size);
    return text ? new String(all, StandardCharsets.UTF_8) : (Object) PyBytes.of(all);
  }

  @Override
  protected byte[] readBytes(int count) {
    int from = Math.min(at, size);
    int to = (int) Math.min(size, (long) from + count);
    at = Math.max(at, to);
    return Arrays.copyOfRange(bytes, from, to);
  }

  @Override
  protected void writeBytes(byte[] more) {
    int end = at + more.length;
    if (end > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
    }
    System.arraycopy(more, 0, bytes, at, more.length);
    at = end;
    size = Math.max(size, end);
  }

  @Override
  protected long position() {
    return at;
  }

  @Override
  protected void position(long now) {
    at = (int) Math.min(now, Integer.MAX_VALUE);
  }

  @Override
  protected long size() {
    return size;
  }

  @Override
  public PyType type() {
    return text ? TEXT : BYTES;
  }

  @Override
  public String repr() {
    return "<io." + type().name() + ">";
  }
}
