package boardwalk.interpreter.modules.ports.esp;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.modules.machine.Irq;
import boardwalk.interpreter.modules.machine.MachinePin;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/**
 * {@code esp32.PCNT} (ports/esp32/esp32_pcnt.c): counts edges of pins, each channel the way a
 * second pin says (ESP32 technical reference manual, chapter 17).
 */
public final class Pcnt extends PyObject {

  private static final int UNITS = 8;
  private static final int KEEP = 0;
  private static final int REVERSE = 1;
  private static final int HOLD = 2;
  private static final int INCREMENT = 1;
  private static final int DECREMENT = 2;
  private static final int ON_ZERO = 1 << 6;
  private static final int ON_MAX = 1 << 5;
  private static final int ON_MIN = 1 << 4;
  private static final int ON_THRESHOLD0 = 1 << 3;
  private static final int ON_THRESHOLD1 = 1 << 2;

  /** A tick of the filter is one of 80 MHz: 12.5 ns. */
  private static final double FILTER_NANOS = 12.5;

  /** One of the two inputs of a unit. */
  private final class Channel {
    private BoardPin pin;
    private BoardPin modePin;
    private int rising;
    private int falling;
    private int low;
    private int high;
    private Net.Listener listener;
    private long lastEdge = Long.MIN_VALUE / 2;

    private void wire(BoardPin now, BoardPin mode) {
      unwire();
      pin = now;
      modePin = mode;
      if (pin != null) {
        listener = this::edge;
        pin.net().listen(listener);
      }
    }

    private void unwire() {
      if (pin != null) {
        pin.net().forget(listener);
        pin = null;
      }
    }

    private void edge(int level, long time) {
      boolean tooShort = time - lastEdge < filter * FILTER_NANOS;
      lastEdge = time;
      if (!running || tooShort) {
        return;
      }
      int action = level == 1 ? rising : falling;
      int mode = modePin == null || modePin.level() == 1 ? high : low;
      int step = action == INCREMENT ? 1 : action == DECREMENT ? -1 : 0;
      if (mode != HOLD && step != 0) {
        count(mode == REVERSE ? -step : step);
      }
    }
  }

  private final PyType type;
  private final VirtualBoard board;
  private final int unit;
  private final Channel[] channels = {new Channel(), new Channel()};
  private final Irq irq = new Irq(this);
  private int minimum;
  private int maximum;
  private int threshold0;
  private int threshold1;
  private int filter;
  private int value;
  private boolean running;

  private Pcnt(PyType type, VirtualBoard board, int unit) {
    this.type = type;
    this.board = board;
    this.unit = unit;
  }

  static PyType make(VirtualBoard board) {
    PyType type = new PyType("PCNT");
    type.with("IGNORE", 0L).with("INCREMENT", (long) INCREMENT).with("DECREMENT", (long) DECREMENT);
    type.with("NORMAL", (long) KEEP).with("REVERSE", (long) REVERSE).with("HOLD", (long) HOLD);
    type.with("IRQ_ZERO", (long) ON_ZERO).with("IRQ_MIN", (long) ON_MIN);
    type.with("IRQ_MAX", (long) ON_MAX);
    type.with("IRQ_THRESHOLD0", (long) ON_THRESHOLD0);
    type.with("IRQ_THRESHOLD1", (long) ON_THRESHOLD1);
    Pcnt[] units = new Pcnt[UNITS];
    type.constructor(
        (called, a) -> {
          if (a.count() < 1) {
            throw Errors.typeError("id");
          }
          long id = Numbers.toLong(a.get(0));
          if (id < 0 || id >= UNITS) {
            throw Errors.valueError("invalid id");
          }
          if (units[(int) id] == null) {
            units[(int) id] = new Pcnt(type, board, (int) id);
          }
          units[(int) id].init(a.tail());
          return units[(int) id];
        });
    board.onReset(
        () -> {
          for (Pcnt made : units) {
            if (made != null) {
              made.deinit();
            }
          }
        });
    new Members<>(type, Pcnt.class)
        .words("init", Pcnt::init)
        .many("value", 0, 1, Pcnt::value)
        .words("irq", Pcnt::irq)
        .act("start", self -> self.running = true)
        .act("stop", self -> self.running = false)
        .act("deinit", Pcnt::deinit);
    return type;
  }

