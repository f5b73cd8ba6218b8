package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardSketch.Spot;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws what does not change at the pins of a board's sketch: their labels, and halos. */
final class PinPainter {

  private static final Color LABEL = Color.web("#dff3ec");
  private static final Color POWER_LABEL = Color.web("#fca5a5");
  private static final Color GROUND_LABEL = Color.web("#9ca3af");
  private static final Font FONT = Font.font(9.5);
  private static final Font PAD_FONT = Font.font(12);

  private final GraphicsContext g;

  PinPainter(GraphicsContext g) {
    this.g = g;
  }

  /** The printed name beside a pin. */
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
