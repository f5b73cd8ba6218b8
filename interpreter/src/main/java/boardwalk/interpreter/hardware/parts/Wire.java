package boardwalk.interpreter.hardware.parts;

/** A wire from one pin to another. */
final class Wire extends Part {

  Wire(Wiring wiring) {
    super(wiring);
    wiring.net("a").join(wiring.net("b"));
    new Bridge(wiring.net("a"), wiring.net("b"), id()).close(true);
  }
}
