package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardViewModel.News;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** What is on a board between its rows of pins: chip, LEDs that glow, buttons to press. */
final class BoardMiddle extends Pane {

  /** From the upper edge of a micro:bit to its LEDs. */
  private static final double MATRIX_TOP = 32;

  private final BoardViewModel model;
  private final BoardProfile profile;
  private final int density;
  private final Color body;
  private final boolean microbit;
  private final Canvas display = new Canvas();
  private final VBox column = new VBox(10);
  private final List<PushButton> buttons = new ArrayList<>();
  private final List<Node> pads = new ArrayList<>();
  private final List<Lamp> lamps = new ArrayList<>();
  private final List<ColourLamps> coloured = new ArrayList<>();

  /**
   * @param density pixels of the screen for each of the window's
   * @param body colour of the board
   */
  BoardMiddle(BoardViewModel model, BoardProfile profile, int density, Color body) {
    this.model = model;
    this.profile = profile;
    this.density = density;
    this.body = body;
    microbit = !profile.layout().strips().isEmpty();
    setPickOnBounds(false);
    column.setAlignment(Pos.TOP_CENTER);
    column.setPickOnBounds(false);
    if (microbit) {
      display.setId("display");
      display.setMouseTransparent(true);
      getChildren().add(display);
      for (Part part : profile.parts(Part.Kind.TOUCH_PAD)) {
        TouchPad pad = new TouchPad(model, part);
        pads.add(pad);
        getChildren().add(pad);
      }
      for (Part part : profile.parts(Part.Kind.BUTTON)) {
        PushButton button = new PushButton(model, part, 34);
        buttons.add(button);
        getChildren().add(button);
      }
    } else {
      Label chip = new Label(profile.chip().name());
      chip.setStyle(
          "-fx-background-color: #0d1117; -fx-text-fill: #e5e7eb; -fx-font-size: 9px;"
              + " -fx-padding: 9 5 9 5; -fx-background-radius: 4;");
      chip.setMouseTransparent(true);
      column.getChildren().add(chip);
      for (Part part : profile.parts()) {
        switch (part.kind()) {
          case LED -> column.getChildren().add(led(part));
          case NEOPIXEL, DOTSTAR, RGB_LED -> column.getChildren().add(colours(part));
          case BUTTON -> column.getChildren().add(new PushButton(model, part, 30));
          default -> {
            // What can be neither seen nor pressed here has no place.
          }
        }
      }
      getChildren().add(column);
    }
  }

  /** Takes its place in a sketch that is drawn {@code edge} away from the corner. */
  void lay(BoardSketch sketch, double edge) {
    if (microbit) {
      double step = Math.min(30, (sketch.height() - 88) / 5);
      double y = edge + MATRIX_TOP + step * 2.5 - 25;
      display.setWidth(step * 5);
      display.setHeight(step * 5);
      display.relocate(edge + sketch.width() / 2 - step * 2.5, edge + MATRIX_TOP);
      for (Node pad : pads) {
        pad.resizeRelocate(edge + sketch.width() / 2 - 19, edge + 13, 38, 15);
      }
      MatrixPainter.draw(display.getGraphicsContext2D(), step, model.pixels());
      double[] at = {edge + 12, edge + sketch.width() - 12 - 38};
      for (int i = 0; i < buttons.size() && i < at.length; i++) {
        buttons.get(i).resizeRelocate(at[i], y, 38, 56);
      }
    } else {
      double left = edge + sketch.middle()[0];
      column.setPrefWidth(sketch.middle()[1] - sketch.middle()[0]);
      column.relocate(left, edge + sketch.top());
    }
  }

  void update(News news) {
    for (Lamp lamp : lamps) {
      if (news.reset() || news.pins().contains(lamp.pin())) {
        lamp.update();
      }
    }
    for (ColourLamps lamps : coloured) {
      if (news.reset() || news.circuit() || news.parts().contains(lamps.name())) {
        lamps.update();
      }
    }
    if (microbit && news.display()) {
      display.setAccessibleText("Display " + model.pixels());
      MatrixPainter.draw(display.getGraphicsContext2D(), display.getWidth() / 5, model.pixels());
    }
  }

  private Node led(Part part) {
    Lamp lamp = new Lamp(model, profile, part, density, body);
    lamps.add(lamp);
    return named(lamp, part);
  }

  private Node colours(Part part) {
    ColourLamps lamp = new ColourLamps(model, part, density, body);
    coloured.add(lamp);
    return named(lamp, part);
  }

  private static Node named(Node lamp, Part part) {
    Label name = new Label(part.name());
    name.setStyle("-fx-text-fill: #dff3ec; -fx-font-size: 10px;");
    VBox box = new VBox(1, lamp, name);
    box.setAlignment(Pos.CENTER);
    box.setMouseTransparent(true);
    return box;
  }
}
