package boardwalk.tests.flash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.image.IntelHex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** MicroPython for the micro:bit: Debian's for V1, and something of V2's shape. */
final class MicrobitRuntimes {

  private static final Path V1 = Path.of("/usr/share/firmware-microbit-micropython/firmware.hex");
  private static final int V2_FILES = 0x6D000;
  private static final int PAGE = 0x1000;

  private MicrobitRuntimes() {}

  static String v1() throws Exception {
    assertTrue(Files.exists(V1), "install Debian's firmware-microbit-micropython first");
    return Files.readString(V1, StandardCharsets.ISO_8859_1);
  }

  /**
   * As large as a real one, without its code: noise, its version, and the table of regions at the
   * end of the last page before its files (micropython-microbit-v2, src/addlayouttable.py).
   */
  static String v2() {
    byte[] flash = new byte[V2_FILES];
    new Random(2).nextBytes(flash);
    byte[] version = "micro:bit v2.1.2+0 on 2023-01-01; MicroPython v1.18".getBytes();
    System.arraycopy(version, 0, flash, PAGE, version.length);
    flash[PAGE + version.length] = 0;
    ByteBuffer table = ByteBuffer.wrap(flash).order(ByteOrder.LITTLE_ENDIAN);
    table.position(V2_FILES - 64);
    region(table, 1, 0, 0, 0x1C000, 0);
    region(table, 2, 2, 0x1C, V2_FILES - 0x1C000, PAGE);
    region(table, 3, 0, V2_FILES / PAGE, 0x6000, 0);
    table.putInt(0x597F30FE).putShort((short) 1).putShort((short) 48);
    table.putShort((short) 3).putShort((short) 12).putInt(0xC1B1D79D);
    return IntelHex.empty().with(0, flash).with(0x10001014L, new byte[] {0, 0, 7, 0}).write();
  }

  /** The same table with nothing around it. */
  static String smallV2() {
    IntelHex whole = IntelHex.parse(v2());
    return whole.without(0, V2_FILES - 64).write();
  }

  private static void region(
      ByteBuffer table, int id, int hashType, int page, int length, long hash) {
    table.put((byte) id).put((byte) hashType).putShort((short) page).putInt(length).putLong(hash);
  }
}
