package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** {@code machine.TouchPad} of the ESP32: smaller numbers while somebody touches the pin. */
final class MachineTouch extends PyObject {

  private static final long UNTOUCHED = 480;
  private static final long TOUCHED = 90;

  private final PyType type;
  private final BoardPin pin;

  private MachineTouch(PyType type, BoardPin pin) {
    this.type = type;
    this.pin = pin;
  }

  static PyType type(VirtualBoard board) {
    PyType type = new PyType("TouchPad");
    type.constructor(
        (called, arguments) ->
            new MachineTouch(type, MachinePin.find(board, arguments.expect(1, 1).get(0))));
    new Members<>(type, MachineTouch.class)
        .one("config", (self, value) -> None.NONE)
        .get("read", self -> self.pin.level() == 1 ? TOUCHED : UNTOUCHED);
    return type;
  }

  @Override
  public PyType type() {
    return type;
  }
}
