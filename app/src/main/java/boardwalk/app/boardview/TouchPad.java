package boardwalk.app.boardview;

import boardwalk.boards.BoardProfile.Part;
import boardwalk.interpreter.hardware.HardwareMessage;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** A golden pad that feels a finger: touched as long as the mouse, or the space bar, holds it. */
final class TouchPad extends StackPane {

  private static final Color GOLD = Color.web("#d8b24a");
  private static final Color TOUCHED = Color.web("#3b82f6");

  private final Rectangle face = new Rectangle(38, 15, GOLD);
  private final Pressing touch;

  TouchPad(BoardViewModel model, Part part) {
    setId("touch-" + part.id());
    setFocusTraversable(true);
    setAccessibleText("Touch " + part.name());
    Tooltip.install(this, new Tooltip(part.name() + ": touch it"));
    face.setArcWidth(15);
    face.setArcHeight(15);
    Rectangle hole = new Rectangle(20, 5, Color.web("#171b20"));
    hole.setArcWidth(5);
    hole.setArcHeight(5);
    getChildren().addAll(face, hole);
    touch =
        new Pressing(
            down ->
                model.send(
                    down
                        ? HardwareMessage.of("set", "pin", "pin", part.id(), "value", 1)
                        : HardwareMessage.of("set", "release", "pin", part.id())));
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          requestFocus();
          touch(true);
          event.consume();
        });
    addEventHandler(MouseEvent.MOUSE_RELEASED, event -> touch(false));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.SPACE) {
            touch(true);
            event.consume();
          }
        });
    addEventHandler(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (event.getCode() == KeyCode.SPACE) {
            touch(false);
          }
        });
  }

  private void touch(boolean now) {
    face.setFill(now ? TOUCHED : GOLD);
    touch.press(now);
  }
}
