package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardSketch.Spot;
import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.circuit.CircuitModel.LegChoice;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.Layout.Edge;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;

/**
 * The board, the cards of its parts, and the wires between them. In a narrow panel the cards are
 * under the board and wires run down its sides; in a wide one they are beside it.
 */
final class Workbench extends Pane {

  /** From this width on the cards have room beside the board. */
  static final double WIDE = 600;

  /** Room at each side for wires. */
  private static final double GUTTER = 24;

  private static final double GAP = 12;

  private final CircuitModel circuit;
  private final BoardPane board;
  private final CircuitPane cards;
  private final WireLayer wires = new WireLayer();
  private final Scale scale = new Scale(1, 1);
  private boolean wide;

  /**
   * @param openPalette shows the parts one can add
   */
  Workbench(
      BoardViewModel model, CircuitModel circuit, BoardProfile profile, Runnable openPalette) {
    this.circuit = circuit;
    board = new BoardPane(model, circuit, profile);
    cards = new CircuitPane(model, circuit, this::comesFromLeft, openPalette);
    board.getTransforms().setAll(scale);
    getChildren().addAll(board, cards, wires);
    cards.onChange(this::requestLayout);
  }

  /** It will not be shown any more. */
  void close() {
    board.close();
    cards.close();
  }

