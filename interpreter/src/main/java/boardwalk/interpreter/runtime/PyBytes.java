package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** {@code bytes}, and {@code bytearray} which can change. */
public final class PyBytes extends PyObject implements Buffers.Buffer {

  public static final PyType TYPE = new PyType("bytes");
  public static final PyType ARRAY = new PyType("bytearray");

  static {
    TYPE.constructor((type, arguments) -> make(arguments, false));
    ARRAY.constructor((type, arguments) -> make(arguments, true));
    StringMethods.addTo(TYPE);
    BytesMethods.addTo(TYPE, false);
    StringMethods.addTo(ARRAY);
    BytesMethods.addTo(ARRAY, true);
  }

  /** The values of bytes, made once: programs that work on bytes use them all the time. */
  static final Long[] INTS = new Long[256];

  static {
    for (int i = 0; i < INTS.length; i++) {
      INTS[i] = (long) i;
    }
  }

  private byte[] bytes;
  private int size;
  private final boolean mutable;

  private PyBytes(byte[] bytes, boolean mutable) {
    this.bytes = bytes;
    this.size = bytes.length;
    this.mutable = mutable;
  }

  /** Bytes that never change; takes the array as it is. */
  public static PyBytes of(byte[] bytes) {
    return new PyBytes(bytes, false);
  }

  /** A bytearray; takes the array as it is. */
  public static PyBytes array(byte[] bytes) {
    return new PyBytes(bytes, true);
  }

