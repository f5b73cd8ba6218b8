package boardwalk.interpreter.modules.machine;

import boardwalk.boards.PinFlag;
import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.pins.BoardPin;
import boardwalk.interpreter.runtime.PyType;
import java.util.HashMap;
import java.util.Map;

/** The Pin objects of a board: one for each pin, as on real ports. */
final class Pins {

  private final VirtualBoard board;
  private final Port port;
  private final PyType type;
  private final Map<BoardPin, MachinePin> made = new HashMap<>();

  Pins(VirtualBoard board, Port port, PyType type) {
    this.board = board;
    this.port = port;
    this.type = type;
  }

  MachinePin get(BoardPin pin) {
    return made.computeIfAbsent(pin, p -> new MachinePin(this, p));
  }

  /** Whether the chip cannot drive this pin. */
  boolean isInputOnly(BoardPin pin) {
    return board
        .profile()
        .pin(pin.label())
        .map(known -> known.has(PinFlag.INPUT_ONLY))
        .orElse(false);
  }

  VirtualBoard board() {
    return board;
  }

  Port port() {
    return port;
  }

  PyType type() {
    return type;
  }
}
