package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Terminal;
import boardwalk.interpreter.runtime.Clock;

/**
 * MH-Z19 carbon dioxide sensor (Winsen): every 1004 ms its output is high for 2 ms and as much of a
 * second as the value is of the range.
 */
final class Mhz19 extends Part {

  private static final long CYCLE = 1_004_000_000;
  private static final long LEAST_HIGH = 2_000_000;
  private static final double SECOND = 1e9;

  private final Terminal pwm;
  private final double range;
  private double ppm = 400;

  Mhz19(Wiring wiring) {
    super(wiring);
    pwm = wiring.net("pwm").attach(id());
    range = wiring.number("range", 5000);
    takes("co2", 0, range, "ppm", () -> ppm, now -> ppm = now);
    cycle();
  }

  private void cycle() {
    long start = Clock.now();
    pwm.drive(1);
    Clock.at(start + LEAST_HIGH + Math.round(ppm / range * SECOND), () -> pwm.drive(0));
    Clock.at(start + CYCLE, this::cycle);
  }
}
