package boardwalk.boards;

import java.util.Locale;

/** What to know of a pin before using it. Profiles spell them in lower case with dashes. */
public enum PinFlag {
  /** Cannot drive anything (ESP32 GPIO34 to 39). */
  INPUT_ONLY,
  /** Drives, but cannot be read. */
  OUTPUT_ONLY,
  /** Has no pull-up or pull-down of its own. */
  NO_PULL,
  /** Its level at reset decides how the chip starts. */
  STRAPPING,
  /** Wired to the flash chip that holds the program. */
  FLASH,
  /** Wired to extra memory on modules that have it. */
  PSRAM,
  /** Wired to flash or extra memory on modules with eight-wire memory. */
  OCTAL_PSRAM,
  /** USB data. */
  USB,
  /** Used by a JTAG debugger. */
  JTAG,
  /** Used by an SWD debugger. */
  SWD,
  /** The console's output. */
  REPL_TX,
  /** The console's input. */
  REPL_RX,
  /** Cannot wake a function on a change. */
  NO_IRQ,
  /** Cannot do PWM. */
  NO_PWM,
  /** MicroPython has no Pin for it. */
  NO_GPIO,
  /** One of the two antenna pins for near field communication. */
  NFC,
  /** Behind a second chip: slow, and only on and off. */
  COPROCESSOR,
  /** Wired to the Wi-Fi chip. */
  WIFI,
  /** Wired to the power supply. */
  POWER,
  /** Wired to a crystal. */
  CRYSTAL,
  /** Must not see 5 V, where other pins of the chip may. */
  V3_ONLY,
  /** May see 5 V. */
  V5_TOLERANT,
  /** Can only pull to ground. */
  OPEN_DRAIN;

  /** The flag a profile spells like this. */
  public static PinFlag of(String spelling) {
    return switch (spelling) {
      case "3v3-only" -> V3_ONLY;
      case "5v-tolerant" -> V5_TOLERANT;
      default -> valueOf(spelling.toUpperCase(Locale.ROOT).replace('-', '_'));
    };
  }

  /** How profiles spell it. */
  public String spelling() {
    return switch (this) {
      case V3_ONLY -> "3v3-only";
      case V5_TOLERANT -> "5v-tolerant";
      default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
    };
  }
}
