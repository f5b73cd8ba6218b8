package boardwalk.flasher.usb;

/**
 * A device that is plugged in; a value that may outlive it.
 *
 * @param vendor idVendor
 * @param product idProduct
 * @param release bcdDevice
 * @param bus number of its bus
 * @param address its number there, another one after each plugging in
 */
public record UsbDevice(int vendor, int product, int release, int bus, int address) {

  /** {@code 0483:df11}. */
  public String id() {
    return "%04x:%04x".formatted(vendor, product);
  }
}
