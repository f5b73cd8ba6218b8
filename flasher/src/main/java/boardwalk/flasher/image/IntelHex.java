package boardwalk.flasher.image;

import boardwalk.flasher.FlashError;
import java.util.Map;
import java.util.TreeMap;

/**
 * Intel HEX: bytes at addresses (Intel, Hexadecimal Object File Format, rev. A 1988; record types
 * 00, 01, 02, 04, 05 and 03).
 */
public final class IntelHex {

  private static final int LINE = 16;

  private final TreeMap<Long, Byte> bytes;

  private IntelHex(TreeMap<Long, Byte> bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a hex file.
   *
   * @throws FlashError naming the line for anything that is none
   */
  public static IntelHex parse(String text) {
    TreeMap<Long, Byte> bytes = new TreeMap<>();
    long base = 0;
    int number = 0;
    boolean ended = false;
    for (String raw : text.split("\r?\n|\r")) {
      number++;
      String line = raw.strip();
      if (line.isEmpty()) {
        continue;
      }
      byte[] record = record(line, number);
      int type = record[3] & 0xff;
      int offset = (record[1] & 0xff) << 8 | record[2] & 0xff;
      switch (type) {
        case 0 -> {
          for (int i = 0; i < (record[0] & 0xff); i++) {
            bytes.put(base + offset + i, record[4 + i]);
          }
        }
        case 1 -> ended = true;
        case 2, 4 -> {
          long value = (record[4] & 0xff) << 8 | record[5] & 0xff;
          base = type == 2 ? value << 4 : value << 16;
        }
        case 3, 5 -> {
          // Where a program starts; a micro:bit starts where its vector table says.
        }
        case 0x0a, 0x0b, 0x0c, 0x0d, 0x0e ->
            throw wrong(
                number,
                "it is a Universal Hex for several boards",
                "Choose the hex file of one board.");
        default -> throw wrong(number, "record type " + type + " is unknown", "");
      }
      if (ended) {
        break;
      }
    }
    if (!ended) {
      throw new FlashError(
          "This hex file is incomplete: its end is missing.",
          "It was probably cut off while being copied or downloaded; get it again.");
    }
    return new IntelHex(bytes);
  }

  private static byte[] record(String line, int number) {
    if (!line.startsWith(":") || line.length() < 11 || line.length() % 2 == 0) {
      throw wrong(number, "it is no hex record", "");
    }
    byte[] record = new byte[line.length() / 2];
    int sum = 0;
    for (int i = 0; i < record.length; i++) {
      int high = Character.digit(line.charAt(1 + 2 * i), 16);
      int low = Character.digit(line.charAt(2 + 2 * i), 16);
      if (high < 0 || low < 0) {
        throw wrong(number, "it has characters that are no hex digits", "");
      }
      record[i] = (byte) (high << 4 | low);
      sum += record[i];
    }
    if ((record[0] & 0xff) != record.length - 5) {
      throw wrong(number, "its length is not what it says", "");
    }
    boolean tooShort = (record[3] == 2 || record[3] == 4) && record.length < 7;
    if ((sum & 0xff) != 0 || tooShort) {
      throw wrong(number, "its checksum is wrong", "");
    }
    return record;
  }

  private static FlashError wrong(int line, String why, String advice) {
    return new FlashError(
        "Line " + line + " of the hex file cannot be used: " + why + ".",
        advice.isEmpty() ? "The file is damaged or no hex file; get it again." : advice);
  }

  /** The byte at an address, or -1 where there is none. */
  public int at(long address) {
    Byte b = bytes.get(address);
    return b == null ? -1 : b & 0xff;
  }

  /** A little-endian 32-bit word; missing bytes count as erased flash (FF). */
  public long word(long address) {
    long value = 0;
    for (int i = 3; i >= 0; i--) {
      int b = at(address + i);
      value = value << 8 | (b < 0 ? 0xff : b);
    }
    return value;
  }

  public boolean has(long address) {
    return bytes.containsKey(address);
  }

  public int size() {
    return bytes.size();
  }

  /** A copy with these bytes put in. */
  public IntelHex with(long address, byte[] more) {
    TreeMap<Long, Byte> all = new TreeMap<>(bytes);
    for (int i = 0; i < more.length; i++) {
      all.put(address + i, more[i]);
    }
    return new IntelHex(all);
  }

  /** A copy without the bytes from {@code from} to before {@code to}. */
  public IntelHex without(long from, long to) {
    TreeMap<Long, Byte> all = new TreeMap<>(bytes);
    all.subMap(from, to).clear();
    return new IntelHex(all);
  }

  /** The file: addresses ascending, 16 bytes a line, LF line ends, an end record. */
  public String write() {
    StringBuilder out = new StringBuilder();
    long upper = -1;
    Map.Entry<Long, Byte> entry = bytes.firstEntry();
    while (entry != null) {
      long address = entry.getKey();
      if (address >> 16 != upper) {
        upper = address >> 16;
        line(out, 0, 4, new byte[] {(byte) (upper >> 8), (byte) upper});
      }
      long end = (address / LINE + 1) * LINE;
      byte[] run = new byte[LINE];
      int count = 0;
      while (entry != null && entry.getKey() == address + count && address + count < end) {
        run[count++] = entry.getValue();
        entry = bytes.higherEntry(entry.getKey());
      }
      line(out, (int) (address & 0xffff), 0, java.util.Arrays.copyOf(run, count));
    }
    return out.append(":00000001FF\n").toString();
  }

  private static void line(StringBuilder out, int offset, int type, byte[] data) {
    int sum = data.length + (offset >> 8) + offset + type;
    out.append(String.format(":%02X%04X%02X", data.length, offset, type));
    for (byte b : data) {
      out.append(String.format("%02X", b & 0xff));
      sum += b & 0xff;
    }
    out.append(String.format("%02X\n", -sum & 0xff));
  }
}
