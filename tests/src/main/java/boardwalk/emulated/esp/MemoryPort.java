package boardwalk.emulated.esp;

import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A transport straight to an emulated chip, in one thread; time goes on while the reader waits.
 * Opening it plugs the cable in.
 */
public final class MemoryPort implements Transport {

  private final EmulatedEsp esp;
  private final boolean lines;
  private final Deque<byte[]> said = new ArrayDeque<>();
  private boolean closed;

  public MemoryPort(EmulatedEsp esp) {
    this(esp, true);
  }

  /**
   * @param lines whether it has control lines
   */
  public MemoryPort(EmulatedEsp esp, boolean lines) {
    this.esp = esp;
    this.lines = lines;
    esp.onOutput(said::add);
    if (esp.unplugged()) {
      esp.plugIn();
    }
  }

  @Override
  public int read(byte[] buffer, int millis) throws IOException {
    check();
    esp.tick();
    for (int waited = 0; said.isEmpty() && waited < millis; waited++) {
      esp.clock().pass(1000);
      esp.tick();
    }
    byte[] next = said.poll();
    if (next == null) {
      return 0;
    }
    int count = Math.min(next.length, buffer.length);
    System.arraycopy(next, 0, buffer, 0, count);
    if (count < next.length) {
      said.addFirst(java.util.Arrays.copyOfRange(next, count, next.length));
    }
    return count;
  }

  private void check() throws IOException {
    if (closed || esp.unplugged()) {
      throw new IOException("unplugged");
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    check();
    esp.feed(bytes, bytes.length);
  }

  @Override
  public void controlLines(boolean dtr, boolean rts) throws IOException {
    check();
    if (!lines) {
      throw new IOException("no control lines");
    }
    esp.lines(dtr, rts);
  }

  @Override
  public boolean speed(int bitsPerSecond) throws IOException {
    check();
    esp.hostBaud(bitsPerSecond);
    return true;
  }

  @Override
  public String name() {
    return "emulated " + esp.chip();
  }

  @Override
  public void close() {
    closed = true;
  }
}
