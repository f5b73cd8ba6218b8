package boardwalk.flasher.esp;

/**
 * Switches off what would restart a chip while it is flashed through its own USB: there, unlike
 * after a reset by the pin, they run on (ESP32-C3 technical reference manual, "Watchdog timers").
 */
final class Watchdogs {

  private static final int RTC_KEY = 0x50D83AA1;

  /** Ticks of the slow clock, some 150 kHz: long enough to answer before. */
  private static final int SOON = 2000;

  /** Enabled, 5 for a reset of the whole chip at stage 0, and the length of that reset. */
  private static final int RESET_ALL = 1 << 31 | 5 << 28 | 1 << 8 | 2;

  private Watchdogs() {}

  /**
   * Has the RTC's watchdog restart the chip (ESP32-S3 technical reference manual, "RTC Watchdog
   * Timer"). The register of the time follows that of the configuration.
   *
   * @return false for a chip whose watchdog is not known
   */
  static boolean restart(EspRom rom) throws EspTrouble, InterruptedException {
    if (rom.chip().watchdog().isEmpty()) {
      return false;
    }
    EspChip.Watchdog dog = rom.chip().watchdog().get();
    rom.writeRegister(dog.protect(), RTC_KEY, -1);
    rom.writeRegister(dog.config() + 4, SOON, -1);
    rom.writeRegister(dog.config(), RESET_ALL, -1);
    return true;
  }

  static void disable(EspRom rom) throws EspTrouble, InterruptedException {
    if (rom.chip().watchdog().isPresent()) {
      EspChip.Watchdog dog = rom.chip().watchdog().get();
      rom.writeRegister(dog.protect(), RTC_KEY, -1);
      rom.writeRegister(dog.config(), 0, -1);
      rom.writeRegister(dog.protect(), 0, -1);
    }
    if (rom.chip().superWatchdog().isPresent()) {
      EspChip.SuperWatchdog dog = rom.chip().superWatchdog().get();
      int bit = 1 << dog.feedItselfBit();
      rom.writeRegister(dog.protect(), dog.key(), -1);
      rom.writeRegister(dog.config(), bit, bit);
      rom.writeRegister(dog.protect(), 0, -1);
    }
  }
}
