package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardSketch.Spot;
import boardwalk.app.boardview.BoardViewModel.PinState;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws the pins of a board's sketch: their holes as they are now, their labels once. */
final class PinPainter {

  private static final Color GOLD = Color.web("#d8b24a");
  private static final Color HOLE = Color.web("#10201d");
  private static final Color HIGH = Color.web("#3ddc84");
  private static final Color LOW = Color.web("#0b3b26");
  private static final Color INPUT = Color.web("#60a5fa");
  private static final Color BUS = Color.web("#c084fc");
  private static final Color ANALOG = Color.web("#fbbf24");
  private static final Color LABEL = Color.web("#dff3ec");
  private static final Color POWER_LABEL = Color.web("#fca5a5");
  private static final Color GROUND_LABEL = Color.web("#9ca3af");
  private static final Font FONT = Font.font(9.5);
  private static final Font PAD_FONT = Font.font(12);

  private final GraphicsContext g;
  private final Color body;

  PinPainter(GraphicsContext g, Color body) {
    this.g = g;
    this.body = body;
  }

  /** The hole or contact of a pin; state is null for a pin that is not used. */
  void hole(Spot spot, PinState state) {
    double r = spot.size() / 2;
    if (spot.edge() == boardwalk.boards.Layout.Edge.BOTTOM && (spot.pad() || spot.size() != 11)) {
      contact(spot, state);
      return;
    }
    g.setFill(body);
    g.fillRect(spot.x() - r - 2, spot.y() - r - 2, spot.size() + 4, spot.size() + 4);
    g.setFill(ring(state));
    g.fillOval(spot.x() - r, spot.y() - r, spot.size(), spot.size());
    double inner = r - 2;
    g.setFill(fill(state));
    g.fillOval(spot.x() - inner, spot.y() - inner, inner * 2, inner * 2);
  }

  private void contact(Spot spot, PinState state) {
    double r = spot.size() / 2;
    double height = spot.pad() ? 30 : 24;
    double y = spot.y() - height / 2;
    g.setFill(state == null ? GOLD : ring(state));
    g.fillRect(spot.x() - r, y, spot.size(), height);
    if (state != null) {
      g.setFill(fill(state));
      g.fillRect(spot.x() - r + 1.5, y + 2, spot.size() - 3, height - 6);
    }
    if (spot.pad()) {
      g.setFill(body);
      g.fillOval(spot.x() - 6, y + 3, 12, 12);
    }
  }

  /** The ring tells what the pin is used as. */
  private static Color ring(PinState state) {
    if (state == null) {
      return GOLD;
    }
    return switch (state.mode()) {
      case "output", "open drain" -> HIGH;
      case "input" -> INPUT;
      case "ADC", "DAC", "touch" -> ANALOG;
      default -> BUS;
    };
  }

  /** The fill tells its level; of waves the average. */
  private static Color fill(PinState state) {
    if (state == null) {
      return HOLE;
    }
    Color ring = ring(state);
    double level =
        state.mode().equals("ADC") || state.period() > 0 ? state.brightness() : state.value();
    return state.mode().equals("output")
        ? LOW.interpolate(ring, level)
        : HOLE.interpolate(ring, level);
  }

  void label(Spot spot) {
    if (spot.label().isEmpty()) {
      return;
    }
    g.setFill(
        switch (spot.to()) {
          case "GND" -> GROUND_LABEL;
          case "3V3", "5V" -> POWER_LABEL;
          default -> spot.to().isEmpty() ? GROUND_LABEL : LABEL;
        });
    g.setFont(spot.pad() ? PAD_FONT : FONT);
    g.setTextBaseline(VPos.CENTER);
    double away = spot.size() / 2 + 4;
    switch (spot.edge()) {
      case LEFT -> {
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(spot.label(), spot.x() + away, spot.y(), 33);
      }
      case RIGHT -> {
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(spot.label(), spot.x() - away, spot.y(), 33);
      }
      case TOP -> turned(spot, spot.y() + away, TextAlignment.RIGHT);
      case BOTTOM -> {
        if (spot.pad()) {
          g.setTextAlign(TextAlignment.CENTER);
          g.fillText(spot.label(), spot.x(), spot.y() - 24);
        } else {
          double up = spot.size() == 11 ? away : 15;
          turned(spot, spot.y() - up, TextAlignment.LEFT);
        }
      }
    }
  }

  private void turned(Spot spot, double y, TextAlignment align) {
    g.save();
    g.translate(spot.x(), y);
    g.rotate(-90);
    g.setTextAlign(align);
    g.setFont(spot.size() < 11 ? Font.font(7.5) : FONT);
    g.fillText(spot.label(), 0, 0, 40);
    g.restore();
  }

  /** Shows that a pin can be chosen now, is chosen, or is pointed at. */
  void halo(Spot spot, Color colour) {
    double r = (spot.pad() ? 11 : Math.min(spot.size(), 11)) / 2 + 1.5;
    g.setStroke(colour);
    g.setLineWidth(2.2);
    g.strokeOval(spot.x() - r, spot.y() - r, r * 2, r * 2);
  }
}
