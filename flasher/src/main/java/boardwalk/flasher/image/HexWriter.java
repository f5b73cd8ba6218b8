package boardwalk.flasher.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes records of a hex file, each with LF behind it. */
final class HexWriter {

  /** Bytes in a line of data: what every tool writes and old DAPLink needs (at most 32). */
  static final int LINE = 16;

  private static final byte[] DIGITS = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  private byte[] out;
  private int size;
  private long upper = -1;

  HexWriter(int expected) {
    out = new byte[Math.max(64, expected)];
  }

  /** Characters written so far. */
  int size() {
    return size;
  }

  void record(int address, int type, byte[] data, int from, int count) {
    int needed = size + 12 + 2 * count;
    if (needed > out.length) {
      out = Arrays.copyOf(out, Math.max(needed, out.length + out.length / 2));
    }
    out[size++] = ':';
    octet(count);
    octet(address >> 8);
    octet(address);
    octet(type);
    int sum = count + (address >> 8) + address + type;
    for (int i = from; i < from + count; i++) {
      octet(data[i]);
      sum += data[i];
    }
    octet(-sum);
    out[size++] = '\n';
  }

  void record(int address, int type, byte[] data) {
    record(address, type, data, 0, data.length);
  }

  private void octet(int value) {
    out[size++] = DIGITS[value >> 4 & 15];
    out[size++] = DIGITS[value & 15];
  }

  /** The upper half of the address, when it is another than before. */
  void upper(long address) {
    if (address >> 16 != upper) {
      upper = address >> 16;
      record(0, 4, new byte[] {(byte) (upper >> 8), (byte) upper});
    }
  }

  /**
   * All bytes of an image, lines beginning at multiples of their length.
   *
   * @param type 0, or 0x0D for the data of a Universal Hex that older boards shall pass over
   */
  void image(IntelHex hex, int type) {
    for (IntelHex.Segment segment : hex.segments()) {
      int at = 0;
      while (at < segment.bytes().length) {
        long address = segment.address() + at;
        upper(address);
        int count = Math.min(LINE - (int) (address % LINE), segment.bytes().length - at);
        record((int) (address & 0xffff), type, segment.bytes(), at, count);
        at += count;
      }
    }
  }

  void end() {
    record(0, 1, new byte[0]);
  }

  /** Lets the next data begin with its upper half again. */
  void forgetUpper() {
    upper = -1;
  }

  @Override
  public String toString() {
    return new String(out, 0, size, StandardCharsets.ISO_8859_1);
  }
}
