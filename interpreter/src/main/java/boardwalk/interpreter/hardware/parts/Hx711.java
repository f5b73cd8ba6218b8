package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Terminal;
import boardwalk.interpreter.runtime.Clock;

/**
 * HX711 with a load cell (Avia Semiconductor): ten times a second its data falls to say that there
 * is a value, and 25 to 27 clock pulses fetch it; a clock that stays high for 60 us switches it
 * off.
 */
final class Hx711 extends Part {

  private static final long BETWEEN = 100_000_000;
  private static final long OFF_AFTER = 60_000;
  private static final long PULSE = 40_000;
  private static final int BITS = 24;

  private final Terminal data;
  private final double countsOfGram;
  private double grams;
  private int value;
  private int pulses;
  private boolean ready;
  private boolean off;
  private Clock.Event next;
  private Clock.Event switchOff;

  Hx711(Wiring wiring) {
    super(wiring);
    data = wiring.net("data").attach(id());
    data.drive(1);
    countsOfGram = wiring.number("counts", 400);
    takes("grams", -5000, 20_000, "g", () -> grams, now -> grams = now);
    wiring.net("sck").listen(this::clock);
    plan();
  }

  private void plan() {
    ready = false;
    next = Clock.after(BETWEEN, this::convert);
  }

  /** A value nobody has fetched gives way to the next one, with a short pulse between. */
  private void convert() {
    if (pulses == 0) {
      ready = true;
      data.drive(1);
      value = Math.clamp(Math.round(grams * countsOfGram), -(1 << 23), (1 << 23) - 1);
      Clock.after(
          PULSE,
          () -> {
            if (ready && pulses == 0) {
              data.drive(0);
            }
          });
    }
    next = Clock.after(BETWEEN, this::convert);
  }

  private void clock(int level, long time) {
    if (level == 0) {
      if (switchOff != null) {
        switchOff.cancel();
        switchOff = null;
      }
      if (off) {
        off = false;
        pulses = 0;
        plan();
      } else if (ready && pulses == BITS + 1) {
        // The value is out; more pulses may still choose the gain, within this pause.
        next.cancel();
        pulses = 0;
        plan();
      }
      return;
    }
    switchOff =
        Clock.after(
            OFF_AFTER,
            () -> {
              off = true;
              ready = false;
              next.cancel();
              data.drive(1);
            });
    if (ready) {
      pulses++;
      data.drive(pulses <= BITS ? value >> BITS - pulses & 1 : 1);
    }
  }
}
