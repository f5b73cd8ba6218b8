package boardwalk.app.boardview.face;

import java.util.Locale;
import javafx.scene.paint.Color;

/** What feels. */
final class Sensors {

  private static final Color RED = Color.web("#ef4444");
  private static final Color BLUE = Color.web("#38bdf8");

  private Sensors() {}

  static void ldr(Pen pen, Look look) {
    double light = Math.clamp(Math.log10(1 + look.number("lux", 200)) / 4, 0, 1);
    pen.glow(32, 24, 30, Color.web("#fde047"), light);
    pen.line(25, 36, 25, 57, 2, Pen.STEEL).line(39, 36, 39, 57, 2, Pen.STEEL);
    pen.disc(32, 25, 17, Color.web("#f3ead7")).ring(32, 25, 17, 1.5, Color.web("#b98b4e"));
    for (int i = 0; i < 4; i++) {
      double y = 16 + i * 6;
      pen.line(22, y, 42, y, 1.8, Color.web("#c2410c"));
      pen.line(
          i % 2 == 0 ? 42 : 22,
          y,
          i % 2 == 0 ? 42 : 22,
          y + (i < 3 ? 6 : 0),
          1.8,
          Color.web("#c2410c"));
    }
  }

  static void pir(Pen pen, Look look) {
    boolean motion = look.flag("motion");
    boolean out = motion || look.flag("out");
    pen.box(4, 8, 56, 46, 4, Pen.GREEN_BOARD);
    pen.disc(32, 30, 21, Color.web("#e8edf2"));
    for (int i = -1; i <= 1; i++) {
      pen.line(32 + i * 12, 13, 32 + i * 12, 47, 1, Color.web("#c0c8d1"));
      pen.line(13, 30 + i * 11, 51, 30 + i * 11, 1, Color.web("#c0c8d1"));
    }
    if (out) {
      pen.glow(32, 30, 30, RED, 0.9);
      pen.disc(32, 30, 5, RED);
    }
  }

  static void ultrasonic(Pen pen, Look look) {
    double distance = look.number("distance", 50);
    pen.box(0, 20, 64, 34, 3, Color.web("#1d6fb8"));
    for (double x : new double[] {15, 49}) {
      pen.disc(x, 36, 13, Pen.METAL).disc(x, 36, 10, Color.web("#2b333c"));
      pen.ring(x, 36, 5, 1, Color.web("#5b6673"));
    }
    pen.pins(23, 51, 6, 4);
    double reach = Math.clamp(distance / 400, 0, 1);
    double wall = 18 - reach * 15;
    pen.line(8, wall, 56, wall, 3, Color.web("#f59e0b"));
  }

  /** A white or blue box with holes, and what it measures. */
  static void dht(Pen pen, Look look) {
    boolean blue = look.kind().equals("dht11");
    Color body = blue ? Color.web("#3fa7e8") : Color.web("#eef2f6");
    for (int i = 0; i < 4; i++) {
      pen.line(14 + i * 7, 46, 14 + i * 7, 58, 1.8, Pen.STEEL);
    }
    pen.box(6, 6, 38, 42, 3, body);
    for (int row = 0; row < 4; row++) {
      pen.box(10, 12 + row * 8, 30, 4, 1, body.darker());
    }
    thermometer(pen, look.number("temperature", 22));
  }

  /** At the right edge of a face, from -20 to 60 degrees. */
  private static void thermometer(Pen pen, double celsius) {
    double full = Math.clamp((celsius + 20) / 80, 0.04, 1);
    pen.box(51, 6, 7, 40, 3.5, Color.web("#d5dbe2"));
    pen.box(52.5, 44 - 36 * full, 4, 36 * full + 4, 2, RED);
    pen.disc(54.5, 50, 6, RED).disc(52.5, 48, 1.6, Color.color(1, 1, 1, 0.6));
  }

  static void thermometerChip(Pen pen, Look look) {
    for (int i = 0; i < 3; i++) {
      pen.line(16 + i * 8, 34, 16 + i * 8, 58, 2, Pen.STEEL);
    }
    pen.box(8, 8, 32, 28, 9, Pen.BLACK);
    pen.box(8, 24, 32, 12, 2, Pen.BLACK);
    pen.words("18B20", 24, 23, 7.5, Pen.METAL);
    thermometer(pen, look.number("temperature", 21.5));
  }

  static void weather(Pen pen, Look look) {
    pen.box(4, 10, 42, 42, 4, Pen.PURPLE_BOARD);
    pen.pins(12, 47, 9, 4);
    pen.box(17, 18, 16, 16, 2, Pen.METAL).disc(21, 22, 1.8, Pen.BLACK);
    pen.words(look.kind().toUpperCase(Locale.ROOT), 25, 40, 6.5, Pen.WHITE);
    thermometer(pen, look.number("temperature", 22.5));
  }

  /** A plate that tilts as the acceleration says. */
  static void motion(Pen pen, Look look) {
    double x = Math.clamp(look.number("x", 0), -1, 1);
    double y = Math.clamp(look.number("y", 0), -1, 1);
    var g = pen.g();
    g.save();
    g.translate(32, 30);
    g.rotate(x * 40);
    g.scale(1, 1 - Math.abs(y) * 0.6);
    pen.box(-24, -20, 48, 40, 4, Pen.BOARD);
    pen.box(-7, -8, 14, 14, 2, Pen.BLACK).disc(-4, -5, 1.4, Pen.METAL);
    pen.pins(-18, 15, 7, 6);
    pen.words(look.kind().toUpperCase(Locale.ROOT), 0, -14, 6.5, Pen.WHITE);
    g.restore();
    pen.line(32, 58, 32 + 20 * x, 58, 3, BLUE);
    pen.disc(32 + 20 * x, 58, 2.5, BLUE);
  }
}
