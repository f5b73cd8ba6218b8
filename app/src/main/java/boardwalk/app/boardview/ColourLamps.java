package boardwalk.app.boardview;

import boardwalk.boards.BoardProfile.Part;
import boardwalk.interpreter.hardware.circuit.SolderedParts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The LEDs of a board that can have any colour, as bright as they are told to be. */
final class ColourLamps extends HBox {

  /** So many have room beside each other. */
  private static final int MOST = 8;

  /** Eyes see small numbers as bright: a tenth of the current is far more than a tenth of light. */
  private static final double EYES = 0.4;

  private final BoardViewModel model;
  private final Part part;
  private final List<PixelLayer> layers = new ArrayList<>();
  private String shown;

  /**
   * @param density pixels of the screen for each of the window's
   * @param body colour of the board
   */
  ColourLamps(BoardViewModel model, Part part, int density, Color body) {
    super(2);
    this.model = model;
    this.part = part;
    setId("led-" + part.id());
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    for (int i = 0; i < Math.clamp(part.wiring().count(), 1, MOST); i++) {
      PixelLayer layer = new PixelLayer(2 * Lamp.RADIUS, 2 * Lamp.RADIUS, density);
      layers.add(layer);
      Region lamp = new Region();
      lamp.setMinSize(2 * Lamp.RADIUS, 2 * Lamp.RADIUS);
      lamp.setMaxSize(2 * Lamp.RADIUS, 2 * Lamp.RADIUS);
      getChildren().add(new javafx.scene.layout.StackPane(layer.ground(body), layer, lamp));
    }
    update();
  }

  /** What it is called among the parts of the running board. */
  String name() {
    return SolderedParts.name(part);
  }

  /** Shows them as they are now. */
  void update() {
    LivePart live = model.parts().get(name());
    String now = live == null ? "" : live.text("pixels") + live.text("colour");
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    String[] colours = now.isEmpty() ? new String[0] : now.split(" ");
    for (int i = 0; i < layers.size(); i++) {
      PixelLayer layer = layers.get(i);
      int rgb = i < colours.length ? number(colours[i]) : 0;
      int most = Math.max(rgb >> 16 & 255, Math.max(rgb >> 8 & 255, rgb & 255));
      int full = 0;
      for (int shift = 0; most > 0 && shift <= 16; shift += 8) {
        full |= (rgb >> shift & 255) * 255 / most << shift;
      }
      int side = layer.width();
      layer.copy(Glow.sprite(full, Math.pow(most / 255.0, EYES), side), side, 0, 0);
      layer.flush();
    }
    boolean dark = now.isEmpty() || now.replaceAll("[# 0]", "").isEmpty();
    setAccessibleText(part.name() + (dark ? " is dark" : " is " + now));
  }

  private static int number(String colour) {
    try {
      return Integer.parseInt(colour, 1, colour.length(), 16);
    } catch (NumberFormatException | IndexOutOfBoundsException none) {
      return 0;
    }
  }
}
