package boardwalk.flasher.esp;

/** A command that came to nothing; those who sent it know whether to try again. */
sealed class EspTrouble extends Exception {

  private EspTrouble(String message) {
    super(message);
  }

  /** No whole answer came in time. */
  static final class NoAnswer extends EspTrouble {
    NoAnswer(EspCommand command) {
      super("no answer to " + command);
    }
  }

  /** The bootloader does not know the command. */
  static final class Unsupported extends EspTrouble {
    Unsupported(EspCommand command) {
      super(command + " is not known to the bootloader");
    }
  }

  /** The bootloader knows the command and says no. */
  static final class Refused extends EspTrouble {

    private final int code;

    Refused(EspCommand command, int code) {
      super(command + " failed: " + words(code));
      this.code = code;
    }

    /** Whether the block arrived damaged and was not used: it may be sent once more. */
    boolean damagedOnTheWay() {
      return code == 0x07 || code == 0xC1;
    }

    /** ROM and stub errors (esptool documentation, "Serial Protocol", "Status bytes"). */
    private static String words(int code) {
      return switch (code) {
        case 0x05 -> "the message was not understood";
        case 0x06 -> "it could not be carried out";
        case 0x07, 0xC1 -> "the checksum was wrong";
        case 0x08 -> "writing the flash failed";
        case 0x09 -> "reading the flash failed";
        case 0x0A -> "the length to read was wrong";
        case 0x0B, 0xC7 -> "the compressed data was damaged";
        case 0x0C -> "the compressed data's checksum was wrong";
        case 0x0D -> "the compressed data's size was wrong";
        case 0x0E -> "the size does not fit into memory";
        case 0x0F -> "the address is not in memory";
        case 0xC0 -> "the length was wrong";
        case 0xC2 -> "the block size was wrong";
        case 0xC4 -> "the flash did not answer";
        case 0xC5 -> "the flash could not be unlocked";
        case 0xC6 -> "no writing was begun";
        case 0xC8 -> "too little data came";
        case 0xC9 -> "too much data came";
        default -> "error 0x%02x".formatted(code);
      };
    }
  }
}