  private static PyBytes make(Arguments arguments, boolean mutable) {
    Heap.expectUnlocked();
    NativeFunction.checkCount(arguments.count(), 0, 3);
    if (mutable) {
      arguments.noKeywords();
    } else if (arguments.hasKeywords()) {
      throw Arguments.keywordsNotImplemented();
    }
    if (arguments.count() == 0) {
      return new PyBytes(new byte[0], mutable);
    }
    Object from = arguments.get(0);
    if (from instanceof String text) {
      if (arguments.count() < 2 && arguments.keyword("encoding") == null) {
        throw Errors.typeError("string argument without an encoding");
      }
      return new PyBytes(text.getBytes(StandardCharsets.UTF_8), mutable);
    }
    if (from instanceof PyBytes same && !same.mutable && !mutable) {
      return same;
    }
    if (arguments.count() > 1 && !mutable) {
      throw Errors.typeError("wrong number of arguments");
    }
    if (isLength(from, mutable)) {
      long length = Numbers.toLong(from);
      if (length < 0 && mutable) {
        throw Errors.memoryError(
            "memory allocation failed, allocating " + (length & 0xffff_ffffL) + " bytes");
      }
      if (length < 0) {
        throw Errors.of(Errors.VALUE_ERROR);
      }
      if (length > Sequences.MOST) {
        throw Errors.memoryError("memory allocation failed, allocating " + length + " bytes");
      }
      Heap.expectRoom(length);
      return new PyBytes(new byte[(int) length], mutable);
    }
    byte[] buffer = Buffers.copyOrNull(from);
    if (buffer != null) {
      return new PyBytes(buffer, mutable);
    }
    Object[] values = Iteration.toArray(from);
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = mutable ? (byte) Elements.bits(values[i]) : toByte(values[i]);
    }
    return new PyBytes(bytes, mutable);
  }

  /** Boards with words of 32 bits take only ints of one word for a length of {@code bytes}. */
  private static boolean isLength(Object from, boolean mutable) {
    return Types.isInt(from)
        && !(from instanceof Boolean)
        && (mutable
            || !MachineWord.isNarrow()
            || from instanceof Long number && MachineWord.isSmallInt(number));
  }

  static byte toByte(Object value) {
    long number = Numbers.toLong(value);
    if (number < 0 || number > 255) {
      throw Errors.valueError("bytes value out of range");
    }
    return (byte) number;
  }

  @Override
  public Buffers.Span span() {
    return new Buffers.Span(bytes, 0, size, 'B', mutable);
  }

  /** The bytes, copied. */
  public byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }

  /** The bytes themselves, at least {@link #length()} of them; writing to them writes to this. */
  public byte[] storage() {
    return bytes;
  }

  public boolean isMutable() {
    return mutable;
  }

  void append(byte[] more) {
    if (size + more.length > bytes.length) {
      Heap.expectUnlocked();
      bytes = Arrays.copyOf(bytes, Math.max(size + more.length, size + (size >> 1) + 8));
    }
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  PyBytes sameKind(byte[] now) {
    Heap.expectUnlocked();
    return new PyBytes(now, mutable);
  }

  @Override
  public PyType type() {
    return mutable ? ARRAY : TYPE;
  }

  @Override
  public int length() {
    return size;
  }

  @Override
  public boolean truth() {
    return size > 0;
  }

  @Override
  public Object item(Object key) {
    if (key instanceof PySlice slice) {
      PySlice.expectStepOne(slice.resolve(length()));
      return sameKind(slice.of(toArray()));
    }
    return INTS[bytes[Items.index(key, size, type().name())] & 0xff];
  }

  @Override
  public void setItem(Object key, Object value) {
    if (!mutable) {
      super.setItem(key, value);
    }
    if (key instanceof PySlice slice) {
      PySlice.Range range = slice.resolve(size);
      if (range.step() != 1) {
        throw Errors.notImplemented("only slices with step=1 (aka None) are supported");
      }
      replace(
          range.start(),
          Math.max(range.start(), range.stop()),
          PyArray.assignable(value, 1).copy());
      return;
    }
    bytes[Items.index(key, size, "bytearray")] = (byte) Elements.bits(value);
  }

  private void replace(int from, int to, byte[] with) {
    if (with.length == to - from) {
      System.arraycopy(with, 0, bytes, from, with.length);
      return;
    }
    byte[] now = new byte[from + with.length + size - to];
    System.arraycopy(bytes, 0, now, 0, from);
    System.arraycopy(with, 0, now, from, with.length);
    System.arraycopy(bytes, to, now, from + with.length, size - to);
    if (now.length > size) {
      Heap.expectUnlocked();
    }
    bytes = now;
    size = now.length;
  }

  @Override
  public PyIterator iterator() {
    return new PyIterator() {
      private int at;

      @Override
      public Object next() {
        return at < size ? INTS[bytes[at++] & 0xff] : null;
      }
    };
  }

  @Override
  public Boolean contains(Object value) {
    Buffers.Span part = Buffers.spanOrNull(value);
    if (part != null) {
      return latin().contains(BytesMethods.latin(part.copy()));
    }
    if (mutable) {
      return PyArray.containsNumber(value);
    }
    // Goes through its ints (py/runtime.c, mp_binary_op).
    for (int i = 0; i < size; i++) {
      if (Compare.equal((long) (bytes[i] & 0xff), value)) {
        return true;
      }
    }
    return false;
  }

  /** One char a byte, so that text algorithms serve bytes too. */
  String latin() {
    return new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
  }

  @Override
  public Object binary(BinaryOperator operator, Object other) {
    if (operator == BinaryOperator.MULTIPLY && !mutable && Types.isInt(other)) {
      int times = Sequences.repeatCount(other, size);
      byte[] all = new byte[size * times];
      for (int i = 0; i < times; i++) {
        System.arraycopy(bytes, 0, all, i * size, size);
      }
      return sameKind(all);
    }
    if (operator == BinaryOperator.ADD) {
      Buffers.Span span = Buffers.spanOrNull(other);
      byte[] right = span == null ? null : span.copy();
      if (right == null && mutable) {
        throw Errors.typeError("object with buffer protocol required");
      }
      if (right != null) {
        if (!mutable && right.length == 0) {
          return this;
        }
        if (!mutable && size == 0 && other instanceof PyBytes same && !same.mutable) {
          return same;
        }
        byte[] all = Arrays.copyOf(toArray(), size + right.length);
        System.arraycopy(right, 0, all, size, right.length);
        return sameKind(all);
      }
    }
    if (operator == BinaryOperator.MODULO) {
      return sameKind(BytesMethods.bytes(PercentFormat.apply(latin(), other, true)));
    }
    return null;
  }

  @Override
  public Object reflected(BinaryOperator operator, Object other) {
    return operator == BinaryOperator.MULTIPLY ? binary(operator, other) : null;
  }

  @Override
  public Object inPlace(BinaryOperator operator, Object other) {
    if (mutable && operator == BinaryOperator.ADD) {
      BytesMethods.extend(this, other);
      return this;
    }
    return null;
  }

  @Override
  public Boolean isEqual(Object other) {
    if (other instanceof PyBytes b) {
      return Arrays.equals(bytes, 0, size, b.bytes, 0, b.size);
    }
    if (other instanceof PyArray) {
      return false;
    }
    return mutable || Types.unwrap(other) instanceof Buffers.Buffer
        ? PyArray.equal(span(), other)
        : null;
  }

  @Override
  public Object order(CompareOperator operator, Object other) {
    if (mutable) {
      return PyArray.order(span(), operator, other);
    }
    Buffers.Span right = Buffers.spanOrNull(other);
    return right == null ? null : (Object) Compare.holds(operator, PyArray.compare(span(), right));
  }

  @Override
  public long hash() {
    if (mutable) {
      throw Errors.unhashable(this);
    }
    return Hashing.bytes(toArray());
  }

  @Override
  public String str() {
    return repr();
  }

  @Override
  public String repr() {
    String quoted = Text.quote(toArray());
    return mutable ? "bytearray(" + quoted + ")" : quoted;
  }
}
