package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.hardware.pins.Net;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** {@code machine.DAC} of the ESP32 (ports/esp32/machine_dac.c). */
final class MachineDac extends PyObject {

  private final PyType type;
  private final BoardPin pin;

  private MachineDac(PyType type, BoardPin pin) {
    this.type = type;
    this.pin = pin;
    pin.use(BoardPin.Mode.FUNCTION, "DAC");
  }

  static PyType type(VirtualBoard board) {
    PyType type = new PyType("DAC");
    type.constructor(
        (called, arguments) -> {
          BoardPin pin = MachinePin.find(board, arguments.expect(1, 1).get(0));
          if (pin.number() != 25 && pin.number() != 26) {
            throw Errors.valueError("invalid Pin for DAC");
          }
          return new MachineDac(type, pin);
        });
    new Members<>(type, MachineDac.class)
        .one(
            "write",
            (self, value) -> {
              long level = Numbers.toLong(value);
              if (level < 0 || level > 255) {
                throw Errors.valueError("value out of range");
              }
              self.pin.terminal().voltage((int) (level * Net.SUPPLY_MILLIVOLTS / 255));
              return None.NONE;
            });
    return type;
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return "DAC(Pin(" + pin.number() + "))";
  }
}
