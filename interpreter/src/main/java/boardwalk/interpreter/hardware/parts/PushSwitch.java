package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.runtime.Clock;

/**
 * A button or a switch: connects its two legs while it is pressed or on. The second leg is ground
 * unless it is wired; {@code bounce = true} lets the contact bounce for two milliseconds.
 */
final class PushSwitch extends Part {

  private static final long BOUNCE = 400_000;
  private static final int BOUNCES = 5;

  private final Bridge contact;
  private final boolean bounces;
  private boolean closed;

  PushSwitch(Wiring wiring) {
    super(wiring);
    Net other = wiring.netOrNull("b");
    if (other == null) {
      other = new Net("GND");
      other.attach("ground").drive(0);
    }
    contact = new Bridge(wiring.net("a"), other, id());
    bounces = wiring.flag("bounce", false);
    String name = wiring.kind().equals("switch") ? "on" : "pressed";
    takes(name, 0, 1, "", () -> closed ? 1 : 0, this::set);
  }

  private void set(double value) {
    boolean now = value >= 0.5;
    if (now == closed) {
      return;
    }
    closed = now;
    contact.close(now);
    for (int i = 1; bounces && i <= BOUNCES; i++) {
      boolean touches = i == BOUNCES ? now : i % 2 == 0 == now;
      Clock.after(BOUNCE * i, () -> contact.close(touches));
    }
  }
}
