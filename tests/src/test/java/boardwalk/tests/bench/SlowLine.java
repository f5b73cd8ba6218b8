package boardwalk.tests.bench;

import boardwalk.device.transport.PseudoTerminal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.locks.LockSupport;

/** Two streams joined to a pseudo-terminal, each way as slow as a serial line. */
final class SlowLine implements AutoCloseable {

  private static final int PIECE = 64;

  private final PseudoTerminal terminal = PseudoTerminal.open();
  private final double bytesPerSecond;
  private final Closeable device;

  /**
   * @param baud 10 bits a byte; 0 for no limit
   */
  SlowLine(InputStream fromDevice, OutputStream toDevice, int baud, Closeable device)
      throws IOException {
    this.bytesPerSecond = baud / 10.0;
    this.device = device;
    Thread.ofPlatform().daemon().start(() -> copyIn(toDevice));
    Thread.ofPlatform().daemon().start(() -> copyOut(fromDevice));
  }

  String path() {
    return terminal.path();
  }

  private long due(long last, int bytes) {
    if (bytesPerSecond == 0) {
      return last;
    }
    long due = Math.max(last, System.nanoTime()) + (long) (bytes * 1e9 / bytesPerSecond);
    while (System.nanoTime() < due) {
      LockSupport.parkNanos(due - System.nanoTime());
    }
    return due;
  }

  private int piece() {
    return bytesPerSecond == 0 ? 4096 : PIECE;
  }

  private void copyIn(OutputStream out) {
    byte[] buffer = new byte[piece()];
    long due = 0;
    try {
      for (int n = terminal.read(buffer); n > 0; n = terminal.read(buffer)) {
        due = due(due, n);
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException ended) {
      // The measurement is over.
    }
  }

  private void copyOut(InputStream in) {
    byte[] buffer = new byte[piece()];
    long due = 0;
    try {
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        due = due(due, n);
        terminal.write(buffer, n);
      }
    } catch (IOException ended) {
      // The measurement is over.
    }
  }

  @Override
  public void close() throws IOException {
    device.close();
    terminal.close();
  }
}
