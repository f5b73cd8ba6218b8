package boardwalk.app.boardview.face;

import javafx.scene.paint.Color;

/** What shines. */
final class Lights {

  private static final Color DARK = Color.web("#39434e");

  private Lights() {}

  static void led(Pen pen, Look look) {
    double brightness = look.number("brightness", 0);
    Color colour = Pen.colour(look.text("colour", "red"));
    double strength = Math.sqrt(Math.clamp(brightness, 0, 1));
    pen.line(26, 38, 26, 56, 2.2, Pen.STEEL).line(38, 38, 38, 52, 2.2, Pen.STEEL);
    bulb(pen, 32, 24, colour, strength);
  }

  private static void bulb(Pen pen, double x, double y, Color colour, double strength) {
    Color off = colour.interpolate(Color.web("#2a3138"), 0.62);
    Color body = off.interpolate(colour, strength);
    pen.box(x - 13, y + 10, 26, 6, 2, body.darker());
    pen.box(x - 11, y - 14, 22, 28, 11, body);
    pen.disc(x - 4, y - 6, 3.4, Color.color(1, 1, 1, 0.35 + 0.4 * strength));
    if (strength > 0) {
      pen.disc(x, y - 2, 7, Color.color(1, 1, 1, 0.65 * strength));
      pen.glow(x, y, 31, colour, strength);
    }
  }

  static void rgb(Pen pen, Look look) {
    Color colour = Pen.colour(look.text("colour", "#000000"));
    double strength = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
    for (int i = 0; i < 4; i++) {
      pen.line(23 + i * 6, 38, 23 + i * 6, i == 1 ? 57 : 52, 1.8, Pen.STEEL);
    }
    Color body = Color.web("#cfd6de").interpolate(full(colour), strength);
    pen.box(19, 34, 26, 6, 2, body.darker());
    pen.box(21, 10, 22, 28, 11, body);
    pen.disc(28, 18, 3.4, Color.color(1, 1, 1, 0.6));
    pen.glow(32, 24, 31, full(colour), strength);
  }

  /** The same hue as bright as it can be: how dark it is shows by how much of it there is. */
  private static Color full(Color colour) {
    double most = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
    return most == 0
        ? DARK
        : Color.color(colour.getRed() / most, colour.getGreen() / most, colour.getBlue() / most);
  }

  /** How many LEDs stand in a row of a strip or matrix. */
  static int columns(int count, String shape, double room) {
    return switch (shape) {
      case "matrix" -> (int) Math.ceil(Math.sqrt(count));
      default -> Math.clamp((int) (room / 22), 1, Math.max(1, count));
    };
  }

  static double pixel(int count, String shape, double room) {
    return shape.equals("matrix") ? Math.min(18, (room - 8) / columns(count, shape, room)) : 21;
  }

  static void neopixels(Pen pen, Look look, double room) {
    int count = look.whole("pixels", 8);
    String shape = look.text("shape", "strip");
    String[] colours = look.text("pixels", "").split(" ");
    if (shape.equals("ring")) {
      ring(pen, count, colours, room);
      return;
    }
    int columns = columns(count, shape, room);
    double step = pixel(count, shape, room);
    int rows = (count + columns - 1) / columns;
    pen.box(0, 0, columns * step + 6, rows * step + 6, 4, Pen.BLACK);
    for (int i = 0; i < count; i++) {
      one(
          pen,
          3 + (i % columns + 0.5) * step,
          3 + (i / columns + 0.5) * step,
          step * 0.38,
          i < colours.length ? colours[i] : "");
    }
  }

  private static void ring(Pen pen, int count, String[] colours, double room) {
    double size = Math.min(room, 110);
    double middle = size / 2;
    double radius = middle - 12;
    pen.ring(middle, middle, radius, 20, Pen.BLACK);
    double led = Math.min(7, Math.PI * radius / Math.max(1, count) * 0.9);
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * i / count - Math.PI / 2;
      one(
          pen,
          middle + radius * Math.cos(angle),
          middle + radius * Math.sin(angle),
          led,
          i < colours.length ? colours[i] : "");
    }
  }

  private static void one(Pen pen, double x, double y, double r, String css) {
    Color colour = css.isBlank() ? Color.BLACK : Pen.colour(css);
    double strength = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
    double seen = strength == 0 ? 0 : 0.35 + 0.65 * strength;
    pen.box(x - r, y - r, 2 * r, 2 * r, 2, Color.web("#e6ebf0"));
    pen.disc(x, y, r * 0.82, DARK.interpolate(full(colour), seen));
    pen.glow(x, y, r * 1.5, full(colour), seen * 0.8);
  }
}
