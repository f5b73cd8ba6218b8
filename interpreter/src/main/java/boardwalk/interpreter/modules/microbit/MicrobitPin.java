package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** {@code microbit.pin0} and the others. */
final class MicrobitPin extends PyObject {

  static final PyType DIGITAL = new PyType("MicroBitDigitalPin");
  static final PyType ANALOG = new PyType("MicroBitAnalogDigitalPin");
  static final PyType TOUCH = new PyType("MicroBitTouchPin");

  private static final long NO_PULL = 0;
  private static final long PULL_DOWN = 1;
  private static final long PULL_UP = 3;
  private static final int MOST_ANALOG = 1023;
  private static final int ANALOG_SHIFT = 6;

  /** Period of {@code write_analog} until a program sets another, in microseconds. */
  private static final long USUAL_PERIOD = 20_000;

  /** Shortest and longest period of the nRF's PWM as MicroPython takes it, in microseconds. */
  private static final long SHORTEST_PERIOD = 256;

  private static final long CAPACITIVE = 1;

  private final PyType type;
  private final BoardPin pin;
  private PinUse use;
  private long pull;
  private long period = USUAL_PERIOD;
  private double analog;
  private boolean capacitive;
  private long touches;
  private boolean touched;

  static {
    for (PyType type : new PyType[] {DIGITAL, ANALOG, TOUCH}) {
      Members<MicrobitPin> members =
          new Members<>(type, MicrobitPin.class)
              .one("write_digital", MicrobitPin::writeDigital)
              .get("read_digital", MicrobitPin::readDigital)
              .one("write_analog", MicrobitPin::writeAnalog)
              .one("set_analog_period", (self, ms) -> self.setPeriod(Numbers.toLong(ms) * 1000))
              .one(
                  "set_analog_period_microseconds",
                  (self, us) -> self.setPeriod(Numbers.toLong(us)))
              .with("PULL_UP", PULL_UP)
              .with("PULL_DOWN", PULL_DOWN)
              .with("NO_PULL", NO_PULL)
              .get("get_pull", MicrobitPin::getPull)
              .one("set_pull", MicrobitPin::setPull)
              .get("get_mode", self -> self.use.text());
      if (type == DIGITAL) {
        members.get("get_analog_period_microseconds", self -> self.period);
      } else {
        members.get("read_analog", MicrobitPin::readAnalog);
      }
      if (type == TOUCH) {
        members.get("is_touched", MicrobitPin::isTouched);
      }
    }
  }

  /** What only the second model's pins can. */
  static void addSecondModel() {
    for (PyType type : new PyType[] {DIGITAL, ANALOG, TOUCH}) {
      new Members<>(type, MicrobitPin.class)
          .get("get_analog_period_microseconds", self -> self.period);
    }
    new Members<>(TOUCH, MicrobitPin.class)
        .act("touch_calibrate", self -> {})
        .one("set_touch_mode", MicrobitPin::setTouchMode)
        .get("was_touched", MicrobitPin::wasTouched)
        .get("get_touches", MicrobitPin::takeTouches)
        .with("CAPACITIVE", CAPACITIVE)
        .with("RESISTIVE", 0L);
  }

  MicrobitPin(PyType type, BoardPin pin, PinUse use) {
    this.type = type;
    this.pin = pin;
    this.use = use;
    this.capacitive = pin.label().equals("pin_logo");
    if (type == TOUCH) {
      pin.net()
          .listen(
              (level, time) -> {
                boolean now = level == 1;
                if (now && !touched && use == PinUse.TOUCH) {
                  touches++;
                }
                touched = now;
              });
    }
  }

  BoardPin pin() {
    return pin;
  }

  PinUse use() {
    return use;
  }

  /** Makes it do something else; ValueError when something of the board has it. */
  void acquire(PinUse wanted) {
    if (use != wanted && !use.isFree()) {
      throw Errors.valueError(
          "Pin " + pin.label().substring("pin".length()) + " in " + use.text() + " mode");
    }
    use(wanted);
  }

