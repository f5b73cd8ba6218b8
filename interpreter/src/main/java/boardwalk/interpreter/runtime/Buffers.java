package boardwalk.interpreter.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Objects with bytes in them: what MicroPython calls the buffer protocol. */
public final class Buffers {

  /**
   * Bytes where they are: what is written to {@code storage} is written to the object. Valid until
   * the object grows or shrinks.
   *
   * @param typecode what one element is, as in {@code array}
   * @param writable whether programs may write there
   */
  public record Span(byte[] storage, int offset, int length, char typecode, boolean writable) {

    /** The bytes, copied. */
    public byte[] copy() {
      return Arrays.copyOfRange(storage, offset, offset + length);
    }

    static Span ofText(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return new Span(bytes, 0, bytes.length, 'B', false);
    }
  }

  /** An object that has bytes. */
  public interface Buffer {
    Span span();
  }

  private Buffers() {}

  /** Where an object's bytes are; null for one that has none. Text has its UTF-8, read-only. */
  public static Span spanOrNull(Object value) {
    return switch (Types.unwrap(value)) {
      case Buffer buffer -> buffer.span();
      case String text -> Span.ofText(text);
      default -> null;
    };
  }

  /** As {@link #spanOrNull}, null also for text. */
  public static Span bufferOrNull(Object value) {
    return Types.unwrap(value) instanceof Buffer buffer ? buffer.span() : null;
  }

  /** Where an object's bytes are; TypeError for one that has none. */
  public static Span span(Object value) {
    Span span = spanOrNull(value);
    if (span == null) {
      throw Errors.typeError("object with buffer protocol required");
    }
    return span;
  }

  /** As {@link #span}, TypeError also for what must not be written to. */
  public static Span writable(Object value) {
    Span span = span(value);
    if (!span.writable()) {
      throw Errors.typeError("object with buffer protocol required");
    }
    return span;
  }

  /** The bytes of an object with a buffer, or null for others; text counts as an other. */
  public static byte[] copyOrNull(Object value) {
    return Types.unwrap(value) instanceof Buffer buffer ? buffer.span().copy() : null;
  }

  /** The bytes of an object with a buffer, copied; text too. TypeError for others. */
  public static byte[] bytes(Object value) {
    return span(value).copy();
  }

  /** Writes into an object that can change, from its start; gives how many bytes went in. */
  public static int write(Object into, byte[] from, int length) {
    Span span = writable(into);
    int count = Math.min(length, span.length());
    System.arraycopy(from, 0, span.storage(), span.offset(), count);
    return count;
  }

  /** Number of bytes in an object. */
  public static int length(Object value) {
    return span(value).length();
  }

  /**
   * Zeros a C function makes room for.
   *
   * @param size an int
   * @throws PyException MemoryError when no board has so much, or it is below zero
   */
  public static byte[] room(Object size) {
    long bytes = Numbers.toLong(size);
    if (bytes < 0 || bytes > Sequences.MOST) {
      throw Errors.memoryError(
          "memory allocation failed, allocating " + MachineWord.unsigned(bytes) + " bytes");
    }
    Heap.expectRoom(bytes);
    return new byte[(int) bytes];
  }
}
