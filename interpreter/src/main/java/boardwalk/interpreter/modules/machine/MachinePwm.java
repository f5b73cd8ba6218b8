package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.VirtualPin;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** {@code machine.PWM}. */
final class MachinePwm extends PyObject {

  private static final double FULL = 65535;

  private final PyType type;
  private final VirtualPin pin;
  private long frequency = 1000;
  private long duty;

  private MachinePwm(PyType type, VirtualPin pin) {
    this.type = type;
    this.pin = pin;
  }

  static PyType type(VirtualBoard board) {
    PyType type = new PyType("PWM");
    type.constructor(
        (called, arguments) -> {
          MachinePwm made =
              new MachinePwm(type, MachinePin.find(board, arguments.require(0, "dest")));
          made.pin.mode(VirtualPin.Mode.OUTPUT);
          made.init(arguments);
          return made;
        });
    type.with(
        NativeFunction.withKeywords(
            "init",
            arguments -> {
              ((MachinePwm) arguments.get(0)).init(arguments);
              return None.NONE;
            }));
    type.with(
        NativeFunction.between(
            "freq",
            1,
            2,
            args -> {
              MachinePwm self = (MachinePwm) args[0];
              if (args.length == 1) {
                return self.frequency;
              }
              self.frequency = Numbers.toLong(args[1]);
              return None.NONE;
            }));
    type.with(
        NativeFunction.between(
            "duty_u16",
            1,
            2,
            args -> {
              MachinePwm self = (MachinePwm) args[0];
              if (args.length == 1) {
                return self.duty;
              }
              self.duty(Numbers.toLong(args[1]));
              return None.NONE;
            }));
    type.with(
        NativeFunction.of1(
            "deinit",
            self -> {
              ((MachinePwm) self).pin.duty(-1);
              return None.NONE;
            }));
    return type;
  }

  private void init(Arguments arguments) {
    Object wanted = arguments.keyword("freq");
    if (wanted != null) {
      frequency = Numbers.toLong(wanted);
    }
    Object share = arguments.keyword("duty_u16");
    if (share != null) {
      duty(Numbers.toLong(share));
    }
  }

  private void duty(long now) {
    duty = Math.clamp(now, 0, 65535);
    pin.duty(duty / FULL);
  }

  @Override
  public PyType type() {
    return type;
  }
}
