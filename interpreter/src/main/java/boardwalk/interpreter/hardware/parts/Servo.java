package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.hardware.pins.Terminal;

/**
 * A hobby servo: the length of a pulse about every 20 ms is its angle. 1.0 to 2.0 ms are the middle
 * 90 degrees; most turn 0 to 180 for 0.5 to 2.5 ms (data sheet of the SG90).
 */
final class Servo extends Part {

  private static final double SHORTEST = 500_000;
  private static final double LONGEST = 2_500_000;

  private final Net signal;
  private final double range;
  private double angle;
  private long rose;

  Servo(Wiring wiring) {
    super(wiring);
    signal = wiring.net("signal");
    range = wiring.number("range", 180);
    angle = range / 2;
    signal.listen(
        (level, time) -> {
          if (level == 1) {
            rose = time;
          } else if (rose > 0) {
            turn(time - rose);
          }
        });
    shows("angle", () -> Math.round(angle() * 10) / 10.0);
  }

  private double angle() {
    for (Terminal terminal : signal.terminals()) {
      if (terminal.period() > 0) {
        turn(terminal.highTime());
      }
    }
    return angle;
  }

  private void turn(long pulse) {
    if (pulse >= SHORTEST / 2 && pulse <= LONGEST * 1.2) {
      angle = Math.clamp((pulse - SHORTEST) / (LONGEST - SHORTEST) * range, 0, range);
    }
  }
}
