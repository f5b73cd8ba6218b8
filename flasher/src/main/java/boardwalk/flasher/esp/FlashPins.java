package boardwalk.flasher.esp;

/** Which pins the flash of an ESP32 is on: modules with the flash inside have it on others. */
final class FlashPins {

  /** eFuse words 3 and 5 (ESP32 technical reference manual, "eFuse": SPI_PAD_CONFIG). */
  private static final int WORD_3 = 0x3FF5A00C;

  private static final int WORD_5 = 0x3FF5A014;

  private FlashPins() {}

  /**
   * @return what SPI_ATTACH takes: 0 for the usual pins, else HD, CS, D, Q and CLK in 6 bits each
   */
  static int ofEsp32(EspRom rom) throws EspTrouble, InterruptedException {
    int word5 = rom.readRegister(WORD_5);
    int clock = word5 & 0x1F;
    int q = word5 >> 5 & 0x1F;
    int d = word5 >> 10 & 0x1F;
    int select = word5 >> 15 & 0x1F;
    if ((clock | q | d | select) == 0) {
      return 0;
    }
    int hold = rom.readRegister(WORD_3) >> 4 & 0x1F;
    return hold << 24 | select << 18 | d << 12 | q << 6 | clock;
  }
}
