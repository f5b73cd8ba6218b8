package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.VirtualPin;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** {@code machine.ADC}. */
final class MachineAdc extends PyObject {

  private static final long MICROVOLTS = 3_300_000;

  private final PyType type;
  private final VirtualPin pin;

  private MachineAdc(PyType type, VirtualPin pin) {
    this.type = type;
    this.pin = pin;
  }

  static PyType type(VirtualBoard board) {
    PyType type = new PyType("ADC");
    type.constructor(
        (called, arguments) ->
            new MachineAdc(type, MachinePin.find(board, arguments.require(0, "id"))));
    type.with(NativeFunction.of1("read_u16", self -> (long) ((MachineAdc) self).pin.analog()));
    type.with(NativeFunction.of1("read", self -> (long) ((MachineAdc) self).pin.analog() >> 4));
    type.with(
        NativeFunction.of1(
            "read_uv", self -> ((MachineAdc) self).pin.analog() * MICROVOLTS / 65535));
    return type;
  }

  @Override
  public PyType type() {
    return type;
  }
}
