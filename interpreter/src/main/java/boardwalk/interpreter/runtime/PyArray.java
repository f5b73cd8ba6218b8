package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;
import java.util.Arrays;

/** {@code array.array}: values of one C type side by side (py/objarray.c). */
public final class PyArray extends PyObject implements Buffers.Buffer {

  public static final PyType TYPE = new PyType("array");

  static {
    TYPE.constructor((type, arguments) -> make(arguments));
    TYPE.with(
        NativeFunction.of2(
            "append",
            (self, value) -> {
              ((PyArray) Types.unwrap(self)).append(value);
              return None.NONE;
            }));
    TYPE.with(
        NativeFunction.of2(
            "extend",
            (self, values) -> {
              ((PyArray) Types.unwrap(self)).extend(values);
              return None.NONE;
            }));
    TYPE.with(NativeFunction.of1("decode", self -> BytesMethods.decode(Buffers.bytes(self))));
  }

  private final char code;
  private final int width;
  private byte[] bytes;
  private int count;

  private PyArray(char code, byte[] bytes) {
    this.code = code;
    this.width = Elements.size(code);
    this.bytes = bytes;
    this.count = bytes.length / width;
  }

  private static PyArray make(Arguments arguments) {
    arguments.expect(1, 2);
    String text =
        arguments.get(0) instanceof PyBytes code && !code.isMutable()
            ? code.latin()
            : Text.expectStr(arguments.get(0));
    PyArray array = new PyArray(text.isEmpty() ? '\0' : text.charAt(0), new byte[0]);
    if (arguments.count() > 1) {
      Object from = arguments.get(1);
      if (Types.unwrap(from) instanceof PyBytes raw) {
        array.extend(raw);
      } else {
        Object[] values = Iteration.toArray(from);
        array.room(values.length);
        for (Object value : values) {
          array.append(value);
        }
      }
    }
    return array;
  }

