package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;

/** {@code machine.Signal}: a pin that may be on when it is low. */
final class MachineSignal extends PyCallable {

  private final PyType type;
  private final Object pin;
  private final boolean invert;

  private MachineSignal(PyType type, Object pin, boolean invert) {
    this.type = type;
    this.pin = pin;
    this.invert = invert;
  }

  static PyType make(PyType pins) {
    PyType type = new PyType("Signal");
    type.constructor(
        (called, arguments) -> {
          Object pin = arguments.require(0, "pin");
          if (!(pin instanceof MachinePin) && !Types.of(pin).isSubtypeOf(PinBase.TYPE)) {
            // What else it is given is meant for a Pin that it makes itself.
            pin = pins.call(arguments.positional(), new String[0]);
          }
          Object invert = arguments.keyword("invert");
          return new MachineSignal(type, pin, invert != null && Truth.of(invert));
        });
    type.with(NativeFunction.of1("on", self -> ((MachineSignal) Types.unwrap(self)).set(true)));
    type.with(NativeFunction.of1("off", self -> ((MachineSignal) Types.unwrap(self)).set(false)));
    type.with(
        NativeFunction.between(
            "value",
            1,
            2,
            args -> {
              MachineSignal self = (MachineSignal) Types.unwrap(args[0]);
              return args.length > 1 ? self.set(Truth.of(args[1])) : self.value();
            }));
    return type;
  }

  private Object value() {
    return (long) (PinBase.read(pin) ^ (invert ? 1 : 0));
  }

  /** Calling a signal is asking for its value, or setting it. */
  @Override
  public Object call(Object[] arguments, String[] keywords) {
    new Arguments(arguments, keywords).expect(0, 1);
    return arguments.length == 0 ? value() : set(Truth.of(arguments[0]));
  }

  private Object set(boolean on) {
    PinBase.write(pin, on != invert ? 1 : 0);
    return None.NONE;
  }

  @Override
  public PyType type() {
    return type;
  }
}
