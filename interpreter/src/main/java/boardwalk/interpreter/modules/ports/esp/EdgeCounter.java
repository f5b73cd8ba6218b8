package boardwalk.interpreter.modules.ports.esp;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.modules.machine.MachinePin;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import java.util.HashMap;
import java.util.Map;

/**
 * {@code machine.Counter} and {@code machine.Encoder} of the ESP32: edges of a pin, or the steps of
 * a knob with two contacts, counted without end (docs: machine.Counter, machine.Encoder).
 */
public final class EdgeCounter extends PyObject {

  private static final long RISING = 1;
  private static final long FALLING = 2;
  private static final long UP = 1;
  private static final long DOWN = 2;
  private static final int UNITS = 8;

  private final PyType type;
  private final VirtualBoard board;
  private final Map<BoardPin, Net.Listener> listening = new HashMap<>();
  private long filterNanos;
  private long lastEdge;
  private long value;
  private long phases = 1;
  private boolean ready;

  private EdgeCounter(PyType type, VirtualBoard board) {
    this.type = type;
    this.board = board;
  }

  /** Puts both classes into the module {@code machine}. */
  public static void addTo(PyModule machine, VirtualBoard board) {
    PyType counter = new PyType("Counter");
    PyType encoder = new PyType("Encoder");
    EdgeCounter[] units = new EdgeCounter[UNITS];
    for (PyType type : new PyType[] {counter, encoder}) {
      type.constructor(
          (called, a) -> {
            long id = Numbers.toLong(a.get(0));
            if (id < 0 || id >= UNITS) {
              throw Errors.valueError("invalid id");
            }
            EdgeCounter unit = units[(int) id];
            if (unit == null) {
              unit = new EdgeCounter(type, board);
              units[(int) id] = unit;
            } else if (unit.type != type) {
              throw Errors.valueError("PCNT in use");
            }
            Arguments rest = a.tail();
            if (rest.count() > 0 || rest.hasKeywords() || !unit.ready) {
              unit.init(rest);
            }
            return unit;
          });
      new Members<>(type, EdgeCounter.class)
          .words("init", EdgeCounter::init)
          .act("deinit", EdgeCounter::deinit)
          .many("value", 0, 1, EdgeCounter::value);
    }
    counter.with("RISING", RISING).with("FALLING", FALLING).with("UP", UP).with("DOWN", DOWN);
    new Members<>(encoder, EdgeCounter.class).get("phases", self -> self.phases);
    board.onReset(
        () -> {
          for (EdgeCounter unit : units) {
            if (unit != null) {
              unit.deinit();
            }
          }
        });
    machine.with("Counter", counter).with("Encoder", encoder);
  }

  private Object init(Arguments a) {
    deinit();
    filterNanos = Numbers.toLong(a.get(99, "filter_ns", 0L));
    if (type.name().equals("Counter")) {
      a.only("src", "edge", "direction", "filter_ns");
      BoardPin pin = MachinePin.find(board, a.require(0, "src"));
      long edges = Numbers.toLong(a.get(1, "edge", RISING));
      long step = Numbers.toLong(a.get(2, "direction", UP)) == DOWN ? -1 : 1;
      listen(pin, level -> (edges & (level == 1 ? RISING : FALLING)) != 0 ? step : 0);
    } else {
      a.only("phase_a", "phase_b", "phases", "filter_ns");
      BoardPin first = MachinePin.find(board, a.require(0, "phase_a"));
      BoardPin second = MachinePin.find(board, a.require(1, "phase_b"));
      phases = Numbers.toLong(a.get(2, "phases", 1L));
      if (phases != 1 && phases != 2 && phases != 4) {
        throw Errors.valueError("phases");
      }
      // A falling edge of the first while the second is high is a step forward.
      listen(
          first,
          level -> {
            long step = level == 0 ? 1 : -1;
            return second.level() == 1 ? step : phases == 1 ? 0 : -step;
          });
      if (phases == 4) {
        listen(
            second,
            level -> {
              long step = level == 0 ? -1 : 1;
              return first.level() == 1 ? step : -step;
            });
      }
    }
    value = 0;
    ready = true;
    return None.NONE;
  }

  private void listen(BoardPin pin, java.util.function.IntToLongFunction step) {
    Net.Listener listener =
        (level, time) -> {
          boolean tooShort = time - lastEdge < filterNanos;
          lastEdge = time;
          if (!tooShort) {
            value += step.applyAsLong(level);
          }
        };
    pin.net().listen(listener);
    listening.put(pin, listener);
  }

  private void deinit() {
    listening.forEach((pin, listener) -> pin.net().forget(listener));
    listening.clear();
    lastEdge = Long.MIN_VALUE / 2;
    ready = false;
  }

  private Object value(Object[] a) {
    if (!ready) {
      throw Errors.runtimeError("not initialised");
    }
    long now = value;
    if (a.length > 1) {
      value = Numbers.toLong(a[1]);
    }
    return now;
  }

  @Override
  public PyType type() {
    return type;
  }
}
