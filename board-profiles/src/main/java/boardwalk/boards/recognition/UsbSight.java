package boardwalk.boards.recognition;

/**
 * What a port shows on USB without being opened.
 *
 * @param vendor USB vendor id; -1 when the port is not on USB
 * @param product USB product id; -1 when the port is not on USB
 * @param serial USB serial number; may be empty
 * @param text what the system calls the device or its interface; may be empty
 */
public record UsbSight(int vendor, int product, String serial, String text) {

  public boolean isUsb() {
    return vendor >= 0;
  }

  /** Under which the user's choice for this very board is remembered; empty without a serial. */
  public String key() {
    return serial.isBlank() ? "" : "%04x:%04x:%s".formatted(vendor, product, serial);
  }
}
