package boardwalk.interpreter.modules.uctypes;

import boardwalk.interpreter.runtime.Floats;
import boardwalk.interpreter.runtime.Memory;
import boardwalk.interpreter.runtime.Numbers;
import java.math.BigInteger;

/** Kinds of fields, in the order of their numbers (extmod/moductypes.c). */
enum Scalar {
  UINT8(1, false),
  INT8(1, true),
  UINT16(2, false),
  INT16(2, true),
  UINT32(4, false),
  INT32(4, true),
  UINT64(8, false),
  INT64(8, true),
  BFUINT8(1, false),
  BFINT8(1, true),
  BFUINT16(2, false),
  BFINT16(2, true),
  BFUINT32(4, false),
  BFINT32(4, true),
  FLOAT32(4, true),
  FLOAT64(8, true);

  private final int size;
  private final boolean signed;

  Scalar(int size, boolean signed) {
    this.size = size;
    this.signed = signed;
  }

  /** Bytes. */
  int size() {
    return size;
  }

  boolean isBitField() {
    return ordinal() >= BFUINT8.ordinal() && ordinal() <= BFINT32.ordinal();
  }

  Object read(long address, boolean big) {
    long bits = bits(address, size, big);
    return switch (this) {
      case FLOAT32 -> Floats.round(Float.intBitsToFloat((int) bits));
      case FLOAT64 -> Floats.round(Double.longBitsToDouble(bits));
      case UINT64 ->
          bits >= 0 ? (Object) bits : BigInteger.valueOf(bits).add(BigInteger.ONE.shiftLeft(64));
      default -> signed ? bits << (64 - 8 * size) >> (64 - 8 * size) : bits;
    };
  }

  void write(long address, boolean big, Object value) {
    long bits =
        switch (this) {
          case FLOAT32 -> Float.floatToIntBits((float) Numbers.toDouble(value));
          case FLOAT64 -> Double.doubleToLongBits(Numbers.toDouble(value));
          default -> Numbers.toBig(value).longValue();
        };
    setBits(address, size, big, bits);
  }

  /** The bytes at an address as a number without sign. */
  static long bits(long address, int size, boolean big) {
    Memory.Place place = Memory.findOrNull(address, size);
    if (place == null) {
      return Memory.device(address).load(address, size) & 0xffff_ffffL;
    }
    long bits = 0;
    for (int i = 0; i < size; i++) {
      bits = bits << 8 | place.storage()[place.at() + (big ? i : size - 1 - i)] & 0xff;
    }
    return bits;
  }

  static void setBits(long address, int size, boolean big, long bits) {
    Memory.Place place = Memory.findOrNull(address, size);
    if (place == null) {
      Memory.device(address).store(address, size, (int) bits);
      return;
    }
    long rest = bits;
    for (int i = 0; i < size; i++) {
      place.storage()[place.at() + (big ? size - 1 - i : i)] = (byte) rest;
      rest >>= 8;
    }
  }
}
