package boardwalk.flasher.dfu;

import boardwalk.flasher.usb.UsbControl;
import boardwalk.flasher.usb.UsbException;

/** The requests of DFU, one method each (DFU, 3: bRequest numbers). Says nothing of their order. */
final class DfuRequests {

  private static final int DETACH = 0;
  private static final int DOWNLOAD = 1;
  private static final int UPLOAD = 2;
  private static final int GET_STATUS = 3;
  private static final int CLEAR_STATUS = 4;
  private static final int ABORT = 6;

  /** What tools give every transfer; long work is waited for by asking again, not in one. */
  private static final int TIMEOUT_MILLIS = 5000;

  private static final byte[] NOTHING = {};

  private final UsbControl usb;

  DfuRequests(UsbControl usb) {
    this.usb = usb;
  }

  /**
   * Has a program make ready for a reset into DFU mode.
   *
   * @param millis how long it is to wait for that reset, 0 to 65535
   */
  void detach(int millis) throws UsbException {
    usb.out(DETACH, millis, NOTHING, TIMEOUT_MILLIS);
  }

  /** Hands over a block; nothing is done with it until the status is asked for. */
  void download(int block, byte[] data) throws UsbException {
    usb.out(DOWNLOAD, block, data, TIMEOUT_MILLIS);
  }

  /** The end of the data. */
  void downloadEnd() throws UsbException {
    usb.out(DOWNLOAD, 0, NOTHING, TIMEOUT_MILLIS);
  }

  byte[] upload(int block, int length) throws UsbException {
    return usb.in(UPLOAD, block, length, TIMEOUT_MILLIS);
  }

  /** What the device does; asking starts what was handed over. */
  DfuStatus status() throws UsbException {
    byte[] answer = usb.in(GET_STATUS, 0, DfuStatus.LENGTH, TIMEOUT_MILLIS);
    if (answer.length < DfuStatus.LENGTH) {
      throw new UsbException(
          UsbException.Kind.OTHER, "the device told its status in " + answer.length + " bytes");
    }
    return DfuStatus.of(answer);
  }

  /** From ERROR to IDLE. */
  void clearStatus() throws UsbException {
    usb.out(CLEAR_STATUS, 0, NOTHING, TIMEOUT_MILLIS);
  }

  /** From any waiting state to IDLE. */
  void abort() throws UsbException {
    usb.out(ABORT, 0, NOTHING, TIMEOUT_MILLIS);
  }
}
