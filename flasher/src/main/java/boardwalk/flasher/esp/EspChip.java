package boardwalk.flasher.esp;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A chip as its bootloader sees it; data, from chips.toml, where each value is explained.
 *
 * @param key {@code esp32-c3}
 * @param name {@code ESP32-C3}
 * @param board MicroPython's id of the plain board with this chip
 * @param id chip id; empty for the ESP8266
 * @param magic word at 0x40001000; empty where it must not be relied on
 * @param securityBytes what GET_SECURITY_INFO answers; 0 where there is no such command
 * @param statusBytes at the end of the ROM's answers
 * @param encryptWord whether FLASH_BEGIN takes a fifth word
 * @param bootOffset where the ROM looks for the first image
 * @param crystals MHz, the usual one first
 * @param clockDivider UART register that tells the crystal
 * @param clockMultiplier of what it says
 * @param spi the flash's SPI controller
 * @param mac eFuse register of the low word of the MAC address; empty where it is elsewhere
 * @param frequencies of the flash in MHz, and what stands for them in image headers
 * @param watchdog registers to disable the RTC watchdog
 * @param superWatchdog registers to have the super watchdog feed itself
 * @param downloadBoot register and mask that force the bootloader
 */
record EspChip(
    String key,
    String name,
    String board,
    OptionalInt id,
    OptionalInt magic,
    int securityBytes,
    int statusBytes,
    boolean encryptWord,
    int bootOffset,
    List<Integer> crystals,
    OptionalInt clockDivider,
    int clockMultiplier,
    Spi spi,
    OptionalInt mac,
    Map<String, Integer> frequencies,
    Optional<Watchdog> watchdog,
    Optional<SuperWatchdog> superWatchdog,
    Optional<DownloadBoot> downloadBoot) {

  /** ESP8266: older ROM, without compression, MD5, baud change or SPI commands. */
  static final String ESP8266 = "esp8266";

  static final String ESP32 = "esp32";

  /**
   * @param misoLength register of the length to read; empty where it is part of {@code usr1}
   * @param addressHigh whether the address register is left aligned
   */
  record Spi(
      int base, int usr, int usr1, int usr2, int w0, OptionalInt misoLength, boolean addressHigh) {}

  /** Configuration register, and the register that protects it. */
  record Watchdog(int config, int protect) {}

  /** As {@link Watchdog}, with the key of the protection and the bit to set. */
  record SuperWatchdog(int config, int protect, int key, int feedItselfBit) {}

  record DownloadBoot(int register, int mask) {}

  boolean isEsp8266() {
    return key.equals(ESP8266);
  }

  boolean isEsp32() {
    return key.equals(ESP32);
  }
}
