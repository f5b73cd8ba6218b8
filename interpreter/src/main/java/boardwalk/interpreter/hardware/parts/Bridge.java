package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.hardware.pins.Terminal;

/** A contact between two wires: while it is closed, the one that is driven drives the other. */
final class Bridge {

  private final Terminal a;
  private final Terminal b;
  private boolean closed;
  private boolean busy;

  Bridge(Net first, Net second, String owner) {
    a = first.attach(owner);
    b = second.attach(owner);
    first.listen((level, time) -> settle());
    second.listen((level, time) -> settle());
  }

  void close(boolean now) {
    closed = now;
    settle();
  }

  private void settle() {
    if (busy) {
      return;
    }
    busy = true;
    try {
      int first = closed ? a.net().without(a) : 0;
      int second = closed ? b.net().without(b) : 0;
      follow(b, first >> 16 >= second >> 16 ? first : 0);
      follow(a, first >> 16 >= second >> 16 ? 0 : second);
    } finally {
      busy = false;
    }
  }

  private static void follow(Terminal end, int other) {
    if (other >> 16 == 0) {
      end.release();
    } else {
      end.follow(other >> 16, other & 0xffff);
    }
  }
}
