package boardwalk.device.transport;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * A transport whose reader can be woken: a thread of its own takes in what comes. One thread reads,
 * any thread writes or wakes.
 */
public final class Inbox extends TransportDecorator {

  /** Bytes taken in ahead of the reader; then the line has to wait. */
  private static final int ROOM = 1 << 20;

  private static final int POLL_MILLIS = 200;

  private final Deque<byte[]> received = new ArrayDeque<>();
  private int waiting;
  private int firstAt;
  private boolean woken;
  private boolean closed;
  private IOException end;

  public Inbox(Transport transport) {
    super(transport);
    Thread.ofPlatform().daemon().name("inbox " + transport.name()).start(this::takeIn);
  }

  private void takeIn() {
    byte[] buffer = new byte[8192];
    try {
      while (true) {
        int count = transport.read(buffer, POLL_MILLIS);
        if (!put(buffer, count)) {
          return;
        }
      }
    } catch (IOException e) {
      ended(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended(new IOException(transport.name() + " is no longer read", e));
    }
  }

  private synchronized boolean put(byte[] buffer, int count) throws InterruptedException {
    while (waiting > ROOM && !closed) {
      wait();
    }
    if (count > 0) {
      received.add(Arrays.copyOf(buffer, count));
      waiting += count;
      notifyAll();
    }
    return !closed;
  }

  private synchronized void ended(IOException why) {
    end = why;
    notifyAll();
  }

  /** Makes a read that waits, or the next one, return at once. */
  public synchronized void wake() {
    woken = true;
    notifyAll();
  }

  @Override
  public synchronized int read(byte[] buffer, int millis) throws IOException {
    long deadline = System.nanoTime() + millis * 1_000_000L;
    while (received.isEmpty()) {
      long left = (deadline - System.nanoTime() + 999_999) / 1_000_000;
      if (end != null || closed) {
        throw end != null ? end : new IOException(name() + " is closed");
      }
      if (woken || left <= 0) {
        woken = false;
        return 0;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return 0;
      }
    }
    byte[] first = received.getFirst();
    int count = Math.min(buffer.length, first.length - firstAt);
    System.arraycopy(first, firstAt, buffer, 0, count);
    firstAt += count;
    if (firstAt == first.length) {
      received.removeFirst();
      firstAt = 0;
    }
    waiting -= count;
    notifyAll();
    return count;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    transport.close();
  }
}
