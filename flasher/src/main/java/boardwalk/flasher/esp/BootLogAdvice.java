package boardwalk.flasher.esp;

import boardwalk.flasher.FlashError;

/** What to tell a user whose chip does not go into its bootloader, from what it printed instead. */
final class BootLogAdvice {

  private BootLogAdvice() {}

  /**
   * @param text what the chip printed after the last reset
   * @param controlLines whether this port has any
   */
  static FlashError notResponding(String port, String text, boolean controlLines) {
    boolean waiting = text.contains("waiting for download") || text.contains("DOWNLOAD");
    boolean program =
        text.contains("SPI_FAST_FLASH_BOOT")
            || text.contains("boot mode:(3")
            || text.contains("MicroPython")
            || text.contains(">>>");
    if (waiting) {
      return error(
          "The chip at " + port + " says that it waits for firmware, but does not answer.",
          "The line from this computer to the board does not work: try another cable or USB port,"
              + " and take off what is wired to the pins TX and RX.");
    }
    if (program) {
      return error(
          "The chip at "
              + port
              + " started its program instead of its bootloader"
              + (controlLines ? "." : ": this port has no lines to reset it with."),
          "Hold down BOOT on the board, press RESET once, let go of BOOT, and try again.");
    }
    return error(
        "Nothing at " + port + " answers like a chip of Espressif.",
        "Hold down BOOT on the board, press RESET once, let go of BOOT, and try again. If that"
            + " does not help: is it the right port, and a cable that carries data?");
  }

  private static FlashError error(String what, String advice) {
    return new FlashError(FlashError.Kind.NOT_RESPONDING, what, advice);
  }
}
