package boardwalk.flasher.esp;

import boardwalk.flasher.FlashError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Changes to an image's header that a user asked for; none are made otherwise. Values: esptool
 * documentation, "Firmware Image Format", "File Header".
 *
 * @param mode {@code qio}, {@code qout}, {@code dio} or {@code dout}; empty to keep
 * @param frequency MHz as a number; empty to keep
 * @param size {@code 4MB}, or {@code detect} for what the flash has; empty to keep
 */
record HeaderPatch(Optional<String> mode, Optional<String> frequency, Optional<String> size) {

  private static final List<String> MODES = List.of("qio", "qout", "dio", "dout");

  private static final Map<String, Integer> ESP8266_SIZES =
      Map.of(
          "512KB", 0, "256KB", 1, "1MB", 2, "2MB", 3, "4MB", 4, "2MB-C1", 5, "4MB-C1", 6, "8MB", 8,
          "16MB", 9);

  private static final List<String> SIZES =
      List.of("1MB", "2MB", "4MB", "8MB", "16MB", "32MB", "64MB", "128MB");

  static HeaderPatch of(Map<String, String> settings) {
    return new HeaderPatch(
        Optional.ofNullable(settings.get("flash-mode")),
        Optional.ofNullable(settings.get("flash-freq")),
        Optional.ofNullable(settings.get("flash-size")));
  }

  boolean isEmpty() {
    return mode.isEmpty() && frequency.isEmpty() && size.isEmpty();
  }

  /**
   * @param flashBytes what the flash has, if known
   * @throws FlashError when a value is none of those possible
   */
  byte[] on(byte[] file, EspImage image, EspChip chip, OptionalLong flashBytes) {
    int newMode = mode.map(HeaderPatch::mode).orElse(image.mode());
    int newFrequency =
        frequency.map(f -> frequency(f, chip)).orElse(image.sizeAndFrequency() & 0xF);
    int newSize =
        size.map(s -> size(s, chip, flashBytes)).orElse(image.sizeAndFrequency() >> 4 & 0xF);
    return image.patched(file, 0, newMode, newSize << 4 | newFrequency);
  }

  private static int mode(String name) {
    int index = MODES.indexOf(name.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw unknown("flash-mode", name, String.join(", ", MODES));
    }
    return index;
  }

  private static int frequency(String name, EspChip chip) {
    String mhz = name.toLowerCase(Locale.ROOT).replaceAll("m(hz)?$", "");
    Integer value = chip.frequencies().get(mhz);
    if (value == null) {
      throw unknown("flash-freq", name, String.join(", ", chip.frequencies().keySet()));
    }
    return value;
  }

  private static int size(String name, EspChip chip, OptionalLong flashBytes) {
    String wanted = name.toUpperCase(Locale.ROOT);
    if (wanted.equals("DETECT")) {
      wanted =
          flashBytes.isPresent()
              ? FlashChip.words(flashBytes.getAsLong()).replace(" ", "")
              : "unknown";
    }
    int index = chip.isEsp8266() ? ESP8266_SIZES.getOrDefault(wanted, -1) : SIZES.indexOf(wanted);
    if (index < 0) {
      throw unknown("flash-size", wanted, "detect, " + String.join(", ", SIZES));
    }
    return index;
  }

  private static FlashError unknown(String setting, String value, String possible) {
    return new FlashError(
        "'" + value + "' is no " + setting + ".", "Possible are: " + possible + ".");
  }
}
