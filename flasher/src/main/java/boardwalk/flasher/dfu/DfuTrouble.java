package boardwalk.flasher.dfu;

import boardwalk.flasher.FlashError;
import boardwalk.flasher.usb.UsbDevice;
import boardwalk.flasher.usb.UsbException;
import java.util.Locale;

/** What goes wrong with boards in DFU mode, each with the one thing to do. */
final class DfuTrouble {

  private static final String AGAIN =
      "Start the board's DFU mode again (unplug it, hold BOOT0 while plugging it in) and flash once"
          + " more: its bootloader cannot be damaged.";

  private DfuTrouble() {}

  /** A device is listed, but cannot be used. */
  static FlashError cannotOpen(UsbDevice device, UsbException why) {
    String os = System.getProperty("os.name");
    return switch (why.kind()) {
      case NO_PERMISSION ->
          new FlashError(
              FlashError.Kind.NO_PERMISSION,
              "The board in DFU mode (" + device.id() + ") is there, but you may not use it.",
              os.startsWith("Linux") ? udevRule(device) : windowsDriver(),
              why);
      case NO_DRIVER ->
          new FlashError(
              FlashError.Kind.NO_DRIVER,
              "The board in DFU mode (" + device.id() + ") is there, but has no usable driver.",
              os.startsWith("Windows") ? windowsDriver() : AGAIN,
              why);
      case BUSY ->
          new FlashError(
              FlashError.Kind.BUSY,
              "Another program is using the board in DFU mode.",
              "Close it there, and try again.",
              why);
      case GONE -> gone("", why);
      default ->
          new FlashError(
              FlashError.Kind.NOT_RESPONDING,
              "The board in DFU mode does not answer: " + why.getMessage() + ".",
              AGAIN,
              why);
    };
  }

  /** For udev before its rule 73-seat-late, which gives the logged-in user what is tagged. */
  static String udevRule(UsbDevice device) {
    return String.format(
        Locale.ROOT,
        "Run this once, then plug the board in again: echo 'SUBSYSTEM==\"usb\","
            + " ATTRS{idVendor}==\"%04x\", ATTRS{idProduct}==\"%04x\", MODE=\"0660\","
            + " TAG+=\"uaccess\"' | sudo tee /etc/udev/rules.d/70-boardwalk-dfu.rules",
        device.vendor(),
        device.product());
  }

  private static String windowsDriver() {
    return "Install the WinUSB driver for it with Zadig (zadig.akeo.ie): choose the device named"
        + " STM32 BOOTLOADER or DFU, and press Install.";
  }

  static FlashError gone(String state, UsbException why) {
    return new FlashError(
        FlashError.Kind.GONE, ("The board is not there any more. " + state).strip(), AGAIN, why);
  }

  static FlashError usb(String doing, UsbException why) {
    return switch (why.kind()) {
      case GONE -> gone("It went away while " + doing + ".", why);
      case STALL ->
          new FlashError(
              FlashError.Kind.NOT_RESPONDING,
              "The board refused to go on while " + doing + ".",
              AGAIN,
              why);
      case TIMEOUT ->
          new FlashError(
              FlashError.Kind.NOT_RESPONDING,
              "The board stopped answering while " + doing + ".",
              AGAIN,
              why);
      default ->
          new FlashError(
              FlashError.Kind.OTHER,
              "USB failed while " + doing + ": " + why.getMessage() + ".",
              AGAIN,
              why);
    };
  }

  /** The device itself says that it failed. */
  static FlashError failed(String doing, DfuStatus status) {
    if (status.error() == DfuStatus.READ_PROTECTED) {
      return locked();
    }
    return new FlashError(
        FlashError.Kind.WRITE_FAILED,
        "The board says while " + doing + ": " + status.words() + ".",
        AGAIN);
  }

  static FlashError locked() {
    return new FlashError(
        FlashError.Kind.PROTECTED,
        "The board's memory is protected against reading and writing.",
        "Remove the protection with STM32CubeProgrammer (this erases everything on the board),"
            + " then flash again.");
  }

  static FlashError wrongState(String doing, DfuStatus status) {
    return new FlashError(
        FlashError.Kind.NOT_RESPONDING,
        "The board is in a state that makes no sense while "
            + doing
            + ": it "
            + status.state().words()
            + ".",
        AGAIN);
  }

  static FlashError tooLong(String doing) {
    return new FlashError(
        FlashError.Kind.NOT_RESPONDING,
        "The board has been busy for far too long while " + doing + ".",
        AGAIN);
  }
}
