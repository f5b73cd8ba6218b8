package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardSketch.Spot;
import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.circuit.CircuitModel.LegChoice;
import boardwalk.app.circuit.PinChoice;
import boardwalk.interpreter.hardware.parts.Catalogue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;

/**
 * Which pin of a board is pointed at by mouse or arrow keys, which suit the leg that is being
 * wired, and which rings show it.
 */
final class PinPointer {

  private static final Color SUITABLE = Color.web("#f59e0b");
  private static final Color POINTED = Color.web("#60a5fa");

  /** From this rank on a pin is in use already (see {@link PinChoice#rank}). */
  private static final int IN_USE = 50;

  private final CircuitModel circuit;
  private final Consumer<Spot> pointedAt;
  private final Map<String, PinChoice> suitable = new HashMap<>();
  private Spot pointed;
  private boolean byKeys;

  /**
   * @param pointedAt told when another pin is pointed at; null for none
   */
  PinPointer(CircuitModel circuit, Consumer<Spot> pointedAt) {
    this.circuit = circuit;
    this.pointedAt = pointedAt;
  }

  /** Looks anew which pins suit the leg that is being wired. */
  void offer() {
    suitable.clear();
    LegChoice wiring = circuit.wiringProperty().get();
    if (wiring != null && circuit.part(wiring.part()).isPresent()) {
      var part = circuit.part(wiring.part()).get();
      var leg = Catalogue.find(part.kind()).orElseThrow().leg(wiring.leg());
      circuit.choices().of(part, leg).forEach(choice -> suitable.put(choice.to(), choice));
    }
  }

  /** Whether there are pins to choose from. */
  boolean isOffering() {
    return !suitable.isEmpty();
  }

  /** What is said for and against wiring the leg to this pin; null where none is being wired. */
  PinChoice choice(Spot spot) {
    return suitable.get(spot.to());
  }

  boolean isOffered(Spot spot) {
    PinChoice choice = choice(spot);
    return choice != null && choice.isSuitable();
  }

  /** The mouse is here; null for on no pin. */
  void mouse(Spot spot) {
    point(spot, false);
  }

  private void point(Spot spot, boolean keys) {
    byKeys = keys;
    if (spot != pointed) {
      pointed = spot;
      pointedAt.accept(spot);
    }
  }

  /**
   * Arrow keys go from pin to pin, to those that can be chosen only while there are some.
   *
   * @param choose gets the pin that Enter or the space bar chose
   */
  void key(KeyEvent event, List<Spot> spots, Consumer<Spot> choose) {
    KeyCode code = event.getCode();
    int step =
        switch (code) {
          case DOWN, RIGHT -> 1;
          case UP, LEFT -> -1;
          default -> 0;
        };
    if (step != 0) {
      go(step, spots);
      event.consume();
    } else if ((code == KeyCode.ENTER || code == KeyCode.SPACE) && pointed != null) {
      choose.accept(pointed);
      event.consume();
    } else if (code == KeyCode.ESCAPE && circuit.wiringProperty().get() != null) {
      circuit.wiringProperty().set(null);
      event.consume();
    }
  }

  private void go(int step, List<Spot> spots) {
    List<Spot> ways =
        spots.stream()
            .filter(s -> !isOffering() || isOffered(s))
            .filter(s -> !s.to().isEmpty())
            .toList();
    if (!ways.isEmpty()) {
      int at = ways.indexOf(pointed);
      int next = at < 0 ? (step > 0 ? 0 : -1) : at + step;
      point(ways.get(Math.floorMod(next, ways.size())), true);
    }
  }

  /**
   * The rings to draw.
   *
   * @param focused whether the board has the keys
   */
  Map<Spot, Color> rings(List<Spot> spots, boolean focused) {
    Map<Spot, Color> rings = new LinkedHashMap<>();
    for (Spot spot : spots) {
      if (isOffered(spot)) {
        boolean free = choice(spot).rank() < IN_USE;
        rings.put(spot, free ? SUITABLE : SUITABLE.deriveColor(0, 1, 1, 0.35));
      }
    }
    if (pointed != null && !pointed.to().isEmpty() && (!byKeys || focused)) {
      rings.put(pointed, POINTED);
    }
    return rings;
  }
}
