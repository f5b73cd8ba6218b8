package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/**
 * {@code machine.PinBase}: what a program derives its own pins from; they are read and written by
 * their {@code value} (extmod/machine_pinbase.c).
 */
final class PinBase extends PyObject {

  static final PyType TYPE = new PyType("PinBase");

  static {
    TYPE.constructor((type, arguments) -> new PinBase());
  }

  private PinBase() {}

  /** The level of a pin of either kind: 0 or 1. */
  static int read(Object pin) {
    if (pin instanceof MachinePin known) {
      return known.pin().level();
    }
    return (int) Numbers.toLong(Calls.callable(Attributes.get(pin, "value")).call0());
  }

  static void write(Object pin, int level) {
    if (pin instanceof MachinePin known) {
      known.pin().drive(level);
    } else {
      Calls.callable(Attributes.get(pin, "value")).call1((long) level);
    }
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
