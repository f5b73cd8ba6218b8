package boardwalk.interpreter.runtime;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.TreeMap;

/**
 * Addresses of buffers, made up when a program asks for one ({@code uctypes.addressof}). An address
 * is good as long as the buffer is there and does not grow.
 */
public final class Memory {

  /** Where the RAM of many boards starts. */
  private static final long FIRST = 0x20000000L;

  private static final long ALIGNMENT = 16;

  private static final TreeMap<Long, WeakReference<byte[]>> BLOCKS = new TreeMap<>();
  private static long next = FIRST;

  private Memory() {}

  /** A byte in an array. */
  public record Place(byte[] storage, int at) {}

  /** An object that knows its address. */
  public interface Addressed {
    long address();
  }

  /** The address of an object's bytes; TypeError when it has none. */
  public static synchronized long addressOf(Object value) {
    if (Types.unwrap(value) instanceof Addressed addressed) {
      return addressed.address();
    }
    Buffers.Span window = Buffers.bufferOrNull(value);
    if (window == null) {
      throw Errors.typeError("object with buffer protocol required");
    }
    return addressOf(window);
  }

  /** The address of some bytes. */
  public static synchronized long addressOf(Buffers.Span window) {
    for (Map.Entry<Long, WeakReference<byte[]>> block : BLOCKS.entrySet()) {
      if (block.getValue().get() == window.storage()) {
        return block.getKey() + window.offset();
      }
    }
    BLOCKS.values().removeIf(block -> block.get() == null);
    long address = next;
    BLOCKS.put(address, new WeakReference<>(window.storage()));
    // At least one byte between two blocks, so that an end is no start of another.
    next += (window.storage().length / ALIGNMENT + 1) * ALIGNMENT;
    return address + window.offset();
  }

  /** Where the {@code length} bytes at an address are; ValueError when there is nothing. */
  public static Place find(long address, long length) {
    Place place = findOrNull(address, length);
    if (place == null) {
      throw nothingAt(address);
    }
    return place;
  }

  /** Like {@link #find}; null when there is nothing. */
  public static synchronized Place findOrNull(long address, long length) {
    Map.Entry<Long, WeakReference<byte[]>> block = BLOCKS.floorEntry(address);
    byte[] storage = block == null ? null : block.getValue().get();
    if (storage == null || length < 0 || address - block.getKey() + length > storage.length) {
      return null;
    }
    return new Place(storage, (int) (address - block.getKey()));
  }

  private static PyException nothingAt(long address) {
    return Errors.valueError("no memory at address 0x" + Long.toHexString(address));
  }

  /** What answers at addresses where no buffer is: the registers of the board. */
  public interface Device {
    boolean has(long address);

    /** {@code bytes} bytes from an address on, as the low ones of the answer. */
    int load(long address, int bytes);

    void store(long address, int bytes, int value);
  }

  private static Device device;

  /** Says what answers from now on where no buffer is. */
  public static void attach(Device now) {
    device = now;
  }

  /** What answers at an address; ValueError when nothing does. */
  public static Device device(long address) {
    if (device == null || !device.has(address)) {
      throw nothingAt(address);
    }
    return device;
  }
}
