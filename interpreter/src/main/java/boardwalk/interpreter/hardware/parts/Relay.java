package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;

/** A relay with its driver: pulled while its input is high, or low with {@code active = "low"}. */
final class Relay extends Part {

  private final Net in;
  private final boolean low;
  private final Bridge contact;
  private long switched;

  Relay(Wiring wiring) {
    super(wiring);
    in = wiring.net("in");
    low = wiring.text("active", "high").equals("low");
    contact = wiring.has("com") ? new Bridge(wiring.net("com"), wiring.net("no"), id()) : null;
    in.listen(
        (level, time) -> {
          switched++;
          if (contact != null) {
            contact.close(isOn());
          }
        });
    shows("on", this::isOn);
    shows("switched", () -> switched);
  }

  private boolean isOn() {
    return in.level() == 1 != low;
  }
}
