package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.hardware.pins.Terminal;

/**
 * A light-dependent resistor to 3.3 V with 10 kOhm to ground: more light is more voltage (GL5528:
 * about 15 kOhm at 10 lux, gamma 0.6).
 */
final class Ldr extends Part {

  private static final double FIXED_OHM = 10_000;
  private static final double OHM_AT_10_LUX = 15_000;
  private static final double GAMMA = 0.6;

  private final Terminal signal;
  private double lux;

  Ldr(Wiring wiring) {
    super(wiring);
    signal = wiring.net("signal").attach(id());
    takes("lux", 0, 10_000, "lux", () -> lux, this::light);
    light(wiring.number("lux", 200));
  }

  private void light(double now) {
    lux = now;
    double ohm = OHM_AT_10_LUX * Math.pow(Math.max(lux, 0.01) / 10, -GAMMA);
    signal.voltage((int) (Net.SUPPLY_MILLIVOLTS * FIXED_OHM / (FIXED_OHM + ohm)));
  }
}
