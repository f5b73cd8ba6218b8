package boardwalk.interpreter.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;

/**
 * Values of C types in bytes, little-endian, unaligned, with the sizes they have on the board: what
 * array, memoryview and struct share (py/binary.c). Numbers that do not fit are cut.
 */
public final class Elements {

  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Elements() {}

  /**
   * Bytes of one value.
   *
   * @throws PyException ValueError for a letter that is no type code
   */
  public static int size(char code) {
    return switch (code) {
      case 'b', 'B' -> 1;
      case 'h', 'H' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L', 'P', 'O', 'S' -> MachineWord.bytes();
      case 'q', 'Q', 'd' -> 8;
      default -> throw Errors.valueError("bad typecode");
    };
  }

  public static Object get(char code, byte[] bytes, int at) {
    return switch (inWords(code)) {
      case 'b' -> (Object) (long) bytes[at];
      case 'B' -> (long) (bytes[at] & 0xff);
      case 'h' -> (long) (short) SHORT.get(bytes, at);
      case 'H' -> (long) ((short) SHORT.get(bytes, at) & 0xffff);
      case 'i' -> (long) (int) INT.get(bytes, at);
      case 'I' -> (int) INT.get(bytes, at) & 0xffffffffL;
      case 'f' -> Floats.round(Float.intBitsToFloat((int) INT.get(bytes, at)));
      case 'd' -> Floats.round(Double.longBitsToDouble((long) LONG.get(bytes, at)));
      case 'O' -> Handles.object((long) LONG.get(bytes, at));
      case 'o' -> Handles.object((int) INT.get(bytes, at));
      case 'L', 'Q', 'P' -> unsigned((long) LONG.get(bytes, at));
      default -> (long) LONG.get(bytes, at);
    };
  }

  /** The code of a type with as many bytes everywhere; {@code o} is an object of 32 bits. */
  private static char inWords(char code) {
    if (!MachineWord.isNarrow()) {
      return code;
    }
    return switch (code) {
      case 'l' -> 'i';
      case 'L', 'P', 'S' -> 'I';
      case 'O' -> 'o';
      default -> code;
    };
  }

  /** The 64 bits as an int that is never negative. */
  public static Object unsigned(long bits) {
    return bits >= 0
        ? (Object) bits
        : BigInteger.valueOf(bits).add(BigInteger.ONE.shiftLeft(Long.SIZE));
  }

  public static void set(char code, byte[] bytes, int at, Object value) {
    switch (inWords(code)) {
      case 'b', 'B' -> bytes[at] = (byte) bits(value);
      case 'h', 'H' -> SHORT.set(bytes, at, (short) bits(value));
      case 'i', 'I' -> INT.set(bytes, at, (int) bits(value));
      case 'f' -> INT.set(bytes, at, Float.floatToRawIntBits((float) Numbers.toDouble(value)));
      case 'd' -> LONG.set(bytes, at, Double.doubleToRawLongBits(Numbers.toDouble(value)));
      case 'O' -> LONG.set(bytes, at, Handles.of(value));
      case 'o' -> INT.set(bytes, at, (int) Handles.of(value));
      default -> LONG.set(bytes, at, bits(value));
    }
  }

  /** The low 64 bits of an int; TypeError for what is none. */
  public static long bits(Object value) {
    return value instanceof Long number
        ? number
        : value instanceof BigInteger big ? big.longValue() : Numbers.toLong(value);
  }
}
