package boardwalk.interpreter.hardware.watch;

import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.runtime.Clock;
import java.io.ByteArrayOutputStream;

/**
 * The edges of one pin since the last look, and when something began to drive it or ceased to. Of
 * more than {@link #MOST} edges the later ones are only counted, so that a fast program is not held
 * up. Written as LEB128 numbers, times in nanoseconds.
 */
final class EdgeTrace implements Net.Listener {

  static final int MOST = 4096;

  private static final int MOST_STATES = 256;

  private final BoardPin pin;
  private final long[] times = new long[MOST];
  private final long[] stateTimes = new long[MOST_STATES];
  private final WireState[] states = new WireState[MOST_STATES];
  private int count;
  private int firstLevel;
  private int stateCount;
  private long lost;
  private boolean wanted;
  private boolean on;

  EdgeTrace(BoardPin pin) {
    this.pin = pin;
  }

  /** Whether somebody wants to see it; what that was before is returned. */
  boolean want(boolean now) {
    boolean before = wanted;
    wanted = now;
    return before;
  }

  /** Listens, or stops; on the program's thread. */
  synchronized void listen(boolean now) {
    if (now == on) {
      return;
    }
    on = now;
    if (now) {
      pin.net().listen(this);
      driven(pin.net().isDriven(), Clock.now());
    } else {
      pin.net().forget(this);
      state(WireState.UNSEEN, Clock.now());
    }
  }

  @Override
  public synchronized void changed(int level, long time) {
    if (count == 0) {
      firstLevel = level;
    }
    if (count < MOST) {
      times[count++] = time;
    } else {
      lost++;
    }
  }

  @Override
  public synchronized void driven(boolean driven, long time) {
    state(
        !driven ? WireState.FLOATING : pin.net().level() == 1 ? WireState.HIGH : WireState.LOW,
        time);
  }

  private void state(WireState now, long time) {
    if (stateCount == MOST_STATES) {
      // Of too many the last one must be right: it goes on after this look.
      stateCount--;
    }
    stateTimes[stateCount] = time;
    states[stateCount++] = now;
  }

  /** Nobody wants to see it any more, and all has been written. */
  synchronized boolean isOver() {
    return !wanted && !on && count == 0 && stateCount == 0;
  }

  /**
   * Writes what came since the last call: the number of the pin, the level after the first edge,
   * how many were lost, how many come here, the time of the first and the steps to the others; then
   * how many states come, and of each its place in {@link WireState} and its time as that of edges.
   *
   * @return whether there was anything
   */
  synchronized boolean take(int number, ByteArrayOutputStream out) {
    if (count == 0 && stateCount == 0) {
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
    write(stateCount, out);
    before = 0;
    for (int i = 0; i < stateCount; i++) {
      write(states[i].ordinal(), out);
      write(Math.max(0, stateTimes[i] - before), out);
      before = Math.max(before, stateTimes[i]);
    }
    count = 0;
    stateCount = 0;
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
