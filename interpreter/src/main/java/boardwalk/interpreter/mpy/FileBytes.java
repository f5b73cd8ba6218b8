package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyException;
import java.util.Arrays;

/** The bytes of a file, read from front to back; what is not there makes the file a damaged one. */
final class FileBytes {

  /** Longer numbers mean nothing in a file of this format. */
  private static final int MOST_BITS = 31;

  private final byte[] bytes;
  private int at;

  FileBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What programs get for a file that is none of this format, or damaged (py/persistentcode.c). */
  static PyException incompatible() {
    return Errors.valueError("incompatible .mpy file");
  }

  int left() {
    return bytes.length - at;
  }

  /** Where the next byte is. */
  int position() {
    return at;
  }

  int next() {
    if (at == bytes.length) {
      throw incompatible();
    }
    return bytes[at++] & 0xff;
  }

  byte[] take(int count) {
    if (count > left()) {
      throw incompatible();
    }
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  /** An unsigned number: seven bits a byte, highest first, the upper bit set but in the last. */
  int number() {
    long value = 0;
    int next;
    do {
      next = next();
      value = value << 7 | next & 0x7f;
      if (value >> MOST_BITS != 0) {
        throw incompatible();
      }
    } while ((next & 0x80) != 0);
    return (int) value;
  }

  /** A number of things that each take {@code size} bytes or more from here on. */
  int count(int size) {
    int count = number();
    if ((long) count * size > left()) {
      throw incompatible();
    }
    return count;
  }
}