  private void room(int more) {
    long wanted = (long) (count + more) * width;
    Heap.expectRoom(wanted);
    if (wanted > Sequences.MOST) {
      throw Errors.memoryError("memory allocation failed, allocating " + wanted + " bytes");
    }
    if (wanted > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(wanted, bytes.length + (bytes.length >> 1)));
    }
  }

  private void append(Object value) {
    room(1);
    Elements.set(code, bytes, count * width, value);
    count++;
  }

  private void extend(Object values) {
    Buffers.Span span = Buffers.spanOrNull(values);
    byte[] raw = span == null ? null : span.copy();
    if (raw == null) {
      for (Object value : Iteration.toArray(values)) {
        append(value);
      }
      return;
    }
    int more = raw.length / width;
    room(more);
    System.arraycopy(raw, 0, bytes, count * width, more * width);
    count += more;
  }

  @Override
  public Buffers.Span span() {
    return new Buffers.Span(bytes, 0, count * width, code, true);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public int length() {
    return count;
  }

  @Override
  public boolean truth() {
    return count > 0;
  }

  @Override
  public Object item(Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Range range = slice.resolve(count);
      PySlice.expectStepOne(range);
      int start = range.start() * width;
      return new PyArray(code, Arrays.copyOfRange(bytes, start, start + range.length() * width));
    }
    return Elements.get(code, bytes, Items.index(key, count, "array") * width);
  }

  @Override
  public void setItem(Object key, Object value) {
    if (key instanceof PySlice slice) {
      PySlice.Range range = slice.resolve(count);
      PySlice.expectStepOne(range);
      replace(range.start(), Math.max(range.start(), range.stop()), assignable(value, width));
      return;
    }
    Elements.set(code, bytes, Items.index(key, count, "array") * width, value);
  }

  private void replace(int from, int to, Buffers.Span source) {
    byte[] with = source.copy();
    int end = count * width;
    byte[] now = new byte[from * width + with.length + end - to * width];
    System.arraycopy(bytes, 0, now, 0, from * width);
    System.arraycopy(with, 0, now, from * width, with.length);
    System.arraycopy(bytes, to * width, now, from * width + with.length, end - to * width);
    if (now.length == end) {
      System.arraycopy(now, 0, bytes, 0, end);
    } else {
      bytes = now;
      count = now.length / width;
    }
  }

  /** What may be assigned to a slice of elements of {@code width} bytes. */
  static Buffers.Span assignable(Object value, int width) {
    Object plain = Types.unwrap(value);
    if (!(plain instanceof Buffers.Buffer buffer)) {
      throw Errors.notImplemented("array/bytes required on right side");
    }
    Buffers.Span span = buffer.span();
    if (Elements.size(span.typecode()) != width) {
      throw Errors.valueError("lhs and rhs should be compatible");
    }
    return span;
  }

  @Override
  public PyIterator iterator() {
    return new PyIterator() {
      private int at;

      @Override
      public Object next() {
        return at < count ? Elements.get(code, bytes, at++ * width) : null;
      }
    };
  }

  @Override
  public Object binary(BinaryOperator operator, Object other) {
    if (operator != BinaryOperator.ADD) {
      return null;
    }
    byte[] right = Buffers.bytes(other);
    PyArray all = new PyArray(code, Arrays.copyOf(bytes, count * width));
    all.extend(PyBytes.of(right));
    return all;
  }

  @Override
  public Object inPlace(BinaryOperator operator, Object other) {
    if (operator != BinaryOperator.ADD) {
      return null;
    }
    extend(other);
    return this;
  }

  @Override
  public Boolean contains(Object value) {
    return containsNumber(value);
  }

  /** Numbers cannot be looked for, and nothing else is in an array (array_binary_op). */
  static boolean containsNumber(Object value) {
    boolean number = Types.isInt(value) && !(value instanceof Boolean);
    if (number || value instanceof Double) {
      throw Errors.notImplemented();
    }
    return false;
  }

  @Override
  public Boolean isEqual(Object other) {
    // Other types with the same bytes are not equal: array has no EQ_CHECKS_OTHER_TYPE flag.
    return Types.unwrap(other) instanceof PyArray
        ? equal(span(), Types.unwrap(other))
        : (Boolean) false;
  }

  @Override
  public Object order(CompareOperator operator, Object other) {
    return order(span(), operator, other);
  }

  /** Compares bytes; null for what has none, NotImplementedError where the layouts differ. */
  static Boolean equal(Buffers.Span left, Object other) {
    Buffers.Span right = Buffers.spanOrNull(other);
    if (right == null) {
      return false;
    }
    expectAlike(left, right);
    return compare(left, right) == 0;
  }

  static Object order(Buffers.Span left, CompareOperator operator, Object other) {
    Buffers.Span right = Buffers.spanOrNull(other);
    if (right == null) {
      return false;
    }
    expectAlike(left, right);
    boolean unsigned =
        Character.isUpperCase(left.typecode()) || Character.isUpperCase(right.typecode());
    if (!unsigned) {
      throw Errors.notImplemented();
    }
    return Compare.holds(operator, compare(left, right));
  }

  static int compare(Buffers.Span left, Buffers.Span right) {
    return Arrays.compareUnsigned(
        left.storage(),
        left.offset(),
        left.offset() + left.length(),
        right.storage(),
        right.offset(),
        right.offset() + right.length());
  }

  private static void expectAlike(Buffers.Span left, Buffers.Span right) {
    char a = Character.toLowerCase(left.typecode());
    char b = Character.toLowerCase(right.typecode());
    if (a != b || a == 'f' || a == 'd') {
      throw Errors.notImplemented();
    }
  }

  @Override
  public String repr() {
    StringBuilder out = new StringBuilder("array('").append(code).append('\'');
    for (int i = 0; i < count; i++) {
      out.append(i == 0 ? ", [" : ", ").append(Text.repr(Elements.get(code, bytes, i * width)));
    }
    return out.append(count > 0 ? "])" : ")").toString();
  }
}
