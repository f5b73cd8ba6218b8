package boardwalk.tests;

import boardwalk.device.transport.Transport;
import boardwalk.device.transport.TransportDecorator;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts turns: what is written after something was read has waited for that, and on a slow network
 * those waits are the time everything takes. What the board says is held back until this computer
 * has sent nothing for a while, so that pieces sent one after another without waiting are one turn.
 */
final class TurnCounter extends TransportDecorator {

  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(30);

  private int turns;
  private boolean answered = true;
  private volatile long sent;

  TurnCounter(Transport transport) {
    super(transport);
  }

  /** Turns since this was last asked. */
  synchronized int turns() {
    int counted = turns;
    turns = 0;
    answered = true;
    return counted;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    synchronized (this) {
      turns += answered ? 1 : 0;
      answered = false;
    }
    super.write(bytes);
    sent = System.nanoTime();
  }

  @Override
  public int read(byte[] buffer, int millis) throws IOException {
    int count = transport.read(buffer, millis);
    if (count > 0) {
      for (long left = PAUSE; left > 0; left = sent + PAUSE - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      synchronized (this) {
        answered = true;
      }
    }
    return count;
  }
}
