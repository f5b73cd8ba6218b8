package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardSketch.Spot;
import boardwalk.app.boardview.BoardViewModel.PinState;
import boardwalk.boards.Layout.Edge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

/**
 * The holes and contacts of a board's pins as they are now: a narrow picture for each row of pins,
 * so that pins that change at every frame cost little.
 */
final class PinLights extends Pane {

  private static final double ROUND = 11;
  private static final double INNER = 3.5;
  private static final double ROOM = 8;

  private record Row(PixelLayer layer, double left, double top) {}

  /** By the spot itself: to compare all that spots are made of takes longer than to draw one. */
  private final Map<Spot, Row> rows = new IdentityHashMap<>();

  private final List<PixelLayer> layers = new ArrayList<>();
  private final Map<Long, int[]> sprites = new HashMap<>();

  PinLights() {
    setMouseTransparent(true);
    setManaged(false);
  }

  /**
   * Takes its place over a sketch that is drawn {@code edge} away from the corner.
   *
   * @param body colour of the board
   */
  void lay(BoardSketch sketch, double edge, int density, Color body) {
    getChildren().clear();
    layers.clear();
    rows.clear();
    sprites.clear();
    Map<String, List<Spot>> groups = new HashMap<>();
    for (Spot spot : sketch.spots()) {
      double line =
          switch (spot.edge()) {
            case LEFT, RIGHT -> spot.x();
            case TOP, BOTTOM -> isContact(spot) ? 0 : spot.y();
          };
      groups.computeIfAbsent(spot.edge() + " " + line, key -> new ArrayList<>()).add(spot);
    }
    for (List<Spot> group : groups.values()) {
      double left = group.stream().mapToDouble(s -> s.x() - half(s)).min().orElse(0);
      double right = group.stream().mapToDouble(s -> s.x() + half(s)).max().orElse(0);
      double top = group.stream().mapToDouble(s -> s.y() - tall(s)).min().orElse(0);
      double bottom = group.stream().mapToDouble(s -> s.y() + tall(s)).max().orElse(0);
      double x = Math.floor(left);
      double y = Math.floor(top);
      PixelLayer layer = new PixelLayer(right - x + 1, bottom - y + 1, density);
      layer.relocate(edge + x, edge + y);
      if (group.getFirst().edge() == Edge.LEFT || group.getFirst().edge() == Edge.RIGHT) {
        getChildren().add(layer.ground(body));
      }
      getChildren().add(layer);
      layers.add(layer);
      group.forEach(spot -> rows.put(spot, new Row(layer, x, y)));
    }
  }

  private static boolean isContact(Spot spot) {
    return spot.pad() || spot.size() != ROUND;
  }

  private static double half(Spot spot) {
    return isContact(spot) ? spot.size() / 2 : ROOM;
  }

  private static double tall(Spot spot) {
    return isContact(spot) ? (spot.pad() ? 15 : 12) : ROOM;
  }

  /** Draws a pin anew; state is null for one that is not used. */
  void draw(Spot spot, PinState state) {
    Row row = rows.get(spot);
    if (row == null) {
      return;
    }
    int ring = 0xff000000 | PinColours.ring(state);
    int fill = 0xff000000 | PinColours.fill(state);
    if (isContact(spot)) {
      contact(row, spot, ring, state == null ? ring : fill);
    } else {
      hole(row, spot, ring, fill);
    }
  }

  /** Holes are drawn once for each pair of colours, then copied. */
  private void hole(Row row, Spot spot, int ring, int fill) {
    PixelLayer layer = row.layer();
    int density = layer.density();
    int side = (int) Math.ceil(ROUND) * density + 2;
    int[] sprite =
        sprites.computeIfAbsent(
            (long) ring << 32 | fill & 0xffffffffL, k -> sprite(ring, fill, density, side));
    int left = (int) Math.round((spot.x() - row.left()) * density - side / 2.0);
    int top = (int) Math.round((spot.y() - row.top()) * density - side / 2.0);
    layer.copy(sprite, side, left, top);
  }

  private static int[] sprite(int ring, int fill, int density, int side) {
    int[] sprite = new int[side * side];
    double outer = ROUND / 2 * density;
    double inner = INNER * density;
    for (int i = 0; i < sprite.length; i++) {
      double dx = i % side + 0.5 - side / 2.0;
      double dy = i / side + 0.5 - side / 2.0;
      double far = Math.sqrt(dx * dx + dy * dy);
      double inside = Math.clamp(inner + 0.5 - far, 0, 1);
      double covered = Math.clamp(outer + 0.5 - far, 0, 1);
      sprite[i] = PinColours.faded(PinColours.mix(ring, fill, inside), covered);
    }
    return sprite;
  }

  private static void contact(Row row, Spot spot, int ring, int fill) {
    PixelLayer layer = row.layer();
    int density = layer.density();
    int width = (int) Math.round(spot.size() * density);
    int height = (int) Math.round(2 * tall(spot) * density);
    int x = (int) Math.round((spot.x() - spot.size() / 2 - row.left()) * density);
    int y = (int) Math.round((spot.y() - tall(spot) - row.top()) * density);
    layer.fill(x, y, width, height, ring);
    layer.fill(x + 2 * density, y + 2 * density, width - 4 * density, height - 5 * density, fill);
  }

  /** Shows what was drawn. */
  void flush() {
    layers.forEach(PixelLayer::flush);
  }
}
