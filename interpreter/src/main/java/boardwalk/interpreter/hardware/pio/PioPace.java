package boardwalk.interpreter.hardware.pio;

import boardwalk.interpreter.runtime.Clock;

/** When the cycles of a state machine are; on the clock of the board, in nanoseconds. */
final class PioPace {

  private static final double SYSTEM_HERTZ = 125_000_000;

  private final Runnable cycle;
  private double period = 1e9 / SYSTEM_HERTZ;
  private double time;
  private Clock.Event next;

  /**
   * @param cycle what a cycle does; it says when the next one is
   */
  PioPace(Runnable cycle) {
    this.cycle = cycle;
  }

  /** Cycles in a second, 1 to those of the system's clock. */
  void hertz(double hertz) {
    period = 1e9 / Math.min(SYSTEM_HERTZ, Math.max(1, hertz));
  }

  void start() {
    time = Clock.now();
    schedule();
  }

  void stop() {
    if (next != null) {
      next.cancel();
      next = null;
    }
  }

  /** The next cycle is so many after this one. */
  void goOn(int cycles) {
    time += period * cycles;
    schedule();
  }

  /** The next cycle is the first one after a time. */
  void goOnAfter(long nanos) {
    double behind = nanos - time;
    if (behind >= 0) {
      time += (Math.floor(behind / period) + 1) * period;
    }
    schedule();
  }

  private void schedule() {
    next = Clock.at((long) Math.ceil(time), this::run);
  }

  private void run() {
    next = null;
    cycle.run();
  }
}
