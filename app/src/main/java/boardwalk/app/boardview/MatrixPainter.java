package boardwalk.app.boardview;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws the five by five LEDs of a micro:bit. */
final class MatrixPainter {

  private static final int SIDE = 5;
  private static final Color OFF = Color.web("#3a2426");
  private static final Color LIT = Color.web("#ff4a3d");

  private MatrixPainter() {}

  /** Draws them into a square of five steps. */
  static void draw(GraphicsContext g, double step, String pixels) {
    g.clearRect(0, 0, step * SIDE, step * SIDE);
    double left = step / 2;
    double top = step / 2;
    for (int i = 0; i < SIDE * SIDE && i < pixels.length(); i++) {
      double brightness = (pixels.charAt(i) - '0') / 9.0;
      double x = left + i % SIDE * step;
      double y = top + i / SIDE * step;
      double wide = step * 0.34;
      double high = step * 0.6;
      if (brightness > 0) {
        g.setFill(LIT.deriveColor(0, 1, 1, 0.16 * brightness + 0.05));
        g.fillOval(x - wide * 1.4, y - high, wide * 2.8, high * 2);
        g.setFill(LIT.deriveColor(0, 1, 1, 0.22 * brightness + 0.05));
        g.fillOval(x - wide, y - high * 0.75, wide * 2, high * 1.5);
      }
      g.setFill(brightness == 0 ? OFF : OFF.interpolate(LIT, 0.4 + 0.6 * brightness));
      g.fillRoundRect(x - wide / 2, y - high / 2, wide, high, 3, 3);
    }
  }
}
