package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Terminal;
import boardwalk.interpreter.runtime.Clock;

/**
 * HC-SR04: after a trigger pulse of 10 us it sends eight pulses at 40 kHz, and its echo is high as
 * long as sound needs there and back, 38 ms when nothing comes back (data sheet).
 */
final class Ultrasonic extends Part {

  private static final long SHORTEST_TRIGGER = 9_000;
  private static final long BURST = 450_000;
  private static final long NOTHING = 38_000_000;

  /** Nanoseconds for a centimetre there and back, at 343 m/s. */
  private static final double NANOS_OF_A_CENTIMETRE = 2e9 / 34_300;

  private static final double FARTHEST = 400;

  private final Terminal echo;
  private double distance;
  private long rose = -1;
  private boolean busy;

  Ultrasonic(Wiring wiring) {
    super(wiring);
    echo = wiring.net("echo").attach(id());
    echo.drive(0);
    distance = wiring.number("distance", 50);
    takes("distance", 2, 500, "cm", () -> distance, now -> distance = now);
    wiring
        .net("trigger")
        .listen(
            (level, time) -> {
              if (level == 1) {
                rose = time;
              } else if (rose >= 0 && time - rose >= SHORTEST_TRIGGER && !busy) {
                send(time);
              }
            });
  }

  private void send(long time) {
    busy = true;
    long length = distance > FARTHEST ? NOTHING : (long) (distance * NANOS_OF_A_CENTIMETRE);
    Clock.at(time + BURST, () -> echo.drive(1));
    Clock.at(
        time + BURST + length,
        () -> {
          echo.drive(0);
          busy = false;
        });
  }
}
