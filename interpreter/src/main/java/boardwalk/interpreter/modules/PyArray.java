package boardwalk.interpreter.modules;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PySlice;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Types;
import boardwalk.interpreter.syntax.BinaryOperator;
import java.util.Arrays;

/** {@code array.array}: numbers of one kind side by side. */
final class PyArray extends PyObject implements Buffers.Buffer {

  static final PyType TYPE = new PyType("array");

  static {
    TYPE.constructor((type, arguments) -> make(arguments));
    TYPE.with(
        NativeFunction.of2(
            "append",
            (self, value) -> {
              ((PyArray) Types.unwrap(self)).append(new Object[] {value});
              return None.NONE;
            }));
    TYPE.with(
        NativeFunction.of2(
            "extend",
            (self, values) -> {
              ((PyArray) Types.unwrap(self)).append(Iteration.toArray(values));
              return None.NONE;
            }));
  }

  private final char code;
  private final StructFormat format;
  private byte[] bytes;

  private PyArray(char code, byte[] bytes) {
    this.code = code;
    this.format = new StructFormat("@" + code);
    this.bytes = bytes;
  }

  private static PyArray make(Arguments arguments) {
    arguments.expect(1, 2);
    String code = Text.str(arguments.get(0));
    if (code.length() != 1 || "bBhHiIlLqQfd".indexOf(code.charAt(0)) < 0) {
      throw Errors.valueError("bad typecode");
    }
    PyArray array = new PyArray(code.charAt(0), new byte[0]);
    if (arguments.count() > 1) {
      Object from = arguments.get(1);
      byte[] raw = from instanceof PyArray ? null : Buffers.copyOrNull(from);
      if (raw != null && raw.length % array.width() == 0) {
        array.bytes = raw;
      } else {
        array.append(Iteration.toArray(from));
      }
    }
    return array;
  }

  private int width() {
    return format.size();
  }

  private void append(Object[] values) {
    int at = bytes.length;
    byte[] now = Arrays.copyOf(bytes, at + values.length * width());
    for (Object value : values) {
      System.arraycopy(format.pack(new Object[] {value}), 0, now, at, width());
      at += width();
    }
    bytes = now;
  }

  private int index(Object key) {
    long at = Numbers.toLong(key);
    at = at < 0 ? at + length() : at;
    if (at < 0 || at >= length()) {
      throw Errors.indexError("array index out of range");
    }
    return (int) at;
  }

  private Object get(int index) {
    return format.unpack(bytes, index * width())[0];
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public void write(int offset, byte[] from) {
    System.arraycopy(from, 0, bytes, offset, from.length);
  }

  @Override
  public Buffers.Window window() {
    return new Buffers.Window(bytes, 0, bytes.length, true);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public int length() {
    return bytes.length / width();
  }

  @Override
  public boolean truth() {
    return bytes.length > 0;
  }

  @Override
  public Object item(Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Range range = slice.resolve(length());
      PyArray part = new PyArray(code, new byte[0]);
      Object[] values = new Object[range.length()];
      for (int i = 0; i < values.length; i++) {
        values[i] = get(range.start() + i * range.step());
      }
      part.append(values);
      return part;
    }
    return get(index(key));
  }

  @Override
  public void setItem(Object key, Object value) {
    if (key instanceof PySlice slice) {
      PySlice.Range range = slice.resolve(length());
      if (range.step() != 1) {
        throw Errors.notImplemented("only slices with step=1 (aka None) are supported");
      }
      if (!(value instanceof PyArray other) || other.code != code) {
        throw Errors.valueError("lhs and rhs should be compatible");
      }
      byte[] head = Arrays.copyOf(bytes, range.start() * width());
      byte[] tail =
          Arrays.copyOfRange(bytes, Math.max(range.start(), range.stop()) * width(), bytes.length);
      byte[] now = Arrays.copyOf(head, head.length + other.bytes.length + tail.length);
      System.arraycopy(other.bytes, 0, now, head.length, other.bytes.length);
      System.arraycopy(tail, 0, now, head.length + other.bytes.length, tail.length);
      bytes = now;
      return;
    }
    int at = index(key) * width();
    System.arraycopy(format.pack(new Object[] {value}), 0, bytes, at, width());
  }

  @Override
  public PyIterator iterator() {
    int[] at = {0};
    return PyIterator.of(null, () -> at[0] < length() ? get(at[0]++) : null);
  }

  @Override
  public Object binary(BinaryOperator operator, Object other) {
    if (operator == BinaryOperator.ADD && other instanceof PyArray right) {
      PyArray all = new PyArray(code, bytes.clone());
      all.append(Iteration.toArray(right));
      return all;
    }
    if (operator == BinaryOperator.MULTIPLY && Types.isInt(other)) {
      PyArray all = new PyArray(code, new byte[0]);
      Object[] values = Iteration.toArray(this);
      for (long i = 0; i < Numbers.toLong(other); i++) {
        all.append(values);
      }
      return all;
    }
    return null;
  }

  @Override
  public Object inPlace(BinaryOperator operator, Object other) {
    if (operator == BinaryOperator.ADD) {
      append(Iteration.toArray(other));
      return this;
    }
    return null;
  }

  @Override
  public Boolean isEqual(Object other) {
    if (!(other instanceof PyArray right)) {
      return null;
    }
    Object[] a = Iteration.toArray(this);
    Object[] b = Iteration.toArray(right);
    if (a.length != b.length) {
      return false;
    }
    for (int i = 0; i < a.length; i++) {
      if (!boardwalk.interpreter.runtime.Compare.equal(a[i], b[i])) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String repr() {
    StringBuilder out = new StringBuilder("array('").append(code).append('\'');
    if (length() > 0) {
      out.append(", [");
      for (int i = 0; i < length(); i++) {
        out.append(i == 0 ? "" : ", ").append(Text.repr(get(i)));
      }
      out.append(']');
    }
    return out.append(')').toString();
  }
}
