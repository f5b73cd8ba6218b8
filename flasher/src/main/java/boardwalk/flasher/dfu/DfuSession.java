package boardwalk.flasher.dfu;

import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.usb.UsbControl;
import boardwalk.flasher.usb.UsbException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.Set;

/**
 * An open device in DFU mode: keeps to its states, waits as it asks, and brings it back to IDLE
 * after whatever it was left in. One thread at a time.
 */
final class DfuSession implements AutoCloseable {

  /** The commands of DfuSe are data of block 0 (AN3156, "DFU_DNLOAD"). */
  private static final int COMMAND = 0;

  /**
   * Data begins with block 2: its address is the pointer + (block - 2) * transfer size (AN3156).
   */
  private static final int FIRST_BLOCK = 2;

  private static final byte SET_ADDRESS = 0x21;
  private static final byte ERASE = 0x41;
  private static final int MOST_RECOVERIES = 5;

  /** A busy device may refuse or miss being asked; clones do (pydfu, openmv issue 1508). */
  private static final int MOST_MISSES = 3;

  private static final long PATIENCE_MILLIS = 60_000;

  /** Erasing a whole STM32F4 takes up to 30 s (datasheet, tME). */
  private static final long MASS_ERASE_MILLIS = 180_000;

  /** A device that is busy and says "ask at once" is not asked in a tight loop. */
  private static final int LEAST_POLL = 1;

  private final UsbControl usb;
  private final DfuRequests requests;
  private final FlashClock clock;

  DfuSession(UsbControl usb, FlashClock clock) {
    this.usb = usb;
    this.requests = new DfuRequests(usb);
    this.clock = clock;
  }

  /**
   * Brings the device to IDLE from whatever an earlier session left it in.
   *
   * @throws FlashError when it does not get there
   */
  void toIdle() throws InterruptedException {
    String doing = "starting";
    DfuStatus status = null;
    try {
      for (int i = 0; i < MOST_RECOVERIES; i++) {
        status = patientStatus(doing);
        switch (status.state()) {
          case IDLE -> {
            return;
          }
          case ERROR -> requests.clearStatus();
          case DOWNLOAD_BUSY, MANIFEST -> clock.sleep(Math.max(LEAST_POLL, status.pollMillis()));
          default -> requests.abort();
        }
      }
    } catch (UsbException e) {
      throw DfuTrouble.usb(doing, e);
    }
    if (status.state() == DfuState.ERROR) {
      throw DfuTrouble.failed(doing, status);
    }
    throw DfuTrouble.wrongState(doing, status);
  }

  private DfuStatus patientStatus(String doing) throws InterruptedException {
    for (int misses = 0; ; misses++) {
      try {
        return requests.status();
      } catch (UsbException e) {
        boolean mayCome =
            e.kind() == UsbException.Kind.STALL || e.kind() == UsbException.Kind.TIMEOUT;
        if (!mayCome || misses >= MOST_MISSES) {
          throw DfuTrouble.usb(doing, e);
        }
        clock.sleep(10L << misses);
      }
    }
  }

  /** Where the next data goes. */
  void setAddress(long address, String doing) throws InterruptedException {
    command(addressed(SET_ADDRESS, address), doing, PATIENCE_MILLIS);
  }

  /** Erases the page with this address. */
  void erasePage(long address, String doing) throws InterruptedException {
    command(addressed(ERASE, address), doing, PATIENCE_MILLIS);
  }

  void eraseAll(String doing) throws InterruptedException {
    command(new byte[] {ERASE}, doing, MASS_ERASE_MILLIS);
  }

  private static byte[] addressed(byte command, long address) {
    return ByteBuffer.allocate(5)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(command)
        .putInt((int) address)
        .array();
  }

  /**
   * Writes one block behind the pointer.
   *
   * @param index of the block, 0 to 65533
   */
  void write(int index, byte[] data, String doing) throws InterruptedException {
    block(FIRST_BLOCK + index, data, doing, PATIENCE_MILLIS);
  }

  private void command(byte[] data, String doing, long patience) throws InterruptedException {
    block(COMMAND, data, doing, patience);
  }

