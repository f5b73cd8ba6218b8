package boardwalk.interpreter.modules.ports.esp;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.modules.machine.MachinePin;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;

/** {@code esp32.RMT} (ports/esp32/esp32_rmt.c): pulses of given lengths on a pin. */
final class Rmt extends PyObject {

  private static final long SOURCE = 80_000_000;
  private static final long LONGEST = 32767;

  private final PyType type;
  private final long channel;
  private final BoardPin pin;
  private final double tickNanos;
  private final long divider;
  private long end;
  private boolean loops;

  private Rmt(PyType type, VirtualBoard board, Arguments a) {
    this.type = type;
    channel = Numbers.toLong(a.get(0, "channel", 0L));
    pin = MachinePin.find(board, a.require(99, "pin"));
    Object resolution = a.keyword("resolution_hz");
    divider = Numbers.toLong(a.get(99, "clock_div", 8L));
    tickNanos = resolution == null ? 1e9 * divider / SOURCE : 1e9 / Numbers.toLong(resolution);
    pin.drive(Truth.of(a.get(99, "idle_level", false)) ? 1 : 0);
    pin.mode(BoardPin.Mode.OUTPUT);
  }

  static PyType make(VirtualBoard board) {
    PyType type = new PyType("RMT");
    type.with("PULSE_MAX", LONGEST);
    type.constructor((called, a) -> new Rmt(type, board, a));
    new Members<>(type, Rmt.class)
        .get("source_freq", self -> SOURCE)
        .get("clock_div", self -> self.divider)
        .words(
            "wait_done",
            (self, a) -> {
              long limit = Numbers.toLong(a.get(0, "timeout", 0L)) * 1_000_000;
              Clock.waitUntil(Math.min(self.end, Clock.now() + limit));
              return Clock.now() >= self.end;
            })
        .one(
            "loop",
            (self, on) -> {
              self.loops = Truth.of(on);
              return None.NONE;
            })
        .words("write_pulses", Rmt::pulses)
        .get("active", self -> Clock.now() < self.end)
        .act("deinit", self -> self.pin.mode(BoardPin.Mode.INPUT));
    return type;
  }

  private Object pulses(Arguments a) {
    Object duration = Types.unwrap(a.require(0, "duration"));
    Object data = a.get(1, "data", true);
    long at = Math.max(end, Clock.now());
    if (Types.isInt(duration)) {
      double nanos = Numbers.toLong(duration) * tickNanos;
      for (Object level : Iteration.toArray(data)) {
        at = level(at, Truth.of(level) ? 1 : 0, nanos);
      }
    } else {
      int level = Truth.of(data) ? 1 : 0;
      for (Object ticks : Iteration.toArray(duration)) {
        if (Numbers.toLong(ticks) > LONGEST) {
          throw Errors.valueError("duration too long");
        }
        at = level(at, level, Numbers.toLong(ticks) * tickNanos);
        level = 1 - level;
      }
    }
    Clock.at(at, () -> pin.drive(0));
    end = at;
    return None.NONE;
  }

  private long level(long at, int level, double nanos) {
    Clock.at(at, () -> pin.drive(level));
    return at + Math.round(nanos);
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return "RMT(channel="
        + channel
        + ", pin="
        + pin.number()
        + ", source_freq="
        + SOURCE
        + ", clock_div="
        + divider
        + (loops ? ", loop=True" : "")
        + ")";
  }
}
