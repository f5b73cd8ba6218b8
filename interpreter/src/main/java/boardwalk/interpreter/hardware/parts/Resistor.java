package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.hardware.pins.Terminal;

/** A resistor: holds one wire lightly at the level of the other, as pull-ups and pull-downs do. */
final class Resistor extends Part {

  private final Terminal a;
  private final Terminal b;
  private boolean busy;

  Resistor(Wiring wiring) {
    super(wiring);
    a = wiring.net("a").attach(id());
    b = wiring.net("b").attach(id());
    a.net().listenInPassing((level, time) -> settle());
    b.net().listenInPassing((level, time) -> settle());
    settle();
  }

  private void settle() {
    if (busy) {
      return;
    }
    busy = true;
    try {
      follow(a, b);
      follow(b, a);
    } finally {
      busy = false;
    }
  }

  /** Only what is firmer than a resistor holds the other side. */
  private static void follow(Terminal end, Terminal other) {
    int without = other.net().without(other);
    if (without >> 16 > 1) {
      end.pull((without & 0xffff) * 2 >= Net.SUPPLY_MILLIVOLTS ? 1 : 0);
    } else {
      end.release();
    }
  }
}
