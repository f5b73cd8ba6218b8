package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardViewModel.PinState;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A LED of a board that glows as brightly as its pin lets it. */
final class Lamp extends Region {

  private static final double RADIUS = 9;
  private static final int SHADES = 32;
  private static final int DARK = 0x4d6b63;

  /** Where the light begins to fade, and how much of it is left then: shares of the radius. */
  private static final double CORE = 0.5;

  private static final double RIM = 0.62;

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
      sprites[shade] = sprite(shade / (double) SHADES);
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

  private int[] sprite(double brightness) {
    int core = PinColours.mix(DARK, colour, brightness);
    int middle = PinColours.mix(core, 0xffffff, 0.65 * brightness);
    double rim = 0.3 + 0.35 * brightness;
    double edge = 0.25 * brightness;
    int[] sprite = new int[side * side];
    double radius = side / 2.0;
    for (int i = 0; i < sprite.length; i++) {
      double pixels = Math.hypot(i % side + 0.5 - radius, i / side + 0.5 - radius);
      double far = Math.min(1, pixels / radius);
      double light =
          far < CORE
              ? 1
              : far < RIM
                  ? between(1, rim, (far - CORE) / (RIM - CORE))
                  : between(rim, edge, (far - RIM) / (1 - RIM));
      double covered = Math.clamp(radius + 0.5 - pixels, 0, 1);
      sprite[i] = PinColours.faded(PinColours.mix(middle, core, far / CORE), light * covered);
    }
    return sprite;
  }

  private static double between(double from, double to, double share) {
    return from + (to - from) * share;
  }
}
