package boardwalk.emulated.esp;

import java.util.HashMap;
import java.util.Map;

/** What a chip's memory map answers: magic, eFuses, UART divider, the SPI controller. */
final class Registers {

  private static final int WATCHDOG_KEY = 0x50D83AA1;
  private static final int START_COMMAND = 1 << 18;

  private final ChipModel chip;
  private final NorFlash flash;
  private final byte[] mac;
  private final Map<Integer, Integer> written = new HashMap<>();

  /** What the flash answers depends on it in the ROM of the ESP32 and later. */
  boolean flashAttached;

  int baud = 115_200;
  boolean missingFlash;

  Registers(ChipModel chip, NorFlash flash, byte[] mac) {
    this.chip = chip;
    this.flash = flash;
    this.mac = mac;
  }

  /** Whether the RTC's watchdog was switched off, with the key that unlocks it. */
  boolean watchdogOff;

  /** Whether the RTC's watchdog is to reset the whole chip, and its time is set. */
  boolean watchdogBites;

  void reset() {
    written.clear();
    watchdogOff = false;
    watchdogBites = false;
    flashAttached = false;
  }

  int read(int address) {
    if (address == 0x40001000) {
      return chip.magic;
    }
    if (address == chip.clockDivider && address != 0) {
      int multiplier = chip == ChipModel.ESP8266 ? 2 : 1;
      return (int) (chip.crystalMhz * 1_000_000L * multiplier / baud);
    }
    Integer fuse = fuse(address);
    return fuse != null ? fuse : written.getOrDefault(address, 0);
  }

  private Integer fuse(int address) {
    int low = word(mac[2], mac[3], mac[4], mac[5]);
    int high = word(0, 0, mac[0], mac[1]);
    return switch (chip) {
      case ESP8266 ->
          switch (address) {
            case 0x3FF00050 -> mac[5] << 24;
            case 0x3FF00054 -> 0x02000000 | word(0, 0, mac[3], mac[4]);
            case 0x3FF00058 -> 0;
            case 0x3FF0005C -> word(0, mac[0], mac[1], mac[2]);
            default -> null;
          };
      case ESP32 ->
          switch (address) {
            case 0x3FF5A004 -> low;
            case 0x3FF5A008 -> 0xAB0000 | high;
            case 0x3FF5A00C -> 0xA200;
            // Frequency of the internal oscillator, then what the RTC counted against it.
            case 0x3FF5A010 -> 168;
            case 0x3FF5F06C -> 610 << 7;
            case 0x3FF5A014 -> 1 << 20;
            case 0x3FF6607C -> 0x80000000 | 0x16042000;
            default -> null;
          };
      default -> {
        // The C2 has its revision above its MAC address; revision 1, as stubs want.
        int upper = chip == ChipModel.ESP32C2 ? high | 1 << 20 : high;
        yield address == chip.mac ? Integer.valueOf(low) : address == chip.mac + 4 ? upper : null;
      }
    };
  }

  private static int word(int a, int b, int c, int d) {
    return (a & 0xFF) << 24 | (b & 0xFF) << 16 | (c & 0xFF) << 8 | d & 0xFF;
  }

  void write(int address, int value, int mask) {
    int now = read(address) & ~mask | value & mask;
    if (chip.watchdog() != 0 && address == chip.watchdog()) {
      boolean unlocked = read(chip.watchdog() + 0x18) == WATCHDOG_KEY;
      watchdogOff |= now == 0 && unlocked;
      boolean resetsAll = now < 0 && (now >> 28 & 7) == 5 && read(chip.watchdog() + 4) > 0;
      watchdogBites |= resetsAll && unlocked;
    }
    if (address == chip.spi && (now & START_COMMAND) != 0) {
      written.put(chip.w0(), userCommand());
      now &= ~START_COMMAND;
    }
    written.put(address, now);
  }

  /** A command that the SPI controller sends to the flash for the host. */
  private int userCommand() {
    boolean silent = missingFlash || !flashAttached && chip != ChipModel.ESP8266;
    if (silent) {
      return -1;
    }
    int command = read(chip.usr2()) & 0xFF;
    int address = read(chip.spi + 4);
    if (!chip.newer) {
      int bits = (read(chip.usr1()) >>> 26) + 1;
      address = bits < 32 ? address >>> 32 - bits : address;
    }
    return switch (command) {
      case 0x9F -> flash.jedec();
      // Serial flash discoverable parameters begin with the letters SFDP (JESD216).
      case 0x5A -> address == 0 ? 0x50444653 : flash.jedec() & 0xFF;
      default -> 0;
    };
  }
}
