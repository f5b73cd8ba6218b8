package boardwalk.app.boardview.face;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** Simple shapes in few words; lengths in the face's own pixels. */
final class Pen {

  static final Color BOARD = Color.web("#1d4ed8");
  static final Color GREEN_BOARD = Color.web("#14664f");
  static final Color PURPLE_BOARD = Color.web("#6d28d9");
  static final Color METAL = Color.web("#b8c0ca");
  static final Color STEEL = Color.web("#8b95a1");
  static final Color BLACK = Color.web("#1b2128");
  static final Color GOLD = Color.web("#e0b84c");
  static final Color WHITE = Color.web("#f8fafc");

  private final GraphicsContext g;

  Pen(GraphicsContext g) {
    this.g = g;
  }

  GraphicsContext g() {
    return g;
  }

  Pen box(double x, double y, double w, double h, double round, Color fill) {
    g.setFill(fill);
    g.fillRoundRect(x, y, w, h, round * 2, round * 2);
    return this;
  }

  Pen disc(double x, double y, double r, Color fill) {
    g.setFill(fill);
    g.fillOval(x - r, y - r, r * 2, r * 2);
    return this;
  }

  Pen ring(double x, double y, double r, double width, Color colour) {
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokeOval(x - r, y - r, r * 2, r * 2);
    return this;
  }

  Pen line(double x1, double y1, double x2, double y2, double width, Color colour) {
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokeLine(x1, y1, x2, y2);
    return this;
  }

  Pen arc(double x, double y, double r, double from, double extent, double width, Color colour) {
    g.setStroke(colour);
    g.setLineWidth(width);
    g.strokeArc(x - r, y - r, r * 2, r * 2, from, extent, javafx.scene.shape.ArcType.OPEN);
    return this;
  }

  Pen words(String text, double x, double y, double size, Color colour) {
    return words(text, x, y, size, colour, TextAlignment.CENTER);
  }

  Pen words(String text, double x, double y, double size, Color colour, TextAlignment align) {
    g.setFill(colour);
    g.setFont(Font.font("System", FontWeight.BOLD, size));
    g.setTextAlign(align);
    g.setTextBaseline(VPos.CENTER);
    g.fillText(text, x, y);
    return this;
  }

  /** Light around a point. */
  Pen glow(double x, double y, double r, Color colour, double strength) {
    if (strength <= 0.01) {
      return this;
    }
    g.setFill(
        new RadialGradient(
            0,
            0,
            x,
            y,
            r,
            false,
            CycleMethod.NO_CYCLE,
            new Stop(0, colour.deriveColor(0, 1, 1, 0.75 * strength)),
            new Stop(0.45, colour.deriveColor(0, 1, 1, 0.35 * strength)),
            new Stop(1, colour.deriveColor(0, 1, 1, 0))));
    g.fillOval(x - r, y - r, r * 2, r * 2);
    return this;
  }

  /** Golden pins along the lower edge of a small board. */
  Pen pins(double x, double y, double step, int count) {
    for (int i = 0; i < count; i++) {
      disc(x + i * step, y, 1.8, GOLD);
    }
    return this;
  }

  /** A colour in the words of CSS; grey for none. */
  static Color colour(String css) {
    try {
      return Color.web(css);
    } catch (IllegalArgumentException unknown) {
      return Color.GRAY;
    }
  }
}
