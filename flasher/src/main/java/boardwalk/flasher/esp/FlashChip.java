package boardwalk.flasher.esp;

import java.util.OptionalLong;

/**
 * The flash memory beside the chip, by its JEDEC id.
 *
 * @param id manufacturer in the low byte, then type, then capacity
 */
record FlashChip(int id) {

  private static final int ADESTO = 0x1F;

  /** Whether any flash answered: all ones or zeros come from an open wire. */
  boolean present() {
    return id != 0 && id != 0xFFFFFF;
  }

  int manufacturer() {
    return id & 0xFF;
  }

  /** Bytes; empty where the capacity byte is not known (data sheets: it is the power of two). */
  OptionalLong size() {
    int capacity = id >> 16 & 0xFF;
    if (manufacturer() == ADESTO) {
      int code = id >> 8 & 0x1F;
      return code >= 4 && code <= 9 ? OptionalLong.of(1L << code + 15) : OptionalLong.empty();
    }
    if (capacity >= 0x12 && capacity <= 0x1C) {
      return OptionalLong.of(1L << capacity);
    }
    if (capacity >= 0x20 && capacity <= 0x22) {
      // Some makers go on counting in decimal style after 19: 20 is 64 MB.
      return OptionalLong.of(1L << capacity - 0x20 + 26);
    }
    if (capacity >= 0x32 && capacity <= 0x3A) {
      return OptionalLong.of(1L << capacity - 0x20);
    }
    return OptionalLong.empty();
  }

  /** {@code 4 MB}; {@code 512 KB}. */
  static String words(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : (bytes >> 10) + " KB";
  }
}
