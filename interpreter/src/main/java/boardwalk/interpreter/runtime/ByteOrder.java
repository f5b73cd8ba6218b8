package boardwalk.interpreter.runtime;

import java.math.BigInteger;

/** Ints as bytes, most significant byte first (big) or last (little). */
public final class ByteOrder {

  private ByteOrder() {}

  /** The int in {@code length} bytes; OverflowError when it needs more. */
  public static byte[] toBytes(BigInteger value, int length, boolean big, boolean signed) {
    if (length < 0) {
      throw Errors.of(Errors.VALUE_ERROR);
    }
    if (value.signum() < 0 && !signed) {
      throw Errors.overflow("can't convert negative int to unsigned");
    }
    if (value.bitLength() + (signed ? 1 : 0) > length * 8) {
      throw Errors.overflow("buffer too small");
    }
    byte[] bytes = new byte[length];
    BigInteger rest = value;
    for (int i = 0; i < length; i++) {
      bytes[big ? length - 1 - i : i] = rest.byteValue();
      rest = rest.shiftRight(8);
    }
    return bytes;
  }

  public static BigInteger fromBytes(byte[] bytes, boolean big, boolean signed) {
    byte[] ordered = bytes.clone();
    if (!big) {
      for (int i = 0; i < bytes.length; i++) {
        ordered[i] = bytes[bytes.length - 1 - i];
      }
    }
    return signed && ordered.length > 0 ? new BigInteger(ordered) : new BigInteger(1, ordered);
  }
}
