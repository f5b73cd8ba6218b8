package boardwalk.interpreter.hardware.pio;

import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A pin as a PIO sees it: through two flip-flops, unless they are bypassed (RP2040 data sheet,
 * 3.5.6.3). What changes at a cycle is there three cycles later, or at the next one.
 */
final class PioInput {

  /** Two cycles of the system's 125 MHz, in nanoseconds. */
  static final long SYNCHRONISER = 16;

  /** More changes than this within two cycles cannot be. */
  private static final int KEPT = 8;

  private final BoardPin pin;
  private final long[] times = new long[KEPT];
  private int latest;
  private int newest;
  private boolean watched;
  private final IntConsumer woken;
  private final int number;
  private boolean bypassed;
  private final Net.Listener listener = this::changed;

  /**
   * @param woken told the number of the pin when it changes
   */
  PioInput(BoardPin pin, int number, IntConsumer woken) {
    this.pin = pin;
    this.number = number;
    this.woken = woken;
    Arrays.fill(times, Long.MIN_VALUE);
  }

  void bypass(boolean now) {
    bypassed = now;
  }

  boolean isBypassed() {
    return bypassed;
  }

  /** Nanoseconds from a change to when an instruction can see it. */
  long delay() {
    return bypassed ? 1 : SYNCHRONISER + 1;
  }

  /** Looks at the pin from now on; what changed before is not known. */
  void watch() {
    if (!watched) {
      watched = true;
      pin.net().listen(listener);
      newest = pin.net().level();
    }
  }

  /** Looks at it no more. */
  void forget() {
    if (watched) {
      watched = false;
      pin.net().forget(listener);
      Arrays.fill(times, Long.MIN_VALUE);
    }
  }

  /** The level an instruction sees that runs at {@code time}. */
  int level(long time) {
    watch();
    long before = time - delay();
    int level = newest;
    // From the newest change backwards: each one that is too fresh is undone.
    for (int i = 0; i < KEPT; i++) {
      if (times[latest - i & KEPT - 1] <= before) {
        break;
      }
      level = 1 - level;
    }
    return level;
  }

  /** Whether it has changed so lately that instructions do not see it yet. */
  boolean isChanging(long time) {
    return watched && times[latest] > time - delay();
  }

  private void changed(int level, long time) {
    newest = level;
    latest = latest + 1 & KEPT - 1;
    times[latest] = time;
    woken.accept(number);
  }
}
