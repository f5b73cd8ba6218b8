package boardwalk.flasher.esp;

/**
 * Switches off what would restart a chip while it is flashed through its own USB: there, unlike
 * after a reset by the pin, they run on (ESP32-C3 technical reference manual, "Watchdog timers").
 */
final class Watchdogs {

  private static final int RTC_KEY = 0x50D83AA1;

  private Watchdogs() {}

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
