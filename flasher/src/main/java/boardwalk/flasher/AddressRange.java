package boardwalk.flasher;

/**
 * Addresses of a device's flash, from {@code start} on.
 *
 * @param start first address, 0 to 2^32 - 1
 * @param length bytes, at least 0
 */
public record AddressRange(long start, long length) {

  public AddressRange {
    if (start < 0 || length < 0 || start + length > 1L << 32) {
      throw new IllegalArgumentException("no range of addresses: " + start + " + " + length);
    }
  }

  /** The first address after it. */
  public long end() {
    return start + length;
  }

  public boolean contains(AddressRange other) {
    return other.start >= start && other.end() <= end();
  }

  public boolean overlaps(AddressRange other) {
    return start < other.end() && other.start < end();
  }

  /** {@code 0x1000 to 0x1fff}. */
  @Override
  public String toString() {
    return length == 0
        ? "0x%x".formatted(start)
        : "0x%x to 0x%x".formatted(start, start + length - 1);
  }
}
