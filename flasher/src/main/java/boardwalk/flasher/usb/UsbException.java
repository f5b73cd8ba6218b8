package boardwalk.flasher.usb;

/** A transfer, or opening a device, did not work. */
public final class UsbException extends Exception {

  /** Why, as far as it decides what to do next. */
  public enum Kind {
    /** The device refused the request (endpoint stalled). */
    STALL,
    /** The device did not answer in time. */
    TIMEOUT,
    /** The device is not there any more. */
    GONE,
    NO_PERMISSION,
    /** The system has no driver through which the device could be used. */
    NO_DRIVER,
    /** Another program has it. */
    BUSY,
    OTHER
  }

  private final Kind kind;

  public UsbException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
