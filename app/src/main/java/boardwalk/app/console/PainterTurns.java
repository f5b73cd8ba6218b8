package boardwalk.app.console;

import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Has the thread that brings output and the one that paints it take turns: a flood waits in the
 * board, and not the window for a processor.
 */
final class PainterTurns {

  private static final long PAINTING_NANOS = 500_000;

  /**
   * Bytes taken between two looks of the painter: some 4 MB a second, more than any line brings and
   * anyone reads. With twice as many a computer of two processors has none left for the painter
   * while it still compiles what the flood needs.
   */
  private static final int MOST_UNSEEN = 64 * 1024;

  /** Longest that output waits for a painter, which may be hidden or gone. */
  private static final long PATIENCE_NANOS = 50_000_000;

  private static final long PAINTER_GONE_NANOS = 200_000_000;

  /** Held while output is taken, and while the painter looks. */
  private final ReentrantLock turn = new ReentrantLock();

  private volatile boolean painterWaits;

  /** Bytes that came since the painter looked; changed only by the holder of the lock. */
  private volatile int unseen;

  /** When the painter looked last, as {@link System#nanoTime}. */
  private volatile long lookedAt = System.nanoTime() - PAINTER_GONE_NANOS;

  /**
   * Takes output. Blocks for some milliseconds when the painter has not seen what came before.
   *
   * @param length of the output in bytes
   */
  void take(int length, Runnable output) {
    long limit = System.nanoTime() + PATIENCE_NANOS;
    while (mustWait() && System.nanoTime() < limit) {
      LockSupport.parkNanos(PAINTING_NANOS);
    }
    turn.lock();
    try {
      output.run();
      unseen += length;
    } finally {
      turn.unlock();
    }
  }

  private boolean mustWait() {
    return painterWaits
        || unseen > MOST_UNSEEN && System.nanoTime() - lookedAt < PAINTER_GONE_NANOS;
  }

  /** Looks at what is there, unless output is being taken: then the next call finds it still. */
  boolean look(Runnable look) {
    if (!turn.tryLock()) {
      painterWaits = true;
      return false;
    }
    try {
      painterWaits = false;
      unseen = 0;
      lookedAt = System.nanoTime();
      look.run();
      return true;
    } finally {
      turn.unlock();
    }
  }
}
