package boardwalk.app.boardview;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.effect.DropShadow;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** The micro:bit: five by five LEDs between two buttons, golden contacts below. */
final class MicrobitFace extends VBox {

  private static final int SIDE = 5;
  private static final Color OFF = Color.web("#2a3036");
  private static final Color LIT = Color.web("#ff4a3d");

  private final Rectangle[] leds = new Rectangle[SIDE * SIDE];

  MicrobitFace(BoardViewModel model, BoardProfile profile) {
    super(14);
    setStyle(
        "-fx-background-color: #14181c; -fx-background-radius: 14; -fx-padding: 16 12 8 12;"
            + " -fx-border-color: #2d343b; -fx-border-radius: 14;");
    setAlignment(Pos.CENTER);
    List<Part> buttons = profile.parts(Part.Kind.BUTTON);
    HBox middle = new HBox(14);
    middle.setAlignment(Pos.CENTER);
    if (buttons.size() > 1) {
      middle
          .getChildren()
          .addAll(
              new PushButton(model, buttons.get(0), 34),
              display(),
              new PushButton(model, buttons.get(1), 34));
    } else {
      middle.getChildren().add(display());
    }
    getChildren().addAll(middle, contacts());
    model.pixelsProperty().subscribe(this::show);
  }

  private GridPane display() {
    GridPane grid = new GridPane(9, 7);
    grid.setId("display");
    for (int i = 0; i < leds.length; i++) {
      Rectangle led = new Rectangle(7, 12, OFF);
      led.setArcWidth(3);
      led.setArcHeight(3);
      leds[i] = led;
      grid.add(led, i % SIDE, i / SIDE);
    }
    return grid;
  }

  private static HBox contacts() {
    HBox row = new HBox(10);
    row.setAlignment(Pos.CENTER);
    for (int i = 0; i < 5; i++) {
      Rectangle contact = new Rectangle(22, 20, Color.web("#d8b24a"));
      contact.setArcWidth(8);
      contact.setArcHeight(8);
      row.getChildren().add(contact);
    }
    return row;
  }

  private void show(String pixels) {
    for (int i = 0; i < leds.length && i < pixels.length(); i++) {
      double brightness = (pixels.charAt(i) - '0') / 9.0;
      leds[i].setFill(brightness == 0 ? OFF : OFF.interpolate(LIT, 0.35 + 0.65 * brightness));
      leds[i].setEffect(brightness > 0 ? new DropShadow(10 + 8 * brightness, LIT) : null);
    }
    setAccessibleText("Display " + pixels);
  }
}
