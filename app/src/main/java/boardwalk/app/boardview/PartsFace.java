package boardwalk.app.boardview;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.effect.DropShadow;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** LEDs that glow and buttons that can be pressed, on a piece of board. */
final class PartsFace extends FlowPane {

  private static final Color OFF = Color.web("#3b4754");

  private final List<Runnable> updates = new ArrayList<>();

  PartsFace(BoardViewModel model, BoardProfile profile) {
    super(18, 14);
    setStyle(
        "-fx-background-color: #17352f; -fx-background-radius: 10; -fx-padding: 16;"
            + " -fx-border-color: #0d231f; -fx-border-radius: 10;");
    setAlignment(Pos.CENTER);
    for (Part part : profile.parts()) {
      switch (part.kind()) {
        case LED -> getChildren().add(led(model, part));
        case BUTTON -> getChildren().add(new PushButton(model, part, 44));
        case LED_MATRIX -> {
          // Boards with a display have a face of their own.
        }
      }
    }
    model
        .pins()
        .addListener(
            (MapChangeListener<String, BoardViewModel.PinState>)
                change -> updates.forEach(Runnable::run));
  }

  private VBox led(BoardViewModel model, Part part) {
    Circle lamp = new Circle(11);
    lamp.setId("led-" + part.id());
    Color lit = part.colour().isBlank() ? Color.web("#ff4d4d") : Color.web(part.colour());
    DropShadow glow = new DropShadow(26, lit);
    glow.setSpread(0.45);
    Runnable update =
        () -> {
          double brightness = model.brightness(part);
          lamp.setFill(OFF.interpolate(lit, brightness));
          lamp.setEffect(brightness > 0.05 ? glow : null);
          lamp.setAccessibleText(part.name() + (brightness > 0.05 ? " is lit" : " is dark"));
        };
    update.run();
    updates.add(update);
    Label name = new Label(part.name());
    name.setStyle("-fx-text-fill: #cfe9e2; -fx-font-size: 11px;");
    VBox box = new VBox(7, lamp, name);
    box.setAlignment(Pos.CENTER);
    box.setMinWidth(52);
    return box;
  }
}
