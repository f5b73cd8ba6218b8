package boardwalk.boards.pinout;

import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.PinFlag;
import boardwalk.boards.Pitfall.Level;

/** What the flags of a pin mean to people. */
public final class FlagText {

  private FlagText() {}

  /** Two or three words for a badge. */
  public static String badge(PinFlag flag) {
    return switch (flag) {
      case INPUT_ONLY -> "input only";
      case OUTPUT_ONLY -> "output only";
      case NO_PULL -> "no pull";
      case STRAPPING -> "boot";
      case FLASH -> "flash";
      case PSRAM -> "PSRAM";
      case OCTAL_PSRAM -> "octal memory";
      case USB -> "USB";
      case JTAG -> "JTAG";
      case SWD -> "SWD";
      case REPL_TX -> "console out";
      case REPL_RX -> "console in";
      case NO_IRQ -> "no IRQ";
      case NO_PWM -> "no PWM";
      case NO_GPIO -> "no Pin";
      case NFC -> "NFC";
      case COPROCESSOR -> "2nd chip";
      case WIFI -> "Wi-Fi";
      case POWER -> "power";
      case CRYSTAL -> "crystal";
      case V3_ONLY -> "3.3 V only";
      case V5_TOLERANT -> "5 V ok";
      case OPEN_DRAIN -> "open drain";
    };
  }

  /** Whether a flag is a reason to think before using the pin. */
  public static Level level(PinFlag flag) {
    return switch (flag) {
      case FLASH, NO_GPIO -> Level.ERROR;
      case INPUT_ONLY, OUTPUT_ONLY, STRAPPING, WIFI, REPL_TX, REPL_RX, OCTAL_PSRAM, USB ->
          Level.WARNING;
      default -> Level.INFO;
    };
  }

  /**
   * Whether a level at reset can keep the chip from starting its program; others only change a
   * message or a timing.
   */
  public static boolean stopsTheStart(String strap) {
    return !strap.contains("silences")
        && !strap.contains("timing")
        && !strap.contains("JTAG")
        && !strap.isEmpty();
  }

  /** A sentence on the flag of a pin. */
  public static String sentence(PinFlag flag, Pin pin) {
    String name = pin.cpu();
    return switch (flag) {
      case INPUT_ONLY -> name + " is input only: it can be read, but drives nothing.";
      case OUTPUT_ONLY -> name + " is output only: it drives, but cannot be read.";
      case NO_PULL -> name + " has no pull-up or pull-down; add a resistor where one is needed.";
      case STRAPPING ->
          name + " is read when the chip starts (" + pin.strap() + "). Take care what hangs on it.";
      case FLASH -> name + " is wired to the flash chip that holds the program. Do not use it.";
      case PSRAM -> name + " is taken by extra memory on boards that have it.";
      case OCTAL_PSRAM -> name + " is taken on modules with eight-wire memory (R8, R16).";
      case USB -> name + " carries USB data; using it cuts the USB connection.";
      case JTAG -> name + " is also a pin of the JTAG debugger.";
      case SWD -> name + " is also a pin of the SWD debugger.";
      case REPL_TX -> name + " carries the console's output.";
      case REPL_RX -> name + " carries the console's input.";
      case NO_IRQ -> name + " cannot call a function when it changes.";
      case NO_PWM -> name + " cannot do PWM.";
      case NO_GPIO -> "MicroPython has no Pin for " + name + ".";
      case NFC -> name + " is also an antenna pin for NFC.";
      case COPROCESSOR -> name + " is on a second chip: slow, and only on and off.";
      case WIFI -> name + " is wired to the Wi-Fi chip.";
      case POWER -> name + " is wired to the board's power supply.";
      case CRYSTAL -> name + " is wired to a crystal.";
      case V3_ONLY -> name + " must not see more than 3.3 V.";
      case V5_TOLERANT -> name + " may see 5 V.";
      case OPEN_DRAIN -> name + " can only pull to ground.";
    };
  }
}
