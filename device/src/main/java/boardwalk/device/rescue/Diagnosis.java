package boardwalk.device.rescue;

/**
 * What is the matter with a board.
 *
 * @param cause which of the known causes
 * @param evidence what it was concluded from; may be empty
 */
public record Diagnosis(Cause cause, String evidence) {

  /** Causes, each with words for people and the one action that helps. */
  public enum Cause {
    /** Nothing is the matter. */
    ANSWERS("The board answers.", "Nothing needs to be done."),
    /** A program runs, and stops at Ctrl-C. */
    BUSY("The board runs a program.", "Stop it with Ctrl-C."),
    /** The program catches every interrupt. */
    IGNORES_INTERRUPT(
        "A program on the board ignores Ctrl-C.",
        "Rescue it: 'boardwalk rescue' restarts the board and catches it before its program runs."),
    /** It restarts again and again. */
    BOOT_LOOP(
        "The board restarts again and again.",
        "Its firmware or its flash settings are wrong: flash the right MicroPython for this board."),
    /** The chip waits for a flasher. */
    BOOTLOADER(
        "The board waits in its bootloader for new firmware.",
        "Flash MicroPython, or press reset without holding a button."),
    /** The chip found nothing to run. */
    NO_FIRMWARE("There is no program in the board's flash.", "Flash MicroPython for this board."),
    /** Its power supply sags. */
    BROWNOUT(
        "The board's supply voltage breaks down.",
        "Use another USB port or a shorter cable, and unplug motors and LED strips."),
    /** Something else than MicroPython talks. */
    OTHER_FIRMWARE(
        "Something talks on this port, but it is no MicroPython.",
        "Is it the right port? If it is, flash MicroPython for this board."),
    /** Files cannot be read. */
    DAMAGED_FILES(
        "The board's file system is damaged.",
        "Reflash the board and erase all of it; what can still be read should be saved first."),
    /** Nothing comes at all. */
    SILENT(
        "Nothing comes from this port.",
        "Either a program on it ignores Ctrl-C: then rescue it, which restarts the board and catches"
            + " it before its program runs. Or it is the wrong port, a cable without data lines, or a"
            + " board without MicroPython.");

    private final String sentence;
    private final String action;

    Cause(String sentence, String action) {
      this.sentence = sentence;
      this.action = action;
    }

    public String sentence() {
      return sentence;
    }

    public String action() {
      return action;
    }
  }
}
