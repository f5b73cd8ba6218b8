package boardwalk.interpreter.hardware.parts;

/**
 * The resistors on the boards of I2C parts that hold both wires at their supply; bare parts ({@code
 * pullups = false}) have none.
 */
final class PullUps {

  private PullUps() {}

  static void on(Wiring wiring) {
    if (wiring.flag("pullups", true)) {
      for (String leg : new String[] {"scl", "sda"}) {
        if (wiring.has(leg)) {
          wiring.net(leg).attach(wiring.id() + "'s resistor").pull(1);
        }
      }
    }
  }
}
