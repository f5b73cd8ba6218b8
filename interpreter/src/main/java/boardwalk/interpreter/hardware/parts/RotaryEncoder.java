package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Terminal;
import boardwalk.interpreter.runtime.Clock;

/**
 * A rotary encoder (KY-040): its two contacts close one after the other at each click; which is
 * first tells the direction. Its knob is a button too.
 */
final class RotaryEncoder extends Part {

  private static final long BETWEEN = 2_000_000;

  private final Terminal clk;
  private final Terminal dt;
  private int position;
  private boolean pressed;
  private long free;

  RotaryEncoder(Wiring wiring) {
    super(wiring);
    clk = wiring.net("clk").attach(id());
    dt = wiring.net("dt").attach(id());
    Terminal button = wiring.net("sw").attach(id());
    clk.net().attach(id() + "'s resistor").pull(1);
    dt.net().attach(id() + "'s resistor").pull(1);
    takes("position", -1000, 1000, "clicks", () -> position, now -> turn((int) Math.round(now)));
    takes(
        "pressed",
        0,
        1,
        "",
        () -> pressed ? 1 : 0,
        now -> {
          pressed = now >= 0.5;
          contact(button, pressed);
        });
  }

  private void turn(int wanted) {
    long at = Math.max(free, Clock.now());
    while (position != wanted) {
      boolean clockwise = wanted > position;
      position += clockwise ? 1 : -1;
      Terminal first = clockwise ? clk : dt;
      Terminal second = clockwise ? dt : clk;
      Clock.at(at, () -> contact(first, true));
      Clock.at(at + BETWEEN, () -> contact(second, true));
      Clock.at(at + 2 * BETWEEN, () -> contact(first, false));
      Clock.at(at + 3 * BETWEEN, () -> contact(second, false));
      at += 5 * BETWEEN;
    }
    free = at;
  }

  private static void contact(Terminal leg, boolean closed) {
    if (closed) {
      leg.voltage(0);
    } else {
      leg.release();
    }
  }
}
