package boardwalk.flasher.usb;

/**
 * Control transfers with one interface of an open device. One thread at a time; each call blocks
 * until the device has answered or the time is up.
 */
public interface UsbControl extends AutoCloseable {

  /**
   * Class request to the interface with data from the device.
   *
   * @param request bRequest
   * @param value wValue, 16 bits
   * @param length most bytes wanted
   * @return the bytes that came, at most {@code length}
   */
  byte[] in(int request, int value, int length, int timeoutMillis) throws UsbException;

  /** Class request to the interface with data to the device. */
  void out(int request, int value, byte[] data, int timeoutMillis) throws UsbException;

  /**
   * Resets the device as if it were plugged in anew. It may come back as another one, which this no
   * longer reaches.
   */
  void reset() throws UsbException;

  /** Lets go of the device. Harmless when called twice. */
  @Override
  void close();
}
