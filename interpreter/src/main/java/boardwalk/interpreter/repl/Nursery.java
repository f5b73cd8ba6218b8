package boardwalk.interpreter.repl;

import java.lang.ref.WeakReference;

/**
 * Where the JVM makes new objects, emptied while nobody waits: a program that starts with all of
 * that room runs for some milliseconds more before a collection stops it, and what the board itself
 * has made is out of the way of that one.
 *
 * <p>It is filled up until the JVM collects. A collection that is asked for would be a full one,
 * which also throws compiled code away.
 */
final class Nursery {

  /** Bytes in use since the last time that make it worth the few milliseconds. */
  private static final long WORTH = 2 << 20;

  /** Bytes made at most, for a JVM that is started with a larger nursery than boards have. */
  private static final int MOST = 64 << 20;

  private static final int PIECE = 1 << 16;

  private long usedAfter;

  /** Whether there is something to empty. */
  boolean isUsed() {
    // Less than after the last time: the JVM has collected by itself, and how long ago is unknown.
    long used = used();
    usedAfter = Math.min(usedAfter, used);
    return used - usedAfter > WORTH;
  }

  /** Empties it, which takes some milliseconds. */
  void empty() {
    WeakReference<Object> gone = new WeakReference<>(new Object());
    int length = 0;
    for (int made = 0; made < MOST && gone.get() != null; made += length) {
      length = new byte[PIECE].length;
    }
    usedAfter = used();
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
