package boardwalk.interpreter.modules.microbit;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;

/** {@code microbit.compass}: the field of the earth, turned as the board is. */
final class Compass extends PyObject {

  private static final PyType TYPE = new PyType("MicroBitCompass");

  /** Horizontal field of middle Europe, in nanotesla. */
  private static final double HORIZONTAL = 20_000;

  private static final long DOWN = -43_000;

  static {
    new Members<>(TYPE, Compass.class)
        .get("heading", Compass::heading)
        .get("is_calibrated", self -> self.calibrated)
        .act("calibrate", self -> self.calibrated = true)
        .act("clear_calibration", self -> self.calibrated = false)
        .get("get_x", self -> Math.round(HORIZONTAL * Math.sin(self.angle())))
        .get("get_y", self -> Math.round(HORIZONTAL * Math.cos(self.angle())))
        .get("get_z", self -> DOWN)
        .get("get_field_strength", self -> Math.round(Math.hypot(HORIZONTAL, DOWN)));
  }

  private final VirtualBoard board;
  private boolean calibrated;

  Compass(VirtualBoard board) {
    this.board = board;
  }

  private double angle() {
    return Math.toRadians(board.senses().heading());
  }

  /** A real board first has the user draw a circle; here nothing needs to be measured. */
  private Object heading() {
    calibrated = true;
    return (long) board.senses().heading();
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
