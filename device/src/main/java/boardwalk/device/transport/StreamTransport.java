package boardwalk.device.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** A transport over a pair of streams that cannot time out themselves: a thread reads ahead. */
class StreamTransport implements Transport {

  private static final byte[] END = {};

  private final String name;
  private final OutputStream out;
  private final AutoCloseable resource;
  private final BlockingQueue<byte[]> received = new ArrayBlockingQueue<>(256);
  private byte[] rest = END;
  private int restAt;
  private volatile boolean ended;

  StreamTransport(String name, InputStream in, OutputStream out, AutoCloseable resource) {
    this.name = name;
    this.out = out;
    this.resource = resource;
    Thread.ofPlatform().daemon().name("read " + name).start(() -> readAhead(in));
  }

  private void readAhead(InputStream in) {
    byte[] buffer = new byte[8192];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        received.put(java.util.Arrays.copyOf(buffer, count));
      }
    } catch (IOException gone) {
      // The same as the end of the stream.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    ended = true;
  }

  @Override
  public int read(byte[] buffer, int millis) throws IOException {
    if (restAt >= rest.length) {
      try {
        byte[] next = received.poll(ended ? 0 : millis, TimeUnit.MILLISECONDS);
        if (next == null) {
          if (ended && received.isEmpty()) {
            throw new EOFException(name + " is gone");
          }
          return 0;
        }
        rest = next;
        restAt = 0;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return 0;
      }
    }
    int count = Math.min(buffer.length, rest.length - restAt);
    System.arraycopy(rest, restAt, buffer, 0, count);
    restAt += count;
    return count;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() {
    ended = true;
    try {
      resource.close();
    } catch (Exception alreadyGone) {
      // Closing what is gone is no news to anybody.
    }
  }
}
