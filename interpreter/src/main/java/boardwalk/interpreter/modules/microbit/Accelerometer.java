package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;

/** {@code microbit.accelerometer}. */
final class Accelerometer extends PyObject {

  private final PyType type = new PyType("MicroBitAccelerometer");
  private final VirtualBoard board;
  private final Gestures gestures;
  private final boolean second;
  private int range = 2000;

  Accelerometer(VirtualBoard board, boolean second) {
    this.board = board;
    this.second = second;
    this.gestures = new Gestures(board.senses());
    board.onReset(gestures::close);
    Members<Accelerometer> members =
        new Members<>(type, Accelerometer.class)
            .get("get_x", self -> self.axis(0))
            .get("get_y", self -> self.axis(1))
            .get("get_z", self -> self.axis(2))
            .get("get_values", self -> PyTuple.of(self.axis(0), self.axis(1), self.axis(2)))
            .get("current_gesture", self -> self.gestures.current())
            .one("is_gesture", (self, name) -> self.gestures.current().equals(self.name(name)))
            .one("was_gesture", (self, name) -> self.gestures.was(self.name(name)))
            .get("get_gestures", self -> new PyTuple(self.gestures.takeAll().toArray()));
    if (second) {
      members
          .get("get_strength", Accelerometer::strength)
          .one(
              "set_range",
              (self, g) -> {
                self.range = (int) Numbers.toLong(g) * 1000;
                return None.NONE;
              });
    }
  }

  private Object axis(int index) {
    return (long) Math.clamp(board.senses().acceleration()[index], -range - 48, range + 48);
  }

  private Object strength() {
    int[] a = board.senses().acceleration();
    return (long) Math.sqrt((double) a[0] * a[0] + (double) a[1] * a[1] + (double) a[2] * a[2]);
  }

  private String name(Object name) {
    String text = Text.expectStr(name);
    if (!Gestures.NAMES.contains(text) || text.equals("2g") && !second) {
      throw Errors.valueError("invalid gesture");
    }
    return text;
  }

  @Override
  public PyType type() {
    return type;
  }
}
