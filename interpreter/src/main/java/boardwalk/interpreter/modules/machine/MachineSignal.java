package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualPin;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;

/** {@code machine.Signal}: a pin that may be on when it is low. */
final class MachineSignal extends PyObject {

  private final PyType type;
  private final VirtualPin pin;
  private final boolean invert;

  private MachineSignal(PyType type, VirtualPin pin, boolean invert) {
    this.type = type;
    this.pin = pin;
    this.invert = invert;
  }

  static PyType make() {
    PyType type = new PyType("Signal");
    type.constructor(
        (called, arguments) -> {
          if (!(arguments.require(0, "pin") instanceof MachinePin pin)) {
            throw Errors.typeError("a Signal needs a Pin");
          }
          Object invert = arguments.keyword("invert");
          return new MachineSignal(type, pin.pin(), invert != null && Truth.of(invert));
        });
    type.with(NativeFunction.of1("on", self -> ((MachineSignal) self).set(true)));
    type.with(NativeFunction.of1("off", self -> ((MachineSignal) self).set(false)));
    type.with(
        NativeFunction.between(
            "value",
            1,
            2,
            args -> {
              MachineSignal self = (MachineSignal) args[0];
              return args.length > 1
                  ? self.set(Truth.of(args[1]))
                  : (Object) (long) (self.pin.level() ^ (self.invert ? 1 : 0));
            }));
    return type;
  }

  private Object set(boolean on) {
    pin.drive(on != invert ? 1 : 0);
    return None.NONE;
  }

  @Override
  public PyType type() {
    return type;
  }
}
