package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;

/** {@code machine.PWM} (extmod/machine_pwm.c and ports/NAME/machine_pwm.c). */
public final class MachinePwm extends PyObject {

  private static final long FULL = 65535;
  private static final long ESP32_FREQUENCY = 5000;
  private static final long RP2_SLOWEST = 8;
  private static final long FASTEST = 62_500_000;
  private static final long BILLION = 1_000_000_000L;

  private final PyType type;
  private final Port port;
  private final BoardPin pin;
  private long frequency;
  private long duty = -1;
  private long dutyNanos = -1;
  private boolean invert;

  private MachinePwm(PyType type, Port port, BoardPin pin) {
    this.type = type;
    this.port = port;
    this.pin = pin;
    if (port != Port.RP2) {
      frequency = port == Port.ESP32 ? ESP32_FREQUENCY : 1000;
      duty = port == Port.ESP32 ? (FULL + 1) / 2 : -1;
    }
  }

  static PyType type(VirtualBoard board, Port port) {
    PyType type = new PyType("PWM");
    type.constructor(
        (called, arguments) -> {
          MachinePwm made =
              new MachinePwm(type, port, MachinePin.find(board, arguments.require(0, "dest")));
          made.init(arguments.tail());
          return made;
        });
    Members<MachinePwm> members =
        new Members<>(type, MachinePwm.class)
            .words("init", MachinePwm::init)
            .act("deinit", MachinePwm::stop)
            .many("freq", 0, 1, (self, a) -> self.frequency(a))
            .many("duty_u16", 0, 1, (self, a) -> self.duty16(a))
            .many("duty_ns", 0, 1, (self, a) -> self.nanos(a));
    if (port == Port.ESP32 || port == Port.ESP8266) {
      members.many("duty", 0, 1, (self, a) -> self.duty10(a));
    }
    return type;
  }

  private Object init(Arguments arguments) {
    arguments.only("freq", "duty", "duty_u16", "duty_ns", "invert", "lightsleep", "device");
    Object wanted = arguments.get(0, "freq", null);
    if (wanted != null) {
      setFrequency(wanted);
    }
    Object inverted = arguments.keyword("invert");
    if (inverted != null) {
      invert = Truth.of(inverted);
    }
    Object ten = arguments.get(1, "duty", null);
    if (ten != null) {
      setDuty(Numbers.toLong(ten) * 64);
    }
    Object share = arguments.keyword("duty_u16");
    if (share != null) {
      setDuty(Numbers.toLong(share));
    }
    Object nanos = arguments.keyword("duty_ns");
    if (nanos != null) {
      dutyNanos = Math.max(0, Numbers.toLong(nanos));
      duty = -1;
    }
    run();
    return None.NONE;
  }

  private void setFrequency(Object wanted) {
    long hertz = Numbers.toLong(wanted);
    if (hertz < (port == Port.RP2 ? RP2_SLOWEST : 1)) {
      throw Errors.valueError(
          port == Port.ESP32 ? "frequency must be from 1Hz to 40MHz" : "freq too small");
    }
    if (hertz > FASTEST) {
      throw Errors.valueError(
          port == Port.ESP32 ? "frequency must be from 1Hz to 40MHz" : "freq too large");
    }
    frequency = hertz;
  }

  private void setDuty(long wanted) {
    if (port == Port.ESP32 && (wanted < 0 || wanted > FULL)) {
      throw Errors.valueError("duty_u16 must be from 0 to 65535");
    }
    duty = Math.clamp(wanted, 0, FULL);
    dutyNanos = -1;
  }

  private Object frequency(Object[] args) {
    if (args.length == 1) {
      return frequency;
    }
    setFrequency(args[1]);
    run();
    return None.NONE;
  }

  private long highNanos() {
    if (dutyNanos >= 0) {
      return Math.min(dutyNanos, BILLION / Math.max(1, frequency));
    }
    long period = BILLION / Math.max(1, frequency);
    return (period * Math.max(0, duty) + FULL / 2) / FULL;
  }

  private Object duty16(Object[] args) {
    if (args.length == 1) {
      return duty >= 0
          ? duty
          : dutyNanos < 0 ? 0L : Math.min(FULL, highNanos() * frequency * FULL / BILLION);
    }
    setDuty(Numbers.toLong(args[1]));
    run();
    return None.NONE;
  }

  private Object duty10(Object[] args) {
    if (args.length == 1) {
      return (Long) duty16(args) / 64;
    }
    long wanted = Numbers.toLong(args[1]);
    if (wanted < 0 || wanted > 1023) {
      throw Errors.valueError("duty must be from 0 to 1023");
    }
    setDuty(wanted == 1023 ? FULL : wanted * 64);
    run();
    return None.NONE;
  }

  private Object nanos(Object[] args) {
    if (args.length == 1) {
      return frequency == 0 ? 0L : dutyNanos >= 0 ? dutyNanos : highNanos();
    }
    dutyNanos = Math.max(0, Numbers.toLong(args[1]));
    duty = -1;
    run();
    return None.NONE;
  }

  private void run() {
    if (frequency == 0 || duty < 0 && dutyNanos < 0) {
      return;
    }
    long period = BILLION / frequency;
    long high = highNanos();
    pin.pulse(period, invert ? period - high : high);
  }

  private void stop() {
    if (pin.user().equals("PWM")) {
      pin.mode(BoardPin.Mode.INPUT);
    }
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return switch (port) {
      case RP2 ->
          "<PWM slice="
              + (pin.number() >> 1 & 7)
              + " channel="
              + (pin.number() & 1)
              + " invert="
              + (invert ? 1 : 0)
              + ">";
      case ESP32 ->
          "PWM(Pin(" + pin.number() + "), freq=" + frequency + ", duty=" + duty / 64 + ")";
      default ->
          "PWM(" + pin.label() + ", freq=" + frequency + ", duty_u16=" + Math.max(0, duty) + ")";
    };
  }
}