  private void deinit() {
    running = false;
    value = 0;
    minimum = 0;
    maximum = 0;
    threshold0 = 0;
    threshold1 = 0;
    filter = 0;
    irq.set(null, 0, false);
    for (Channel channel : channels) {
      channel.unwire();
      channel.rising = 0;
      channel.falling = 0;
      channel.low = KEEP;
      channel.high = KEEP;
    }
  }

  private static int limited(Arguments a, String name, int otherwise, int least, int most) {
    Object given = a.keyword(name);
    if (given == null) {
      return otherwise;
    }
    long wanted = Numbers.toLong(given);
    if (wanted < least || wanted > most) {
      throw Errors.valueError(
          name.equals("min") ? "minimum" : name.equals("max") ? "maximum" : name);
    }
    return (int) wanted;
  }

  private BoardPin pin(Object given) {
    return given == null || given == None.NONE ? null : MachinePin.find(board, given);
  }

  Object init(Arguments a) {
    a.only(
        "channel",
        "pin",
        "rising",
        "falling",
        "mode_pin",
        "mode_low",
        "mode_high",
        "min",
        "max",
        "filter",
        "threshold0",
        "threshold1",
        "value");
    Channel channel = channels[limited(a, "channel", 0, 0, 1)];
    Object pin = a.keyword("pin");
    if (pin == null && a.keyword("mode_pin") != null) {
      throw Errors.valueError("pin");
    }
    if (pin != null) {
      channel.wire(pin(pin), pin(a.keyword("mode_pin")));
    }
    if (a.keyword("rising") != null
        || a.keyword("falling") != null
        || a.keyword("mode_low") != null
        || a.keyword("mode_high") != null) {
      channel.rising = limited(a, "rising", 0, 0, 2);
      channel.falling = limited(a, "falling", 0, 0, 2);
      channel.low = limited(a, "mode_low", KEEP, 0, 2);
      channel.high = limited(a, "mode_high", KEEP, 0, 2);
    }
    filter = limited(a, "filter", filter, 0, 1023);
    boolean clear = a.keyword("value") != null;
    limited(a, "value", 0, 0, 0);
    for (String limit : new String[] {"min", "max", "threshold0", "threshold1"}) {
      clear |= a.keyword(limit) != null;
    }
    minimum = limited(a, "min", minimum, Short.MIN_VALUE, 0);
    maximum = limited(a, "max", maximum, 0, Short.MAX_VALUE);
    threshold0 = limited(a, "threshold0", threshold0, Short.MIN_VALUE, Short.MAX_VALUE);
    threshold1 = limited(a, "threshold1", threshold1, Short.MIN_VALUE, Short.MAX_VALUE);
    if (clear) {
      value = 0;
    }
    return None.NONE;
  }

  private void count(int step) {
    value += step;
    int events = 0;
    if (value == threshold0 && value != 0) {
      events |= ON_THRESHOLD0;
    }
    if (value == threshold1 && value != 0) {
      events |= ON_THRESHOLD1;
    }
    // At a limit the counter starts again at zero; without one it does so at the end of its bits.
    if (minimum != 0 && value <= minimum || value == Short.MIN_VALUE) {
      events |= ON_MIN;
      value = 0;
    } else if (maximum != 0 && value >= maximum || value == Short.MAX_VALUE) {
      events |= ON_MAX;
      value = 0;
    }
    if (value == 0) {
      events |= ON_ZERO;
    }
    if (events != 0) {
      irq.fire(events);
    }
  }

  private Object value(Object[] a) {
    long now = value;
    if (a.length > 1) {
      if (Numbers.toLong(a[1]) != 0) {
        throw Errors.valueError("value");
      }
      value = 0;
    }
    return now;
  }

  private Object irq(Arguments a) {
    if (a.count() > 0 || a.hasKeywords()) {
      Object handler = a.get(0, "handler", None.NONE);
      long trigger = Numbers.toLong(a.get(1, "trigger", (long) ON_ZERO));
      irq.set(handler == None.NONE ? null : Calls.callable(handler), trigger, false);
    }
    return irq;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return "PCNT(" + unit + ")";
  }
}
