package boardwalk.emulated.esp;

import java.util.Arrays;

/**
 * The chips as the emulator knows them; written apart from the flasher's table, so that one mistake
 * is not made in both. Sources: esptool documentation, technical reference manuals.
 */
public enum ChipModel {
  ESP8266(0xFFF0C101, -1, 0, 0x60000200, false, 0, 0x60000014, 26),
  ESP32(0x00F01D83, 0, 0, 0x3FF42000, false, 0, 0x3FF40014, 40),
  ESP32S2(0x000007C6, 2, 12, 0x3F402000, true, 0x3F41A044, 0x3F400014, 40),
  ESP32S3(9, 9, 20, 0x60002000, true, 0x60007044, 0x60000014, 40),
  ESP32C2(0x6F51306F, 12, 20, 0x60002000, true, 0x60008840, 0x60000014, 26),
  ESP32C3(0x1B31506F, 5, 20, 0x60002000, true, 0x60008844, 0x60000014, 40),
  ESP32C5(0x1101406F, 23, 20, 0x60003000, true, 0x600B4844, 0x60000014, 48),
  ESP32C6(0x2CE0806F, 13, 20, 0x60003000, true, 0x600B0844, 0x60000014, 40),
  ESP32C61(0x33F0206F, 20, 20, 0x60003000, true, 0x600B4844, 0x60000014, 40),
  ESP32H2(0xD7B73E80, 16, 20, 0x60003000, true, 0x600B0844, 0x60000014, 32),
  ESP32P4(0x0ADDBAD0, 18, 20, 0x5008D000, true, 0x5012D044, 0, 40);

  final int magic;

  /** -1 where the chip does not tell. */
  final int chipId;

  /** Bytes GET_SECURITY_INFO answers; 0 where it is unknown. */
  final int securityBytes;

  final int spi;

  /** The newer layout of the SPI registers, and FLASH_BEGIN with five words. */
  final boolean newer;

  final int mac;
  final int clockDivider;
  final int crystalMhz;

  ChipModel(
      int magic,
      int chipId,
      int securityBytes,
      int spi,
      boolean newer,
      int mac,
      int clockDivider,
      int crystalMhz) {
    this.magic = magic;
    this.chipId = chipId;
    this.securityBytes = securityBytes;
    this.spi = spi;
    this.newer = newer;
    this.mac = mac;
    this.clockDivider = clockDivider;
    this.crystalMhz = crystalMhz;
  }

  /**
   * Register of the RTC's watchdog, which its own USB does not reset; 0 where it is not modelled.
   */
  int watchdog() {
    return switch (this) {
      case ESP32S2 -> 0x3F408094;
      case ESP32S3 -> 0x60008098;
      case ESP32C3 -> 0x60008090;
      default -> 0;
    };
  }

  int statusBytes() {
    return this == ESP8266 ? 2 : 4;
  }

  /** Where the ROM looks for an image. */
  public int bootOffset() {
    return switch (this) {
      case ESP32, ESP32S2 -> 0x1000;
      case ESP32C5, ESP32P4 -> 0x2000;
      default -> 0;
    };
  }

  int usr() {
    return spi + (newer ? 0x18 : 0x1C);
  }

  int usr1() {
    return spi + (newer ? 0x1C : 0x20);
  }

  int usr2() {
    return spi + (newer ? 0x20 : 0x24);
  }

  int w0() {
    return spi + (newer ? 0x58 : this == ESP32 ? 0x80 : 0x40);
  }

  /** By name as esptool writes it: {@code esp32c3}. */
  public static ChipModel of(String name) {
    return Arrays.stream(values())
        .filter(chip -> chip.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no chip " + name));
  }
}
