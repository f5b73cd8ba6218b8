package boardwalk.flasher.image;

import boardwalk.flasher.FlashError;

/**
 * Goes through the records of a hex file, one after another, in a buffer it uses again. Lines may
 * end in CR, LF or both; blank lines and the line of colons in which old editors looked for the
 * place of a program (uflash, microbit-fs) are passed over.
 */
final class HexReader {

  /** Colon, length, address, type, checksum (Intel HEX rev. A, Record Format). */
  private static final int SHORTEST = 11;

  private static final int MOST_DATA = 255;

  private final String text;
  private final byte[] data = new byte[MOST_DATA];
  private int next;
  private int line;
  private int length;
  private int address;
  private int type;

  HexReader(String text) {
    this.text = text;
  }

  /**
   * Reads the next record.
   *
   * @return false when there is none
   * @throws FlashError naming the line of one that is damaged
   */
  boolean next() {
    while (next < text.length()) {
      int end = next;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      int from = next;
      int to = end;
      boolean both = end + 1 < text.length() && text.charAt(end) == '\r';
      next = both && text.charAt(end + 1) == '\n' ? end + 2 : end + 1;
      line++;
      while (from < to && text.charAt(from) <= ' ') {
        from++;
      }
      while (to > from && text.charAt(to - 1) <= ' ') {
        to--;
      }
      if (from < to && !onlyColons(from, to)) {
        decode(from, to);
        return true;
      }
    }
    return false;
  }

  private boolean onlyColons(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ':') {
        return false;
      }
    }
    return to - from > 1;
  }

  private void decode(int from, int to) {
    int size = to - from;
    if (text.charAt(from) != ':' || size < SHORTEST || size % 2 == 0) {
      throw wrong("it is no hex record");
    }
    length = octet(from + 1);
    address = octet(from + 3) << 8 | octet(from + 5);
    type = octet(from + 7);
    int sum = length + (address >> 8) + address + type;
    int given = (size - SHORTEST) / 2;
    for (int i = 0; i < given; i++) {
      int value = octet(from + 9 + 2 * i);
      if (i < MOST_DATA) {
        data[i] = (byte) value;
      }
      sum += value;
    }
    sum += octet(to - 2);
    if (given != length) {
      throw wrong("its length is not what it says");
    }
    if ((sum & 0xff) != 0) {
      throw wrong("its checksum is wrong");
    }
  }

  private int octet(int at) {
    int high = digit(text.charAt(at));
    int low = digit(text.charAt(at + 1));
    if ((high | low) < 0) {
      throw wrong("it has characters that are no hex digits");
    }
    return high << 4 | low;
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = c | 0x20;
    return letter >= 'a' && letter <= 'f' && c < 0x80 ? letter - 'a' + 10 : -1;
  }

  int type() {
    return type;
  }

  /** The lower 16 bits of the address. */
  int address() {
    return address;
  }

  int length() {
    return length;
  }

  /** The data of this record, until the next one is read; only {@link #length} bytes count. */
  byte[] data() {
    return data;
  }

  /** The first two bytes of the data, as an address record has them. */
  int word() {
    if (length < 2) {
      throw wrong("it is too short");
    }
    return (data[0] & 0xff) << 8 | data[1] & 0xff;
  }

  FlashError wrong(String why) {
    return wrong(why, "The file is damaged or no hex file; get it again.");
  }

  FlashError wrong(String why, String advice) {
    return new FlashError("Line " + line + " of the hex file cannot be used: " + why + ".", advice);
  }

  static FlashError incomplete() {
    return new FlashError(
        "This hex file is incomplete: its end is missing.",
        "It was probably cut off while being copied or downloaded; get it again.");
  }
}
