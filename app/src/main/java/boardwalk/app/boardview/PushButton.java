package boardwalk.app.boardview;

import boardwalk.boards.BoardProfile.Part;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/** A button of the board: pressed as long as the mouse, or the space bar, holds it. */
final class PushButton extends VBox {

  private final Pressing contact;
  private final Circle cap;

  PushButton(BoardViewModel model, Part part, double size) {
    super(3);
    contact = new Pressing(down -> model.press(part.id(), down));
    Rectangle base = new Rectangle(size, size, Color.web("#c3c9d1"));
    base.setArcWidth(8);
    base.setArcHeight(8);
    cap = new Circle(size * 0.3, Color.web("#20262d"));
    StackPane button = new StackPane(base, cap);
    button.setId("press-" + part.id());
    button.setFocusTraversable(true);
    button.setAccessibleText("Button " + part.name());
    Tooltip.install(button, new Tooltip("Hold it with the mouse, or with the space bar"));
    button.setMaxSize(size, size);
    button.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            button.requestFocus();
            press(true);
            // A scroll pane around the board would take the focus.
            event.consume();
          }
        });
    button.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> press(false));
    button.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.SPACE) {
            press(true);
            event.consume();
          }
        });
    button.addEventHandler(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (event.getCode() == KeyCode.SPACE) {
            press(false);
          }
        });
    Label name = new Label(part.name());
    name.setStyle("-fx-text-fill: #cfe9e2; -fx-font-size: 10px;");
    setAlignment(Pos.CENTER);
    getChildren().addAll(button, name);
  }

  private void press(boolean down) {
    cap.setFill(Color.web(down ? "#3b82f6" : "#20262d"));
    contact.press(down);
  }
}