  /** Makes it do something else without asking. */
  void use(PinUse now) {
    use = now;
  }

  private Object writeDigital(Object value) {
    long level = Numbers.toLong(value);
    if (level != 0 && level != 1) {
      throw Errors.valueError("value must be 0 or 1");
    }
    acquire(PinUse.WRITE_DIGITAL);
    pin.drive((int) level);
    pin.mode(BoardPin.Mode.OUTPUT);
    return None.NONE;
  }

  private Object readDigital() {
    if (use == PinUse.BUTTON) {
      return (long) pin.level();
    }
    if (use != PinUse.READ_DIGITAL) {
      acquire(PinUse.READ_DIGITAL);
      // A pin that becomes an input is pulled down unless the program wants it otherwise.
      applyPull(pull == NO_PULL ? PULL_DOWN : pull);
      pin.mode(BoardPin.Mode.INPUT);
    }
    return (long) pin.level();
  }

  private Object writeAnalog(Object value) {
    double level = value instanceof Double number ? number : Numbers.toLong(value);
    if (level < 0 || level > MOST_ANALOG) {
      throw Errors.valueError("value must be between 0 and 1023");
    }
    acquire(PinUse.WRITE_ANALOG);
    analog = level;
    pulse();
    if (level < 0.5) {
      use(PinUse.UNUSED);
    }
    return None.NONE;
  }

  private void pulse() {
    if (analog == 0) {
      pin.mode(BoardPin.Mode.OUTPUT);
      pin.drive(0);
    } else {
      pin.pulse(period * 1000, (long) (period * 1000 * analog / MOST_ANALOG));
    }
  }

  private Object setPeriod(long microseconds) {
    if (microseconds < SHORTEST_PERIOD) {
      throw Errors.valueError("invalid period");
    }
    period = microseconds;
    if (use == PinUse.WRITE_ANALOG) {
      pulse();
    }
    return None.NONE;
  }

  private Object readAnalog() {
    acquire(PinUse.READ_ANALOG);
    pin.use(BoardPin.Mode.FUNCTION, "ADC");
    int raw = pin.analog() >> ANALOG_SHIFT;
    use(PinUse.UNUSED);
    return (long) raw;
  }

  private Object getPull() {
    if (use != PinUse.READ_DIGITAL && use != PinUse.BUTTON) {
      throw Errors.valueError(
          "Pin " + pin.label().substring("pin".length()) + " in " + use.text() + " mode");
    }
    return pull;
  }

  private Object setPull(Object wanted) {
    long now = Numbers.toLong(wanted);
    if (now != NO_PULL && now != PULL_DOWN && now != PULL_UP) {
      throw Errors.valueError("invalid pull");
    }
    if (use != PinUse.READ_DIGITAL && use != PinUse.BUTTON) {
      acquire(PinUse.READ_DIGITAL);
      pin.mode(BoardPin.Mode.INPUT);
    }
    applyPull(now);
    return None.NONE;
  }

  private void applyPull(long now) {
    pull = now;
    pin.pull(now == PULL_UP, now == PULL_DOWN);
  }

  private Object isTouched() {
    if (use != PinUse.TOUCH) {
      acquire(PinUse.TOUCH);
      pin.use(BoardPin.Mode.FUNCTION, "touch");
      pin.pull(false, false);
    }
    // Somebody who touches the pin in the board view or a stimulus makes it 1.
    return pin.level() == 1;
  }

  private Object wasTouched() {
    isTouched();
    boolean was = touches > 0;
    touches = 0;
    return was;
  }

  private Object takeTouches() {
    isTouched();
    long count = touches;
    touches = 0;
    return count;
  }

  private Object setTouchMode(Object mode) {
    capacitive = Numbers.toLong(mode) == CAPACITIVE;
    return None.NONE;
  }

  @Override
  public PyType type() {
    return type;
  }
}
