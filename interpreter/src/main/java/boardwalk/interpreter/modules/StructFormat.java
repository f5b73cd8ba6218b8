package boardwalk.interpreter.modules;

import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Elements;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Floats;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyBytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A format of {@code struct} (py/binary.c): byte order, then counts and type letters. */
final class StructFormat {

  /**
   * @param code the type in {@link Elements}, whose sizes are the board's own
   */
  private record Field(char type, char code, int count, int width, int offset) {}

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
      // '=' is read over, and then no type with a size is known (py/binary.c, mp_binary_get_size).
      boolean sizeless = type == 's' || type == 'x';
      if (order == '=' && !sizeless) {
        throw Errors.valueError("bad typecode");
      }
      int width = width(type, aligned);
      if (aligned && width > 0) {
        size = (size + width - 1) / width * width;
      }
      fields.add(new Field(type, code(type, width), count, width, size));
      size += type == 's' ? count : width * count;
    }
  }

  /** Bytes of one value; the board's C sizes when aligned, else the standard ones. */
  private static int width(char type, boolean nativeSizes) {
    return switch (type) {
      case 'b', 'B', 'x', 's' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L' -> nativeSizes ? MachineWord.bytes() : 4;
      case 'P', 'O', 'S' -> MachineWord.bytes();
      case 'q', 'Q', 'd' -> 8;
      default -> throw Errors.valueError("bad typecode");
    };
  }

  private static char code(char type, int width) {
    return switch (type) {
      case 'l' -> width == 4 ? 'i' : 'l';
      case 'L' -> width == 4 ? 'I' : 'L';
      default -> type;
    };
  }

  int size() {
    return size;
  }

  /** The values as bytes; what is missing stays zero, as in MicroPython. */
  byte[] pack(Object[] values) {
    byte[] out = new byte[size];
    int next = 0;
    for (Field field : fields) {
      if (next >= values.length) {
        break;
      }
      if (field.type == 's') {
        byte[] text = Buffers.bytes(values[next++]);
        System.arraycopy(text, 0, out, field.offset, Math.min(text.length, field.count));
      } else if (field.type != 'x') {
        for (int i = 0; i < field.count && next < values.length; i++) {
          set(out, field.offset + i * field.width, field, values[next++]);
        }
      }
    }
    return out;
  }

  private void set(byte[] out, int at, Field field, Object value) {
    switch (field.type) {
      case 'e' -> {
        short half = Float.floatToFloat16((float) Numbers.toDouble(value));
        Elements.set('h', out, at, (long) half);
      }
      default -> {
        boolean wantsInt = field.code != 'f' && field.code != 'd' && field.code != 'O';
        if (wantsInt && value instanceof Double) {
          throw Errors.typeError("can't convert float to int");
        }
        Elements.set(field.code, out, at, value);
      }
    }
    if (big) {
      reverse(out, at, field.width);
    }
  }

  private static void reverse(byte[] bytes, int from, int width) {
    for (int i = from, j = from + width - 1; i < j; i++, j--) {
      byte b = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = b;
    }
  }

  Object[] unpack(byte[] data, int from) {
    List<Object> values = new ArrayList<>();
    for (Field field : fields) {
      int start = from + field.offset;
      if (field.type == 's') {
        values.add(PyBytes.of(Arrays.copyOfRange(data, start, start + field.count)));
      } else if (field.type != 'x') {
        for (int i = 0; i < field.count; i++) {
          values.add(get(data, start + i * field.width, field));
        }
      }
    }
    return values.toArray();
  }

  private Object get(byte[] data, int at, Field field) {
    byte[] bytes = data;
    int from = at;
    if (big && field.width > 1) {
      bytes = Arrays.copyOfRange(data, at, at + field.width);
      from = 0;
      reverse(bytes, 0, field.width);
    }
    return switch (field.type) {
      case 'e' ->
          Floats.round(Float.float16ToFloat((short) (bytes[from] & 0xff | bytes[from + 1] << 8)));
      default -> Elements.get(field.code, bytes, from);
    };
  }
}