  /** One download with all the asking that belongs to it, back in DOWNLOAD_IDLE. */
  void block(int number, byte[] data, String doing, long patience) throws InterruptedException {
    try {
      requests.download(number, data);
    } catch (UsbException e) {
      if (e.kind() == UsbException.Kind.STALL) {
        throw recovered(doing, patientStatus(doing));
      }
      throw DfuTrouble.usb(doing, e);
    }
    long deadline = clock.millis() + patience;
    DfuStatus status = patientStatus(doing);
    while (status.state() == DfuState.DOWNLOAD_BUSY || status.state() == DfuState.DOWNLOAD_SYNC) {
      if (clock.millis() > deadline) {
        throw DfuTrouble.tooLong(doing);
      }
      boolean busy = status.state() == DfuState.DOWNLOAD_BUSY;
      long wait = busy ? status.pollMillis() : Math.max(LEAST_POLL, status.pollMillis());
      if (wait > 0) {
        clock.sleep(Math.min(wait, Math.max(LEAST_POLL, deadline - clock.millis())));
      }
      DfuStatus next = patientStatus(doing);
      boolean idles = next.equals(status) && next.pollMillis() == 0;
      status = next;
      if (idles) {
        clock.sleep(LEAST_POLL);
      }
    }
    if (!status.ok() || status.state() != DfuState.DOWNLOAD_IDLE) {
      throw recovered(doing, status);
    }
  }

  /** What to tell of a failure; the device is brought back so that the next attempt can start. */
  private FlashError recovered(String doing, DfuStatus status) {
    FlashError error =
        status.ok() ? DfuTrouble.wrongState(doing, status) : DfuTrouble.failed(doing, status);
    try {
      if (status.state() == DfuState.ERROR) {
        requests.clearStatus();
      } else {
        requests.abort();
      }
    } catch (UsbException e) {
      error.addSuppressed(e);
    }
    return error;
  }

  /** From DOWNLOAD_IDLE or UPLOAD_IDLE to IDLE, for what comes next. */
  void abort(String doing) {
    try {
      requests.abort();
    } catch (UsbException e) {
      throw DfuTrouble.usb(doing, e);
    }
  }

  /**
   * Reads a block behind the pointer; the device must be in IDLE or UPLOAD_IDLE.
   *
   * @param index of the block, 0 to 65533
   * @param length at most the transfer size
   */
  byte[] read(int index, int length, String doing) throws InterruptedException {
    try {
      return requests.upload(FIRST_BLOCK + index, length);
    } catch (UsbException e) {
      if (e.kind() == UsbException.Kind.STALL) {
        throw recovered(doing, patientStatus(doing));
      }
      throw DfuTrouble.usb(doing, e);
    }
  }

  /**
   * Leaves DFU: the device starts the program at the pointer, or simply the new firmware. That it
   * goes away in the middle of this is what should happen.
   *
   * @return false when it is still there and refused
   */
  boolean leave() throws InterruptedException {
    return end(EnumSet.of(DfuState.MANIFEST_SYNC));
  }

  /**
   * Ends plain DFU: the device puts its new firmware in place and then waits for a reset.
   *
   * @return false when it is still there and refused
   */
  boolean manifest() throws InterruptedException {
    return end(EnumSet.of(DfuState.MANIFEST_SYNC, DfuState.MANIFEST));
  }

  private boolean end(Set<DfuState> busy) throws InterruptedException {
    try {
      requests.downloadEnd();
      long deadline = clock.millis() + PATIENCE_MILLIS;
      DfuStatus status = requests.status();
      while (busy.contains(status.state()) && clock.millis() < deadline) {
        clock.sleep(Math.max(LEAST_POLL, Math.min(status.pollMillis(), 1000)));
        status = requests.status();
      }
      if (!status.ok()) {
        throw DfuTrouble.failed("starting the new firmware", status);
      }
      return true;
    } catch (UsbException e) {
      return switch (e.kind()) {
        case GONE, TIMEOUT, OTHER -> true;
        case STALL -> isLeaving();
        default -> throw DfuTrouble.usb("starting the new firmware", e);
      };
    }
  }

  /** Whether a device that refused something while leaving goes all the same. */
  private boolean isLeaving() {
    try {
      DfuState state = requests.status().state();
      return state == DfuState.MANIFEST || state == DfuState.MANIFEST_WAIT_RESET;
    } catch (UsbException gone) {
      return true;
    }
  }

  /** Has a device that got its firmware by plain DFU start it (DFU, 7: it waits for a reset). */
  boolean restart() {
    try {
      usb.reset();
      return true;
    } catch (UsbException e) {
      return e.kind() == UsbException.Kind.GONE;
    }
  }

  @Override
  public void close() {
    usb.close();
  }
}