  private boolean isWide(double width) {
    return width >= WIDE;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double boardRoom(double width) {
    return isWide(width) ? Math.max(240, width * 0.42) - GUTTER : width - 2 * GUTTER;
  }

  private double fit(double width) {
    board.lay(boardRoom(width));
    return Math.min(1, boardRoom(width) / board.getPrefWidth());
  }

  @Override
  protected double computePrefWidth(double height) {
    return 300;
  }

  @Override
  protected double computePrefHeight(double width) {
    double at = width >= 0 ? width : getWidth() > 0 ? getWidth() : computePrefWidth(-1);
    double high = board.getPrefHeight() * fit(at);
    return isWide(at)
        ? Math.max(high + 30, cards.prefHeight(cardsWidth(at)))
        : high + GAP + cards.prefHeight(cardsWidth(at)) + 4;
  }

  private double cardsWidth(double width) {
    return isWide(width) ? width - boardRoom(width) - 3 * GUTTER : width - 2 * GUTTER;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    if (isWide(width) != wide) {
      // On which side wires arrive is another matter now.
      wide = isWide(width);
      Platform.runLater(cards::rebuild);
    }
    double fit = fit(width);
    scale.setX(fit);
    scale.setY(fit);
    double boardWidth = board.getPrefWidth() * fit;
    double boardHeight = board.getPrefHeight() * fit;
    double cardsWidth = cardsWidth(width);
    board.resize(board.getPrefWidth(), board.getPrefHeight());
    if (isWide(width)) {
      board.relocate(GUTTER + (boardRoom(width) - boardWidth) / 2, 0);
      cards.resizeRelocate(width - cardsWidth, 0, cardsWidth, cards.prefHeight(cardsWidth));
    } else {
      board.relocate((width - boardWidth) / 2, 0);
      cards.resizeRelocate(GUTTER, boardHeight + GAP, cardsWidth, cards.prefHeight(cardsWidth));
    }
    wires.resizeRelocate(0, 0, width, getHeight());
    cards.layout();
    route();
  }

  /** On which side of its card a leg's wire arrives. */
  private boolean comesFromLeft(Placed part, Leg leg) {
    if (isWide(getWidth())) {
      return true;
    }
    String to = part.wires().get(leg.name());
    return to == null || spot(part, to).map(board::isLeft).orElse(true);
  }

  /** The place of a pin; of supply and ground one at the side where the part's other wires are. */
  private Optional<Spot> spot(Placed part, String to) {
    boolean left =
        part.wires().entrySet().stream()
            .filter(wire -> !isSupply(wire.getValue()))
            .findFirst()
            .flatMap(wire -> board.spot(wire.getValue(), true))
            .map(board::isLeft)
            .orElse(true);
    return board.spot(to, left);
  }

  private static boolean isSupply(String to) {
    return to.matches("(?i)GND|3V3|3V|VCC|5V|VBUS|VIN");
  }

  /** A wire before its way is found. */
  private record Wire(Spot spot, LegRow row, boolean strong) {}

  private void route() {
    wires.clear();
    List<Wire> all = new ArrayList<>();
    LegChoice wiring = circuit.wiringProperty().get();
    for (PartCard card : cards.cards()) {
      Optional<Placed> part = circuit.part(card.getId().substring("part-".length()));
      for (LegRow row : card.legRows()) {
        if (part.isPresent() && !row.to().isEmpty()) {
          boolean strong =
              row.isFocused()
                  || row.isHover()
                  || card.isHover()
                  || wiring != null && card.getId().equals("part-" + wiring.part());
          spot(part.get(), row.to()).ifPresent(spot -> all.add(new Wire(spot, row, strong)));
        }
      }
    }
    Map<Spot, Integer> leftLanes = lanes(all, true);
    Map<Spot, Integer> rightLanes = lanes(all, false);
    for (Wire wire : all) {
      boolean left = board.isLeft(wire.spot());
      wires.add(
          way(wire, left ? leftLanes : rightLanes, left),
          WireColours.of(wire.row().to()),
          wire.strong());
    }
  }

  /** Which lane the wires of a pin take; those of the lowest pin are next to the board. */
  private Map<Spot, Integer> lanes(List<Wire> all, boolean left) {
    Map<Spot, Integer> lanes = new LinkedHashMap<>();
    all.stream()
        .map(Wire::spot)
        .filter(spot -> board.isLeft(spot) == left)
        .distinct()
        .sorted(Comparator.comparingDouble((Spot spot) -> -spot.y()))
        .forEach(spot -> lanes.put(spot, lanes.size()));
    return lanes;
  }

  private List<double[]> way(Wire wire, Map<Spot, Integer> lanes, boolean left) {
    Spot spot = wire.spot();
    double s = scale.getX();
    double x = board.getLayoutX() + (spot.x() + BoardPane.EDGE) * s;
    double y = board.getLayoutY() + (spot.y() + BoardPane.EDGE) * s;
    int lane = lanes.get(spot);
    double step = Math.min(4, (GUTTER - 6) / Math.max(1, lanes.size()));
    double boardBottom = board.getLayoutY() + board.getPrefHeight() * s;
    Bounds row = wire.row().localToScene(wire.row().getBoundsInLocal());
    Point2D at =
        sceneToLocal(wire.row().isLeft() ? row.getMinX() : row.getMaxX(), row.getCenterY());
    List<double[]> way = new ArrayList<>();
    way.add(new double[] {x, y});
    boolean flat = spot.edge() == Edge.BOTTOM || spot.edge() == Edge.TOP;
    if (flat) {
      double channel =
          spot.edge() == Edge.BOTTOM
              ? boardBottom - 2 + Math.min(lane * 2.5, GAP)
              : board.getLayoutY() + 2;
      way.add(new double[] {x, channel});
      y = channel;
    }
    if (isWide(getWidth())) {
      double boardRight = board.getLayoutX() + board.getPrefWidth() * s;
      double middle = Math.max(boardRight + 6, at.getX() - 10 - lane * step - (left ? 24 : 0));
      if (left && !flat) {
        double side = Math.max(2, board.getLayoutX() - 4 - lane * step);
        double under = boardBottom + 4 + lane * step;
        way.add(new double[] {side, y});
        way.add(new double[] {side, under});
        y = under;
      }
      way.add(new double[] {middle, y});
      way.add(new double[] {middle, at.getY()});
    } else {
      double laneX = left ? GUTTER - 5 - lane * step : getWidth() - GUTTER + 5 + lane * step;
      way.add(new double[] {laneX, y});
      way.add(new double[] {laneX, at.getY()});
    }
    way.add(new double[] {at.getX(), at.getY()});
    return way;
  }

  CircuitPane cards() {
    return cards;
  }
}
