package boardwalk.flasher.esp;

/** Reads MAC addresses out of eFuses (technical reference manuals, "eFuse controller"). */
final class MacAddress {

  private static final int ESP8266_WORD_0 = 0x3FF00050;
  private static final int ESP8266_WORD_1 = 0x3FF00054;
  private static final int ESP8266_WORD_3 = 0x3FF0005C;
  private static final int ESP32_WORD_1 = 0x3FF5A004;
  private static final int ESP32_WORD_2 = 0x3FF5A008;

  private MacAddress() {}

  static String read(EspRom rom) throws EspTrouble, InterruptedException {
    if (rom.chip().isEsp8266()) {
      return ofEsp8266(rom);
    }
    int low = rom.chip().mac().orElse(ESP32_WORD_1);
    int high = rom.chip().isEsp32() ? ESP32_WORD_2 : low + 4;
    return words(rom.readRegister(high) & 0xFFFF, rom.readRegister(low));
  }

  /** The ESP8266 keeps the maker's half in one of three ways, depending on its age. */
  private static String ofEsp8266(EspRom rom) throws EspTrouble, InterruptedException {
    int word0 = rom.readRegister(ESP8266_WORD_0);
    int word1 = rom.readRegister(ESP8266_WORD_1);
    int word3 = rom.readRegister(ESP8266_WORD_3);
    int maker = word3 & 0xFFFFFF;
    if (maker == 0) {
      maker = (word1 >> 16 & 0xFF) == 0 ? 0x18FE34 : 0xACD074;
    }
    return words(maker >> 8, maker << 24 | (word1 & 0xFFFF) << 8 | word0 >>> 24);
  }

  private static String words(int high, int low) {
    return "%02x:%02x:%02x:%02x:%02x:%02x"
        .formatted(
            high >> 8 & 0xFF,
            high & 0xFF,
            low >>> 24,
            low >> 16 & 0xFF,
            low >> 8 & 0xFF,
            low & 0xFF);
  }
}
