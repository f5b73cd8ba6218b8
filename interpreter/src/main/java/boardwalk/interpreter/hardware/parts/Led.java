package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;

/** A LED with its resistor; dark when its leads are swapped. */
final class Led extends Part {

  private final Net anode;
  private final Net cathode;
  private final String colour;

  Led(Wiring wiring) {
    super(wiring);
    anode = wiring.netOrNull("anode");
    cathode = wiring.netOrNull("cathode");
    colour = wiring.text("colour", "red");
    shows("brightness", this::brightness);
    shows("lit", () -> brightness() > 0.02);
    shows("colour", () -> colour);
  }

  /** 0 to 1: the voltage across it on average. A lead that is not wired is on its supply. */
  private double brightness() {
    if (anode == null && cathode == null) {
      return 0;
    }
    double high = anode == null ? 1 : anode.average();
    double low = cathode == null ? 0 : cathode.average();
    return Math.max(0, high - low);
  }
}
