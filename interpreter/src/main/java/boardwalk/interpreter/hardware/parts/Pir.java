package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Terminal;
import boardwalk.interpreter.runtime.Clock;

/** A motion sensor (HC-SR501): its output is high while somebody moves and a while longer. */
final class Pir extends Part {

  private final Terminal out;
  private final long hold;
  private boolean moving;
  private Clock.Event end;

  Pir(Wiring wiring) {
    super(wiring);
    out = wiring.net("out").attach(id());
    hold = (long) (wiring.number("hold", 2.5) * 1e9);
    out.drive(0);
    takes("motion", 0, 1, "", () -> moving ? 1 : 0, this::move);
  }

  private void move(double value) {
    moving = value >= 0.5;
    if (end != null) {
      end.cancel();
    }
    if (moving) {
      out.drive(1);
    } else {
      end = Clock.after(hold, () -> out.drive(0));
    }
  }
}
