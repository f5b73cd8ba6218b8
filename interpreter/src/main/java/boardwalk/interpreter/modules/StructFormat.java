package boardwalk.interpreter.modules;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.ByteOrder;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** A format of {@code struct} (py/binary.c): byte order, then counts and type letters. */
final class StructFormat {

  private record Field(char type, int count, int width, int offset) {}

  private final List<Field> fields = new ArrayList<>();
  private final boolean big;
  private int size;

  StructFormat(String format) {
    char order = format.isEmpty() ? '@' : format.charAt(0);
    boolean explicit = "@=<>!".indexOf(order) >= 0;
    boolean aligned = !explicit || order == '@';
    big = order == '>' || order == '!';
    int at = explicit ? 1 : 0;
    while (at < format.length()) {
      int start = at;
      while (at < format.length() && Character.isDigit(format.charAt(at))) {
        at++;
      }
      int count =
          at == start ? 1 : Integer.parseInt(format.substring(start, Math.min(at, start + 8)));
      if (at >= format.length()) {
        throw Errors.valueError("bad typecode");
      }
      char type = format.charAt(at++);
      if (type == ' ') {
        continue;
      }
      int width = width(type, aligned);
      if (aligned && width > 0) {
        size = (size + width - 1) / width * width;
      }
      fields.add(new Field(type, count, width, size));
      size += type == 's' ? count : width * count;
    }
  }

  /** Bytes of one value; C's sizes on a 64-bit machine when aligned, else the standard ones. */
  private static int width(char type, boolean nativeSizes) {
    return switch (type) {
      case 'b', 'B', 'x', 's', 'c', '?' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L' -> nativeSizes ? 8 : 4;
      case 'q', 'Q', 'd', 'P', 'n', 'N' -> 8;
      default -> throw Errors.valueError("bad typecode");
    };
  }

  int size() {
    return size;
  }

  byte[] pack(Object[] values) {
    byte[] out = new byte[size];
    int next = 0;
    for (Field field : fields) {
      if (field.type == 's') {
        byte[] text = Buffers.bytes(value(values, next++));
        System.arraycopy(text, 0, out, field.offset, Math.min(text.length, field.count));
        continue;
      }
      int width = field.width;
      for (int i = 0; i < field.count; i++) {
        if (field.type != 'x') {
          byte[] bytes = bytes(field.type, value(values, next++), width);
          System.arraycopy(bytes, 0, out, field.offset + i * width, width);
        }
      }
    }
    return out;
  }

  private static Object value(Object[] values, int index) {
    if (index >= values.length) {
      throw Errors.valueError("buffer too small");
    }
    return values[index];
  }

  private byte[] bytes(char type, Object value, int width) {
    BigInteger bits =
        switch (type) {
          case 'f' -> BigInteger.valueOf(Float.floatToIntBits((float) Numbers.toDouble(value)));
          case 'd' -> BigInteger.valueOf(Double.doubleToLongBits(Numbers.toDouble(value)));
          case 'e' -> BigInteger.valueOf(Float.floatToFloat16((float) Numbers.toDouble(value)));
          case 'c' -> BigInteger.valueOf(Buffers.bytes(value)[0]);
          case '?' -> BigInteger.valueOf(boardwalk.interpreter.runtime.Truth.of(value) ? 1 : 0);
          default -> {
            if (value instanceof Double) {
              throw Errors.typeError("can't convert float to int");
            }
            yield Numbers.toBig(value);
          }
        };
    // MicroPython cuts what does not fit.
    BigInteger mask = BigInteger.ONE.shiftLeft(width * 8).subtract(BigInteger.ONE);
    return ByteOrder.toBytes(bits.and(mask), width, big, false);
  }

  Object[] unpack(byte[] data, int from) {
    List<Object> values = new ArrayList<>();
    for (Field field : fields) {
      int start = from + field.offset;
      if (field.type == 's') {
        values.add(PyBytes.of(java.util.Arrays.copyOfRange(data, start, start + field.count)));
        continue;
      }
      int width = field.width;
      for (int i = 0; i < field.count; i++) {
        if (field.type != 'x') {
          byte[] one =
              java.util.Arrays.copyOfRange(data, start + i * width, start + (i + 1) * width);
          values.add(value(field.type, one));
        }
      }
    }
    return values.toArray();
  }

  private Object value(char type, byte[] bytes) {
    boolean signed = Character.isLowerCase(type) && type != 'c';
    BigInteger bits = ByteOrder.fromBytes(bytes, big, signed);
    return switch (type) {
      case 'f' -> (double) Float.intBitsToFloat(bits.intValue());
      case 'd' -> Double.longBitsToDouble(bits.longValue());
      case 'e' -> (double) Float.float16ToFloat(bits.shortValue());
      case 'c' -> PyBytes.of(bytes);
      case '?' -> bits.signum() != 0;
      default -> Numbers.normal(bits);
    };
  }
}
