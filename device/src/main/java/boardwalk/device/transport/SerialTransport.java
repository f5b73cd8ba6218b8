package boardwalk.device.transport;

import boardwalk.device.BoardError;
import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;

/** A serial port or pseudo-terminal. Opening it does not reset the board. */
public final class SerialTransport implements Transport {

  private static final int BAUD = 115_200;
  private static final int OPEN_ATTEMPTS = 5;
  private static final int OPEN_PAUSE_MILLIS = 150;

  /** jSerialComm's open errors carry the C errno. */
  private static final int EACCES = 13;

  private static final int EBUSY = 16;
  private static final int ENOENT = 2;

  private final SerialPort port;

  private SerialTransport(SerialPort port) {
    this.port = port;
  }

  /**
   * Opens a port.
   *
   * @param name {@code /dev/ttyACM0}, {@code COM3}, {@code /dev/pts/4}
   * @throws BoardError when it cannot be opened, with the reason
   */
  public static SerialTransport open(String name) {
    SerialPort port;
    try {
      port = SerialPort.getCommPort(name);
    } catch (SerialPortInvalidPortException e) {
      throw noPort(name);
    }
    // jSerialComm asserts DTR and RTS when it opens a port, which resets boards wired directly.
    port.clearDTR();
    port.clearRTS();
    port.setComPortParameters(BAUD, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
    port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
    port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, 50, 0);
    // Another program that just closed the port may not have let go of it yet.
    for (int attempt = 0; !port.openPort(0); attempt++) {
      boolean busy = port.getLastErrorCode() != EACCES && port.getLastErrorCode() != ENOENT;
      if (!busy || attempt >= OPEN_ATTEMPTS) {
        throw cannotOpen(name, port.getLastErrorCode());
      }
      pause();
    }
    return new SerialTransport(port);
  }

  private static void pause() {
    try {
      Thread.sleep(OPEN_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static BoardError noPort(String name) {
    return new BoardError(
        BoardError.Kind.NO_PORT,
        "There is no port " + name + ".",
        "Plug the board in, or choose another port.");
  }

  private static BoardError cannotOpen(String name, int errno) {
    return switch (errno) {
      case ENOENT -> noPort(name);
      case EACCES ->
          new BoardError(
              BoardError.Kind.NO_PERMISSION,
              "You may not open " + name + ".",
              PortPermission.advice(name));
      case EBUSY ->
          new BoardError(
              BoardError.Kind.BUSY,
              name + " is in use.",
              "Another program has the port open: close it there, then connect again.");
      default ->
          new BoardError(
              BoardError.Kind.BUSY,
              name + " cannot be opened.",
              "Another program may have it open, or the board was just unplugged. Try again.");
    };
  }

  @Override
  public int read(byte[] buffer, int millis) throws IOException {
    long deadline = System.nanoTime() + millis * 1_000_000L;
    do {
      int count = port.readBytes(buffer, buffer.length);
      if (count > 0) {
        return count;
      }
      if (count < 0 || !port.isOpen()) {
        throw new IOException(name() + " is gone");
      }
    } while (System.nanoTime() < deadline);
    return 0;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    int at = 0;
    while (at < bytes.length) {
      int count = port.writeBytes(bytes, bytes.length - at, at);
      if (count < 0) {
        throw new IOException(name() + " is gone");
      }
      at += count;
    }
  }

  @Override
  public void controlLines(boolean dtr, boolean rts) throws IOException {
    if (!port.setDTRandRTS(dtr, rts)) {
      throw new IOException(name() + " has no control lines");
    }
  }

  @Override
  public boolean speed(int bitsPerSecond) throws IOException {
    if (!port.setBaudRate(bitsPerSecond)) {
      throw new IOException(name() + " cannot be set to " + bitsPerSecond + " bits a second");
    }
    return true;
  }

  @Override
  public String name() {
    return port.getSystemPortPath();
  }

  @Override
  public void close() {
    port.closePort();
  }
}
