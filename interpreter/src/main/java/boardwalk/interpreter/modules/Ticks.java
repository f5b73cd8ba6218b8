package boardwalk.interpreter.modules;

import boardwalk.interpreter.runtime.Clock;

/** The ticks of {@code time}: they count from the start of the board and wrap at 2**30. */
public final class Ticks {

  /** {@code MICROPY_PY_TIME_TICKS_PERIOD} of boards with 31-bit small ints (py/mpconfig.h). */
  static final long PERIOD = 1L << 30;

  private static final long NANOS_PER_MS = 1_000_000;

  private Ticks() {}

  /** {@code ticks_ms()}. */
  public static long milliseconds() {
    return sinceStart() / NANOS_PER_MS & (PERIOD - 1);
  }

  /** Nanoseconds since the board started; they do not wrap. */
  static long sinceStart() {
    return Clock.now();
  }

  /** {@code ticks_diff(end, begin)}. */
  public static long difference(long end, long begin) {
    return (end - begin + PERIOD / 2 & (PERIOD - 1)) - PERIOD / 2;
  }
}
