package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.hardware.pins.Terminal;
import boardwalk.interpreter.runtime.Clock;

/**
 * A passive buzzer: it sounds at the frequency of its pin; with {@code active = true} by itself.
 */
final class Buzzer extends Part {

  /** What an active buzzer sounds at. */
  private static final double OWN_HERTZ = 2300;

  /** A wire that did not change for so long makes no sound. */
  private static final long SILENT = 100_000_000;

  private final Net signal;
  private final boolean active;
  private long lastRise = -SILENT;
  private long between;

  Buzzer(Wiring wiring) {
    super(wiring);
    signal = wiring.net("signal");
    active = wiring.flag("active", false);
    signal.listen(
        (level, time) -> {
          if (level == 1) {
            between = time - lastRise;
            lastRise = time;
          }
        });
    shows("frequency", this::frequency);
    shows("sounding", () -> frequency() > 0);
  }

  /** Hertz; 0 is silence. */
  private double frequency() {
    if (active) {
      return signal.average() > 0.3 ? OWN_HERTZ : 0;
    }
    for (Terminal terminal : signal.terminals()) {
      if (terminal.period() > 0) {
        boolean swings = terminal.highTime() > 0 && terminal.highTime() < terminal.period();
        return swings ? Math.rint(1e9 / terminal.period()) : 0;
      }
    }
    boolean swings = Clock.now() - lastRise < SILENT && between > 0 && between < SILENT;
    return swings ? Math.rint(1e9 / between) : 0;
  }
}
