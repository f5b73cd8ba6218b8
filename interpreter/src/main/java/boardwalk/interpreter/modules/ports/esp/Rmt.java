package boardwalk.interpreter.modules.ports.esp;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.modules.machine.MachinePin;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.StaticMethod;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;
import java.util.ArrayList;
import java.util.List;

/** {@code esp32.RMT} (ports/esp32/esp32_rmt.c): pulses of given lengths on a pin. */
final class Rmt extends PyObject {

  private static final long SOURCE = 80_000_000;
  private static final long LONGEST = 32767;

  private final PyType type;
  private final long channel;
  private final BoardPin pin;
  private final double tickNanos;
  private final long divider;
  private final int idle;
  private Clock.Event playing;
  private long end;

  /** How often what is written next comes again; below 0 for ever. */
  private long loops;

  private Rmt(PyType type, VirtualBoard board, Arguments a) {
    this.type = type;
    channel = Numbers.toLong(a.get(0, "channel", 0L));
    pin = MachinePin.find(board, a.require(99, "pin"));
    Object resolution = a.keyword("resolution_hz");
    divider = Numbers.toLong(a.get(99, "clock_div", 8L));
    tickNanos = resolution == null ? 1e9 * divider / SOURCE : 1e9 / Numbers.toLong(resolution);
    idle = Truth.of(a.get(99, "idle_level", false)) ? 1 : 0;
    pin.drive(idle);
    pin.mode(BoardPin.Mode.OUTPUT);
  }

  static PyType make(VirtualBoard board) {
    PyType type = new PyType("RMT");
    type.with("PULSE_MAX", LONGEST);
    type.constructor((called, a) -> new Rmt(type, board, a));
    Object[] bitstream = {1L};
    type.with(
        "bitstream_rmt",
        new StaticMethod(
            NativeFunction.between(
                "bitstream_rmt",
                0,
                1,
                a -> {
                  if (a.length > 0) {
                    bitstream[0] = Truth.of(a[0]) ? 1L : None.NONE;
                    return None.NONE;
                  }
                  return bitstream[0] != None.NONE;
                })));
    type.with(
        "bitstream_channel",
        new StaticMethod(
            NativeFunction.between(
                "bitstream_channel",
                0,
                1,
                a -> {
                  if (a.length > 0) {
                    bitstream[0] = a[0] == None.NONE ? a[0] : (Object) Numbers.toLong(a[0]);
                  }
                  return bitstream[0];
                })));
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
              return self.repeat(Truth.of(on) ? -1L : 0L);
            })
        .one("loop_count", Rmt::repeat)
        .words("write_pulses", Rmt::pulses)
        .get("active", self -> self.loops < 0 || Clock.now() < self.end)
        .act("deinit", self -> self.pin.mode(BoardPin.Mode.INPUT));
    return type;
  }

  private Object pulses(Arguments a) {
    Object duration = Types.unwrap(a.require(0, "duration"));
    Object data = a.get(1, "data", true);
    long at = Math.max(end, Clock.now());
    List<Level> levels = new ArrayList<>();
    if (Types.isInt(duration)) {
      double nanos = Numbers.toLong(duration) * tickNanos;
      for (Object level : Iteration.toArray(data)) {
        levels.add(new Level(Truth.of(level) ? 1 : 0, nanos));
      }
    } else {
      int level = Truth.of(data) ? 1 : 0;
      for (Object ticks : Iteration.toArray(duration)) {
        if (Numbers.toLong(ticks) > LONGEST) {
          throw Errors.valueError("duration too long");
        }
        levels.add(new Level(level, Numbers.toLong(ticks) * tickNanos));
        level = 1 - level;
      }
    }
    return play(List.copyOf(levels), at);
  }

  private record Level(int level, double nanos) {}

  private Object repeat(Object count) {
    loops = Numbers.toLong(count);
    if (loops == 0 && playing != null) {
      playing.cancel();
      playing = null;
      pin.drive(idle);
    }
    return None.NONE;
  }

  private Object play(List<Level> levels, long from) {
    long at = from;
    for (Level level : levels) {
      Clock.at(at, () -> pin.drive(level.level()));
      at += Math.round(level.nanos());
    }
    boolean again = loops < 0 || loops > 1;
    loops = loops > 0 ? loops - 1 : loops;
    end = at + Math.max(0, loops) * (at - from);
    long next = at;
    playing =
        Clock.at(
            at,
            () -> {
              if (again) {
                play(levels, next);
              } else {
                pin.drive(idle);
              }
            });
    return None.NONE;
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
        + (loops < 0 ? ", loop=True" : "")
        + ")";
  }
}
