package boardwalk.flasher.esp;

/**
 * What speed to ask a ROM for. Two of them count with a crystal they do not have (esptool
 * documentation, "Serial Protocol", "Changing baud rate").
 */
final class RomSpeed {

  /** ESP32: the calibration counter, and the frequency of the internal oscillator. */
  private static final int RTC_CALIBRATION = 0x3FF5F06C;

  private static final int EFUSE_WORD_4 = 0x3FF5A010;
  private static final int MEGA = 1_000_000;

  private RomSpeed() {}

  static int toAskFor(EspRom rom, int baud, int now) throws EspTrouble, InterruptedException {
    if (rom.chip().isEsp32()) {
      long counted = rom.readRegister(RTC_CALIBRATION) >>> 7 & 0x1FFFFFF;
      long oscillator = rom.readRegister(EFUSE_WORD_4) & 0xFF;
      double estimate = counted * 15_625.0 * oscillator / 40;
      if (estimate < MEGA) {
        return baud;
      }
      double crystal = (estimate > 33.0 * MEGA ? 40.0 : 26.0) * MEGA;
      return (int) (baud * estimate / crystal);
    }
    boolean small = rom.chip().crystals().contains(26) && rom.crystal(now) == 26;
    return small ? (int) (baud * 40L / 26) : baud;
  }
}
