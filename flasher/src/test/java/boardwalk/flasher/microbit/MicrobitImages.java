package boardwalk.flasher.microbit;

import boardwalk.flasher.image.IntelHex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Small hex files laid out like MicroPython for the micro:bit, without its code. */
final class MicrobitImages {

  /** Where V1's file system starts with {@link #v1}: 239 pages of 1 KB, as release 1.0.1 has. */
  static final long V1_FILES = 239 * 0x400;

  /** The page that V1's file system keeps for swapping; the compass has the one after it. */
  static final long V1_SWAP_PAGE = 0x40000 - 2 * 0x400;

  /** V2's file system and its last page, as release 2.0 has them. */
  static final long V2_FILES = 0x6D000;

  static final long V2_SWAP_PAGE = 0x72000;

  private static final String NOTHING = ":00000001FF\n";

  private MicrobitImages() {}

  /** The words in UICR (microbit-micropython.readthedocs.io, devguide/hexformat). */
  static String v1() {
    ByteBuffer words = words(32);
    words.putInt(0x17EEB07C).putInt(-1).putInt(10);
    words.putShort((short) 0).putShort((short) 239);
    words.putInt(-1).putInt(0x1000).putInt(-1).putInt(-1);
    return IntelHex.parse(NOTHING)
        .with(0, new byte[] {0, 0x40, 0, 0x20})
        .with(0x1000, new byte[] {'v', 0})
        .with(0x100010C0L, words.array())
        .write();
  }

  /** The table of regions (micropython-microbit-v2, src/addlayouttable.py). */
  static String v2() {
    ByteBuffer table = words(64);
    region(table, 1, 0, 0x1C000);
    region(table, 2, 0x1C, 0x51000);
    region(table, 3, (int) (V2_FILES / 0x1000), 0x6000);
    table.putInt(0x597F30FE).putShort((short) 1).putShort((short) 48);
    table.putShort((short) 3).putShort((short) 12).putInt(0xC1B1D79D);
    return IntelHex.parse(NOTHING)
        .with(0, new byte[] {0, 0, 2, 0x20})
        .with(V2_FILES - 64, table.array())
        .write();
  }

  private static void region(ByteBuffer table, int id, int page, int length) {
    table.put((byte) id).put((byte) 0).putShort((short) page).putInt(length).putLong(0);
  }

  private static ByteBuffer words(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
