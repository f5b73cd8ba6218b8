package boardwalk.app.boardview.face;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** What shows pictures, letters and digits. */
final class Displays {

  /** Room of a frame around a picture. */
  static final double FRAME = 6;

  private static final Color SEGMENT = Color.web("#ff3b30");
  private static final Color SEGMENT_OFF = Color.web("#2b1414");

  private Displays() {}

  /** How large a screen's pixel is drawn in a room of this width. */
  static double scale(int width, double room) {
    double most = (room - 2 * FRAME) / width;
    return most >= 1 ? Math.min(3, Math.floor(most)) : most;
  }

  static void screen(Pen pen, Look look, double room) {
    boolean colour = look.kind().matches("ili9341|st7789");
    int width = look.width() > 0 ? look.width() : look.whole("width", colour ? 240 : 128);
    int height = look.height() > 0 ? look.height() : look.whole("height", tall(look.kind()));
    double scale = scale(width, room);
    double w = width * scale;
    double h = height * scale;
    pen.box(
        0,
        0,
        w + 2 * FRAME,
        h + 2 * FRAME,
        5,
        colour ? Color.web("#a61b1b") : Color.web("#10233f"));
    pen.box(FRAME - 2, FRAME - 2, w + 4, h + 4, 1, Color.BLACK);
    if (look.picture().length > 0) {
      GraphicsContext g = pen.g();
      boolean smooth = g.isImageSmoothing();
      g.setImageSmoothing(scale < 1);
      WritableImage image = new WritableImage(look.width(), look.height());
      image
          .getPixelWriter()
          .setPixels(
              0,
              0,
              look.width(),
              look.height(),
              PixelFormat.getIntArgbInstance(),
              look.picture(),
              0,
              look.width());
      g.drawImage(image, FRAME, FRAME, w, h);
      g.setImageSmoothing(smooth);
    }
  }

  static int tall(String kind) {
    return switch (kind) {
      case "ili9341" -> 320;
      case "st7789" -> 240;
      default -> 64;
    };
  }

  /** Eight by eight LEDs a module, round as they are. */
  static void matrix(Pen pen, Look look, double room) {
    int width = look.width() > 0 ? look.width() : 8 * look.whole("modules", 1);
    double step = Math.min(11, (room - 8) / width);
    pen.box(0, 0, width * step + 8, 8 * step + 8, 4, Pen.BLACK);
    double bright = 0.55 + 0.45 * Math.clamp(look.number("intensity", 7) / 15, 0, 1);
    for (int y = 0; y < 8; y++) {
      for (int x = 0; x < width; x++) {
        boolean lit = look.picture().length > 0 && (look.picture()[y * width + x] & 0xffffff) != 0;
        pen.disc(
            4 + (x + 0.5) * step,
            4 + (y + 0.5) * step,
            step * 0.4,
            lit ? SEGMENT_OFF.interpolate(SEGMENT, bright) : SEGMENT_OFF);
      }
    }
  }

  static final double CHARACTER = 11;
  static final double LINE = 18;

  static void characters(Pen pen, Look look, double room) {
    int columns = look.whole("columns", 16);
    int rows = look.whole("rows", 2);
    boolean light = look.shown().isEmpty() || look.flag("light");
    double cell = Math.min(CHARACTER, (room - 22) / columns);
    double line = cell * 1.65;
    double w = columns * cell + 10;
    double h = rows * line + 8;
    pen.box(0, 0, w + 12, h + 14, 4, Color.web("#14532d"));
    pen.box(6, 7, w, h, 2, light ? Color.web("#2547d8") : Color.web("#14245f"));
    GraphicsContext g = pen.g();
    for (int row = 0; row < rows; row++) {
      String text = look.text("line" + (row + 1), "");
      for (int i = 0; i < columns; i++) {
        double x = 11 + i * cell;
        double y = 11 + row * line;
        g.setFill(Color.color(1, 1, 1, light ? 0.09 : 0.05));
        g.fillRect(x + 0.5, y, cell - 1, line - 1.5);
        if (i < text.length()) {
          g.setFill(light ? Color.WHITE : Color.web("#6d7fc9"));
          g.setFont(Font.font("Monospaced", FontWeight.BOLD, cell * 1.32));
          g.setTextAlign(javafx.scene.text.TextAlignment.CENTER);
          g.setTextBaseline(javafx.geometry.VPos.CENTER);
          g.fillText(text.substring(i, i + 1), x + cell / 2, y + line / 2 - 1);
        }
      }
    }
  }

  /** Segments a to g of a digit, as TM1637 numbers them. */
  private static final double[][] SEGMENTS = {
    {3, 0, 17, 0},
    {20, 3, 20, 17},
    {20, 23, 20, 37},
    {3, 40, 17, 40},
    {0, 23, 0, 37},
    {0, 3, 0, 17},
    {3, 20, 17, 20}
  };

  static void digits(Pen pen, Look look) {
    pen.box(0, 0, 132, 60, 4, Color.web("#1e3a8a"));
    pen.box(5, 5, 122, 50, 2, Color.web("#160c0c"));
    String segments = look.text("segments", "00000000");
    boolean on = look.flag("on");
    for (int i = 0; i < 4; i++) {
      int bits = 0;
      if (on && segments.length() >= 2 * i + 2) {
        bits = Integer.parseInt(segments.substring(2 * i, 2 * i + 2), 16);
      }
      double x = 10 + i * 27 + (i > 1 ? 10 : 0);
      for (int s = 0; s < SEGMENTS.length; s++) {
        double[] at = SEGMENTS[s];
        pen.line(
            x + at[0],
            10 + at[1],
            x + at[2],
            10 + at[3],
            3.6,
            (bits >> s & 1) == 1 ? SEGMENT : SEGMENT_OFF);
      }
    }
    Color colon = on && look.flag("colon") ? SEGMENT : SEGMENT_OFF;
    pen.disc(65.5, 22, 2.4, colon).disc(65.5, 38, 2.4, colon);
  }
}
