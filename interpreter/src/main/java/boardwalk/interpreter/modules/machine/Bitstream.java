package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.runtime.Buffers;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;

/** {@code machine.bitstream} (extmod/machine_bitstream.c): bits as long and short pulses. */
public final class Bitstream {

  private Bitstream() {}

  static Object call(Object[] args) {
    MachinePin pin = MachinePin.of(args[0]);
    if (Numbers.toLong(args[1]) != 0) {
      throw Errors.valueError("encoding");
    }
    Object[] given = Iteration.toArray(args[2]);
    if (given.length != 4) {
      throw Errors.valueError("requested length 4 but object has length " + given.length);
    }
    long[] nanos = new long[given.length];
    for (int i = 0; i < given.length; i++) {
      nanos[i] = Numbers.toLong(given[i]);
    }
    send(pin.pin(), nanos, Buffers.span(args[3]));
    return None.NONE;
  }

  /**
   * Sends bytes, most significant bit first.
   *
   * @param nanos high and low time of a 0, high and low time of a 1
   */
  public static void send(BoardPin pin, long[] nanos, Buffers.Span data) {
    Clock.exactly(() -> bits(pin, nanos, data));
  }

  private static void bits(BoardPin pin, long[] nanos, Buffers.Span data) {
    boolean seen = pin.net().isHeard();
    for (int i = 0; i < data.length(); i++) {
      int value = data.storage()[data.offset() + i];
      for (int bit = 7; bit >= 0; bit--) {
        int at = (value >> bit & 1) * 2;
        if (seen) {
          pin.drive(1);
          Clock.advance(nanos[at]);
          pin.drive(0);
          Clock.advance(nanos[at + 1]);
        } else {
          Clock.advance(nanos[at] + nanos[at + 1]);
        }
      }
    }
    pin.drive(0);
  }
}
