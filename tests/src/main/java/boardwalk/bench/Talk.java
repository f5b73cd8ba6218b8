package boardwalk.bench;

import boardwalk.device.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** What a benchmark sends to a board byte for byte, and waits for. */
record Talk(Transport line) {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  void send(String text) throws IOException {
    line.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Leaves the board alone; what it says meanwhile is read away. */
  void rest(long millis) throws IOException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    byte[] buffer = new byte[1 << 16];
    while (System.nanoTime() < end) {
      line.read(buffer, 10);
    }
  }

  /** Everything the board says until {@code text} is among it. */
  String until(String text) throws IOException {
    long deadline = System.nanoTime() + PATIENCE;
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    while (!all.toString(StandardCharsets.ISO_8859_1).contains(text)) {
      if (System.nanoTime() > deadline) {
        throw new IOException("no " + text + " in " + all);
      }
      int count = line.read(buffer, 100);
      all.write(buffer, 0, count);
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }
}
