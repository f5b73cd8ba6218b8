package boardwalk.app.boardview.face;

import javafx.scene.paint.Color;

/** Clocks, cards, wires and tools. */
final class Others {

  private Others() {}

  static void clock(Pen pen, Look look) {
    String time = look.text("time", "");
    pen.box(4, 6, 56, 48, 4, Pen.BOARD);
    pen.pins(12, 50, 8, 6);
    pen.disc(22, 26, 14, Pen.METAL).ring(22, 26, 14, 1.5, Pen.STEEL);
    pen.words("+", 22, 26, 11, Color.web("#6b7480"));
    pen.box(42, 14, 12, 24, 2, Pen.BLACK);
    pen.words(
        time.substring(time.indexOf('T') + 1).replaceFirst("\\..*", ""), 32, 44, 8, Pen.WHITE);
  }

  static void card(Pen pen, Look look) {
    pen.box(12, 4, 40, 52, 5, Color.web("#1e293b"));
    for (int i = 0; i < 6; i++) {
      pen.box(17 + i * 5.4, 9, 3.4, 10, 1, Pen.GOLD);
    }
    pen.box(16, 26, 32, 24, 2, Color.web("#0ea5e9"));
    pen.words("SD", 32, 35, 11, Pen.WHITE);
    pen.words(look.whole("megabytes", 16) + " MB", 32, 45, 7, Pen.WHITE);
  }

  static void wire(Pen pen) {
    pen.disc(10, 30, 5, Pen.STEEL).disc(54, 30, 5, Pen.STEEL);
    var g = pen.g();
    g.setStroke(Color.web("#f59e0b"));
    g.setLineWidth(4);
    g.beginPath();
    g.moveTo(10, 30);
    g.bezierCurveTo(24, 2, 40, 58, 54, 30);
    g.stroke();
  }

  static void resistor(Pen pen) {
    pen.line(2, 30, 62, 30, 2.4, Pen.STEEL);
    pen.box(14, 22, 36, 16, 6, Color.web("#e4c99a"));
    pen.box(20, 22, 4, 16, 0, Color.web("#b45309")).box(28, 22, 4, 16, 0, Color.web("#111820"));
    pen.box(36, 22, 4, 16, 0, Color.web("#dc2626")).box(43, 22, 3, 16, 0, Pen.GOLD);
  }

  /** A small board with a chip on it, for what looks like nothing else. */
  static void chip(Pen pen, Look look) {
    String name = look.kind().toUpperCase(java.util.Locale.ROOT).replace('_', ' ');
    pen.box(4, 8, 56, 46, 4, Pen.PURPLE_BOARD);
    pen.pins(12, 49, 8, 6);
    pen.box(12, 16, 40, 22, 2, Pen.BLACK).disc(16, 20, 1.5, Pen.METAL);
    pen.words(name, 32, 28, Math.min(8, 62.0 / Math.max(1, name.length())), Pen.WHITE);
  }

  static void probe(Pen pen, Look look) {
    boolean high = look.number("level", 0) >= 0.5;
    pen.box(20, 6, 24, 42, 6, Color.web("#1f2937"));
    pen.line(32, 48, 32, 59, 2.4, Pen.METAL);
    pen.disc(32, 17, 6, high ? Color.web("#4ade80") : Color.web("#1c3b28"));
    pen.disc(32, 35, 6, high ? Color.web("#4a1f1f") : Color.web("#f87171"));
    pen.words("1", 32, 17, 8, Color.WHITE).words("0", 32, 35, 8, Color.WHITE);
  }
}
