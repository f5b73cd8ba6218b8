package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import java.util.ArrayList;
import java.util.List;

/** {@code machine.dht_readinto} (drivers/dht/dht.c): asks a DHT sensor and times its answer. */
final class DhtReading {

  private static final long ASK = 18_000_000;
  private static final long ANSWER = 7_000_000;

  /** A high time longer than this is a 1 (data sheet: 26 to 28 us for 0, 70 us for 1). */
  private static final long ONE = 48_000;

  private static final int BITS = 40;

  private DhtReading() {}

  static Object call(Object[] args) {
    BoardPin pin = MachinePin.of(args[0]).pin();
    Buffers.Span into = Buffers.writable(args[1]);
    if (into.length() < 5) {
      throw Errors.valueError("buffer too small");
    }
    List<Long> highs = new ArrayList<>();
    long[] rose = {0};
    Net.Listener listener =
        (level, time) -> {
          if (level == 1) {
            rose[0] = time;
          } else if (rose[0] > 0) {
            highs.add(time - rose[0]);
          }
        };
    pin.mode(BoardPin.Mode.OPEN_DRAIN);
    pin.pull(true, false);
    pin.drive(0);
    Clock.advance(ASK);
    pin.drive(1);
    pin.net().listen(listener);
    Clock.advance(ANSWER);
    pin.net().forget(listener);
    // First the answer's own high, perhaps the pause before it; the last forty are the bits.
    if (highs.size() < BITS + 1) {
      throw Errors.osError(Errno.ETIMEDOUT);
    }
    List<Long> bits = highs.subList(highs.size() - BITS, highs.size());
    for (int i = 0; i < BITS; i++) {
      int at = into.offset() + i / 8;
      into.storage()[at] = (byte) (into.storage()[at] << 1 | (bits.get(i) > ONE ? 1 : 0));
    }
    return None.NONE;
  }
}
