package boardwalk.interpreter.modules.uctypes;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Types;

/**
 * Reads the descriptors programs write. A number has the kind of a field in its top bits (of 31)
 * and the offset below (extmod/moductypes.c).
 */
final class Descriptor {

  static final int LITTLE_ENDIAN = 0;
  static final int BIG_ENDIAN = 1;
  static final int NATIVE = 2;

  static final int STRUCT = 0;
  static final int POINTER = 1;
  static final int ARRAY = 2;

  static final int OFFSET_BITS = 17;
  static final int BIT_FIELD_BITS = 5;

  private static final int SCALAR_KIND_BITS = 4;
  private static final int AGGREGATE_KIND_BITS = 2;

  private Descriptor() {}

  static PyException wrong() {
    return Errors.typeError("syntax error in uctypes descriptor");
  }

  private static long encode(int kind, int bits) {
    return kind << (32 - bits) >> 1;
  }

  static long encode(Scalar kind) {
    return encode(kind.ordinal(), SCALAR_KIND_BITS);
  }

  static long encodeAggregate(int kind) {
    return encode(kind, AGGREGATE_KIND_BITS);
  }

  private static int kind(long number, int bits) {
    return (int) (number >> (31 - bits)) & (1 << bits) - 1;
  }

  private static int value(long number, int bits) {
    return (int) number & ~(0x80000000 >> bits);
  }

  static Scalar scalar(long number) {
    return Scalar.values()[kind(number, SCALAR_KIND_BITS)];
  }

  /** The offset of a scalar, or the length of an array of scalars; of bit fields all below. */
  static int scalarValue(long number) {
    return value(number, SCALAR_KIND_BITS);
  }

  static int aggregate(PyTuple descriptor) {
    return kind(number(descriptor, 0), AGGREGATE_KIND_BITS);
  }

  static int aggregateOffset(PyTuple descriptor) {
    return value(number(descriptor, 0), AGGREGATE_KIND_BITS);
  }

  static long number(PyTuple descriptor, int index) {
    if (index < descriptor.length() && descriptor.get(index) instanceof Long number) {
      return number;
    }
    throw wrong();
  }

  /** Bytes of a structure, and its widest field, which its size is rounded up to. */
  static int size(Object descriptor, int layout) {
    return new Sizer(layout).of(descriptor);
  }

  private static final class Sizer {
    private final int layout;
    private int widest;

    Sizer(int layout) {
      this.layout = layout;
    }

    int of(Object descriptor) {
      return switch (Types.unwrap(descriptor)) {
        case PyDict fields -> fields(fields);
        case PyTuple tuple -> aggregate(tuple);
        case Long scalar -> throw Errors.typeError("can't unambiguously get sizeof scalar");
        default -> throw wrong();
      };
    }

    private int widen(int size) {
      widest = Math.max(widest, size);
      return size;
    }

    private int fields(PyDict fields) {
      int total = 0;
      for (Object key : fields.keys()) {
        int end =
            switch (fields.getOrNull(key)) {
              case Long number -> {
                Scalar kind = scalar(number);
                int offset = scalarValue(number);
                offset &= kind.isBitField() ? (1 << OFFSET_BITS) - 1 : -1;
                yield offset + widen(kind.size());
              }
              case PyTuple tuple when tuple.length() > 0 ->
                  aggregateOffset(tuple) + aggregate(tuple);
              default -> throw wrong();
            };
        total = Math.max(total, end);
      }
      return layout == NATIVE && widest > 0 ? (total + widest - 1) / widest * widest : total;
    }

    private int aggregate(PyTuple tuple) {
      if (tuple.length() == 0) {
        throw wrong();
      }
      int kind = Descriptor.aggregate(tuple);
      if (kind == ARRAY && (tuple.length() == 2 || tuple.length() == 3)) {
        long number = number(tuple, 1);
        int item = tuple.length() == 2 ? widen(scalar(number).size()) : of(tuple.get(2));
        return item * scalarValue(number);
      }
      if (tuple.length() != 2) {
        throw wrong();
      }
      return switch (kind) {
        case STRUCT -> of(tuple.get(1));
        case POINTER -> widen(MachineWord.bytes());
        default -> throw wrong();
      };
    }
  }
}
