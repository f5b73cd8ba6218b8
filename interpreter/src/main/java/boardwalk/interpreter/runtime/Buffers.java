package boardwalk.interpreter.runtime;

import java.nio.charset.StandardCharsets;

/** Objects with bytes in them: what MicroPython calls the buffer protocol. */
public final class Buffers {

  /** An object that is no bytes or bytearray but has bytes: array, memoryview, a frame buffer. */
  public interface Buffer {
    /** The bytes as they are now, copied. */
    byte[] bytes();

    /** Writes bytes from {@code offset} on. */
    void write(int offset, byte[] from);

    /** The bytes where they are, or null when they are nowhere as such. */
    default Window window() {
      return null;
    }
  }

  /**
   * Bytes where they are: a change to the array is a change to the object, until that grows.
   *
   * @param from index of the first byte
   */
  public record Window(byte[] storage, int from, int length, boolean writable) {}

  /** The bytes of an object where they are; null for an object without. */
  public static Window window(Object value) {
    return switch (Types.unwrap(value)) {
      case PyBytes bytes -> new Window(bytes.storage(), 0, bytes.length(), bytes.isMutable());
      case Buffer buffer -> buffer.window();
      default -> null;
    };
  }

  private Buffers() {}

  /** The bytes of an object with a buffer, or null for others. Text counts as its UTF-8. */
  public static byte[] copyOrNull(Object value) {
    return switch (Types.unwrap(value)) {
      case PyBytes bytes -> bytes.toArray();
      case Buffer buffer -> buffer.bytes();
      default -> null;
    };
  }

  /** The bytes of an object with a buffer; text too. TypeError for others. */
  public static byte[] bytes(Object value) {
    if (value instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    byte[] found = copyOrNull(value);
    if (found == null) {
      throw Errors.typeError("object with buffer protocol required");
    }
    return found;
  }

  /** Writes into an object that can change, from its start; gives how many bytes went in. */
  public static int write(Object into, byte[] from, int length) {
    switch (Types.unwrap(into)) {
      case PyBytes bytes when bytes.isMutable() -> {
        int count = Math.min(length, bytes.length());
        System.arraycopy(from, 0, bytes.storage(), 0, count);
        return count;
      }
      case Buffer buffer -> {
        int count = Math.min(length, buffer.bytes().length);
        buffer.write(0, java.util.Arrays.copyOf(from, count));
        return count;
      }
      default -> throw Errors.typeError("object with buffer protocol required");
    }
  }

  /** Number of bytes in an object that can change. */
  public static int length(Object value) {
    return bytes(value).length;
  }
}
