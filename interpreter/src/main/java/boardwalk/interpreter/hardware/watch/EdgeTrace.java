package boardwalk.interpreter.hardware.watch;

import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import java.io.ByteArrayOutputStream;

/**
 * The edges of one pin since the last look. Of more than {@link #MOST} the later ones are only
 * counted, so that a fast program is not held up. Written as LEB128 numbers, times in nanoseconds.
 */
final class EdgeTrace {

  static final int MOST = 4096;

  private final BoardPin pin;
  private final Net.Listener listener = this::note;
  private final long[] times = new long[MOST];
  private int count;
  private int firstLevel;
  private long lost;
  private boolean on;

  EdgeTrace(BoardPin pin) {
    this.pin = pin;
  }

  /** Listens, or stops; on the program's thread. */
  void listen(boolean now) {
    if (now != on) {
      on = now;
      if (now) {
        pin.net().listen(listener);
      } else {
        pin.net().forget(listener);
      }
    }
  }

  private synchronized void note(int level, long time) {
    if (count == 0) {
      firstLevel = level;
    }
    if (count < MOST) {
      times[count++] = time;
    } else {
      lost++;
    }
  }

  /**
   * Writes what came since the last call: the number of the pin, the level after the first edge,
   * how many were lost, how many come here, the time of the first and the steps to the others.
   *
   * @return whether there was anything
   */
  synchronized boolean take(int number, ByteArrayOutputStream out) {
    if (count == 0) {
      return false;
    }
    write(number, out);
    write(firstLevel, out);
    write(lost, out);
    write(count, out);
    long before = 0;
    for (int i = 0; i < count; i++) {
      write(Math.max(0, times[i] - before), out);
      before = Math.max(before, times[i]);
    }
    count = 0;
    lost = 0;
    return true;
  }

  private static void write(long number, ByteArrayOutputStream out) {
    long rest = number;
    while (rest > 127) {
      out.write((int) (rest & 127 | 128));
      rest >>= 7;
    }
    out.write((int) rest);
  }
}
