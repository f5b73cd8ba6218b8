package boardwalk.interpreter.runtime;

/** {@code memoryview} of bytes: a window on another object's bytes. */
public final class PyMemoryView extends PyObject implements Buffers.Buffer {

  public static final PyType TYPE = new PyType("memoryview");

  static {
    TYPE.constructor(
        (type, arguments) -> {
          Object source = Types.unwrap(arguments.expect(1, 1).get(0));
          if (source instanceof PyMemoryView view) {
            return view;
          }
          return new PyMemoryView(source, 0, Buffers.length(source));
        });
  }

  private final Object source;
  private final int from;
  private final int length;

  private PyMemoryView(Object source, int from, int length) {
    this.source = source;
    this.from = from;
    this.length = length;
  }

  @Override
  public byte[] bytes() {
    if (source instanceof PyBytes bytes) {
      return java.util.Arrays.copyOfRange(bytes.storage(), from, from + length);
    }
    return java.util.Arrays.copyOfRange(Buffers.bytes(source), from, from + length);
  }

  @Override
  public void write(int offset, byte[] now) {
    switch (source) {
      case PyBytes bytes when bytes.isMutable() ->
          System.arraycopy(now, 0, bytes.storage(), from + offset, now.length);
      case Buffers.Buffer buffer -> buffer.write(from + offset, now);
      default -> throw Errors.typeError("'memoryview' object doesn't support item assignment");
    }
  }

  @Override
  public Buffers.Window window() {
    Buffers.Window whole = Buffers.window(source);
    return whole == null
        ? null
        : new Buffers.Window(whole.storage(), whole.from() + from, length, whole.writable());
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object attribute(String name) {
    return name.equals("itemsize") ? (Object) 1L : super.attribute(name);
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public Object item(Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Range range = slice.resolve(length);
      if (range.step() != 1) {
        throw Errors.notImplemented("only slices with step=1 (aka None) are supported");
      }
      return new PyMemoryView(source, from + range.start(), range.length());
    }
    return (long) (bytes()[Items.index(key, length, "memoryview")] & 0xff);
  }

  @Override
  public void setItem(Object key, Object value) {
    if (key instanceof PySlice slice) {
      PySlice.Range range = slice.resolve(length);
      byte[] now = Buffers.bytes(value);
      if (range.step() != 1 || now.length != range.length()) {
        throw Errors.valueError("lhs and rhs should be compatible");
      }
      write(range.start(), now);
      return;
    }
    write(Items.index(key, length, "memoryview"), new byte[] {(byte) Numbers.toLong(value)});
  }

  @Override
  public PyIterator iterator() {
    return PyBytes.of(bytes()).iterator();
  }

  @Override
  public Boolean isEqual(Object other) {
    byte[] theirs = Buffers.copyOrNull(other);
    return theirs == null ? null : (Boolean) java.util.Arrays.equals(bytes(), theirs);
  }

  @Override
  public long hash() {
    return Hashing.bytes(bytes());
  }

  @Override
  public String repr() {
    return "<memoryview>";
  }
}
