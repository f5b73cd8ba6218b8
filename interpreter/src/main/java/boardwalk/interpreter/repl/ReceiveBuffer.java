package boardwalk.interpreter.repl;

import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Threads;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/**
 * What has come in on the serial line and is not read yet. One thread puts, one takes; the taker is
 * woken by {@link #put} and by {@link #wake}.
 */
final class ReceiveBuffer {

  /** Bytes after which the line makes the host wait, as USB does, while nothing runs. */
  private static final int COMFORTABLE = 1 << 16;

  /** Bytes after which a program that reads nothing loses what comes, as a UART does. */
  private static final int MOST = 1 << 22;

  private byte[] ring = new byte[1 << 12];
  private int start;
  private int size;
  private boolean patient;
  private volatile Thread taker;

  /**
   * Adds a byte.
   *
   * @param wait whether to wait for room; else the byte is lost when there is far too much
   */
  synchronized void put(int b, boolean wait) throws InterruptedException {
    patient = wait;
    while (patient && size >= COMFORTABLE) {
      wait();
    }
    if (size >= MOST) {
      return;
    }
    if (size == ring.length) {
      byte[] larger = Arrays.copyOf(ring, 2 * size);
      // The part before the start comes after the part at the end.
      System.arraycopy(ring, 0, larger, size, start);
      ring = larger;
    }
    ring[(start + size++) % ring.length] = (byte) b;
    wake();
  }

  /** The next byte, or -1 when there is none now. */
  synchronized int take() {
    if (size == 0) {
      return -1;
    }
    int b = ring[start] & 0xff;
    start = (start + 1) % ring.length;
    size--;
    notifyAll();
    return b;
  }

  synchronized boolean isEmpty() {
    return size == 0;
  }

  synchronized void clear() {
    size = 0;
    notifyAll();
  }

  /** A program starts: whoever waits for room waits no longer, so that Ctrl-C is seen. */
  synchronized void doNotWait() {
    patient = false;
    notifyAll();
  }

  /**
   * Waits until something comes, something is due, somebody calls {@link #wake}, or for no reason.
   */
  void await() {
    taker = Thread.currentThread();
    if (!isEmpty()) {
      return;
    }
    if (Clock.isVirtual() && Clock.next() == Long.MAX_VALUE) {
      Threads.without(() -> LockSupport.park(this));
    } else {
      Clock.pause(Long.MAX_VALUE);
    }
  }

  /** Waits until something comes, but not longer than {@code nanos}. */
  void await(long nanos) {
    taker = Thread.currentThread();
    if (isEmpty()) {
      LockSupport.parkNanos(this, nanos);
    }
  }

  /** As {@link #await(long)}; the program's other threads and what is due go on meanwhile. */
  void pause(long nanos) {
    taker = Thread.currentThread();
    if (isEmpty()) {
      Clock.pause(Clock.now() + nanos);
    }
  }

  void wake() {
    Thread thread = taker;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }
}
