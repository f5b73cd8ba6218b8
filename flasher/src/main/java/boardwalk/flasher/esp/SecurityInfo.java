package boardwalk.flasher.esp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/**
 * How a chip is locked.
 *
 * @param secureBoot whether it only starts signed firmware
 * @param flashEncryption whether it only reads encrypted flash
 * @param secureDownload whether the bootloader only takes the few commands for writing
 * @param chipId empty where the chip does not tell
 */
record SecurityInfo(
    boolean secureBoot, boolean flashEncryption, boolean secureDownload, OptionalInt chipId) {

  static final SecurityInfo OPEN = new SecurityInfo(false, false, false, OptionalInt.empty());

  /** Flags of GET_SECURITY_INFO (esptool documentation, "get_security_info"). */
  private static final int SECURE_BOOT = 1;

  private static final int SECURE_DOWNLOAD = 1 << 2;
  private static final int WITH_CHIP_ID = 20;
  private static final int SHORTEST = 12;

  /**
   * Reads the answer's data: flags, count of encryption changes, seven key purposes, then on all
   * but the ESP32-S2 the chip id and a version.
   */
  static SecurityInfo parse(byte[] data) {
    if (data.length < SHORTEST) {
      return OPEN;
    }
    ByteBuffer bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    int flags = bytes.getInt(0);
    return new SecurityInfo(
        (flags & SECURE_BOOT) != 0,
        // Each change burns one more bit, so that an odd number of bits means on.
        Integer.bitCount(data[4] & 0xFF) % 2 == 1,
        (flags & SECURE_DOWNLOAD) != 0,
        data.length >= WITH_CHIP_ID + 2 ? OptionalInt.of(bytes.getInt(12)) : OptionalInt.empty());
  }

  /** Of the ESP32, from its eFuse words 0 and 6 (ESP32 technical reference manual, "eFuse"). */
  static SecurityInfo ofEsp32(int word0, int word6) {
    boolean encrypted = Integer.bitCount(word0 >> 20 & 0x7F) % 2 == 1;
    boolean secureBoot = (word6 & (1 << 4 | 1 << 5)) != 0;
    return new SecurityInfo(secureBoot, encrypted, false, OptionalInt.of(0));
  }
}
