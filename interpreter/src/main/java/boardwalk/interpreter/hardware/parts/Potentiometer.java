package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.hardware.pins.Terminal;

/** A potentiometer between ground and 3.3 V: its wiper has the part of the voltage it is turned. */
final class Potentiometer extends Part {

  private final Terminal wiper;
  private double turned;

  Potentiometer(Wiring wiring) {
    super(wiring);
    wiper = wiring.net("wiper").attach(id());
    takes("turn", 0, 100, "%", () -> turned, this::turn);
    turn(wiring.number("turn", 50));
  }

  private void turn(double percent) {
    turned = percent;
    wiper.voltage((int) Math.round(percent * Net.SUPPLY_MILLIVOLTS / 100));
  }
}
