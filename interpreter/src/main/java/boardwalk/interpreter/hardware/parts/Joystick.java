package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.hardware.pins.Terminal;

/** Two potentiometers that spring back to the middle, and a button to ground. */
final class Joystick extends Part {

  private double x;
  private double y;
  private boolean pressed;

  Joystick(Wiring wiring) {
    super(wiring);
    Terminal horizontal = wiring.net("x").attach(id());
    Terminal vertical = wiring.net("y").attach(id());
    Terminal button = wiring.net("button").attach(id());
    takes("x", -100, 100, "%", () -> x, now -> horizontal.voltage(volts(x = now)));
    takes("y", -100, 100, "%", () -> y, now -> vertical.voltage(volts(y = now)));
    takes(
        "pressed",
        0,
        1,
        "",
        () -> pressed ? 1 : 0,
        now -> {
          pressed = now >= 0.5;
          if (pressed) {
            button.voltage(0);
          } else {
            button.release();
          }
        });
    horizontal.voltage(volts(0));
    vertical.voltage(volts(0));
  }

  private static int volts(double percent) {
    return (int) Math.round((percent + 100) * Net.SUPPLY_MILLIVOLTS / 200);
  }
}
