package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardViewModel.PinState;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A LED of a board that glows as brightly as its pin lets it. */
final class Lamp extends Region {

  static final double RADIUS = 9;
  private static final int SHADES = 32;

  private final BoardViewModel model;
  private final Part part;
  private final String pin;
  private final int colour;
  private final PixelLayer layer;
  private final int side;
  private final int[][] sprites = new int[SHADES + 1][];
  private int shown = -1;

  /**
   * @param density pixels of the screen for each of the window's
   * @param body colour of the board
   */
  Lamp(BoardViewModel model, BoardProfile profile, Part part, int density, Color body) {
    this.model = model;
    this.part = part;
    pin = profile.pin(part.pin()).map(BoardProfile.Pin::label).orElse("");
    Color lit = part.colour().isBlank() ? Color.web("#ff4d4d") : Color.web(part.colour());
    colour =
        (int) Math.round(lit.getRed() * 255) << 16
            | (int) Math.round(lit.getGreen() * 255) << 8
            | (int) Math.round(lit.getBlue() * 255);
    setId("led-" + part.id());
    layer = new PixelLayer(2 * RADIUS, 2 * RADIUS, density);
    side = layer.width();
    getChildren().addAll(layer.ground(body), layer);
    setMinSize(2 * RADIUS, 2 * RADIUS);
    setMaxSize(2 * RADIUS, 2 * RADIUS);
    update();
  }

  /** The pin that lets it glow, by its label; empty for none. */
  String pin() {
    return pin;
  }

  /** Shows it as it is now. */
  void update() {
    int shade = (int) Math.round(brightness() * SHADES);
    if (shade == shown) {
      return;
    }
    shown = shade;
    if (sprites[shade] == null) {
      sprites[shade] = Glow.sprite(colour, shade / (double) SHADES, side);
    }
    layer.copy(sprites[shade], side, 0, 0);
    layer.flush();
    setAccessibleText(part.name() + (shade > 1 ? " is lit" : " is dark"));
  }

  private double brightness() {
    PinState state = model.pins().get(pin);
    if (state == null || !state.mode().equals("output")) {
      return 0;
    }
    return part.activeLow() ? 1 - state.brightness() : state.brightness();
  }
}
