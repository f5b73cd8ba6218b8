package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** {@code microbit.button_a} and {@code button_b}. */
final class MicrobitButton extends PyObject {

  private static final PyType TYPE = new PyType("MicroBitButton");

  static {
    new Members<>(TYPE, MicrobitButton.class)
        .get("is_pressed", self -> self.board.isPressed(self.id))
        .get("was_pressed", self -> self.board.takeWasPressed(self.id))
        .get("get_presses", self -> (long) self.board.takePresses(self.id));
  }

  private final VirtualBoard board;
  private final String id;

  MicrobitButton(VirtualBoard board, String id) {
    this.board = board;
    this.id = id;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
