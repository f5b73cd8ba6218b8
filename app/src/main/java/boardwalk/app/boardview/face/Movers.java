package boardwalk.app.boardview.face;

import javafx.scene.paint.Color;

/** What turns, switches and sounds. */
final class Movers {

  private Movers() {}

  static void buzzer(Pen pen, Look look) {
    double hertz = look.number("frequency", 0);
    pen.disc(28, 31, 21, Color.web("#111820")).ring(28, 31, 21, 1.5, Color.web("#4b5563"));
    pen.disc(28, 31, 6, Color.web("#4b5563")).disc(28, 31, 3.4, Color.BLACK);
    pen.words("+", 17, 17, 10, Pen.METAL);
    if (hertz > 0) {
      Color wave = Color.web("#f59e0b");
      pen.arc(30, 31, 23, -28, 56, 2.4, wave).arc(30, 31, 28, -26, 52, 2.4, wave);
    }
  }

  static void servo(Pen pen, Look look) {
    double range = look.whole("range", 180);
    double angle = look.number("angle", range / 2);
    pen.box(0, 40, 64, 6, 2, Color.web("#1e40af"));
    pen.box(8, 26, 48, 34, 3, Color.web("#2563eb"));
    pen.disc(44, 26, 11, Color.web("#1d4ed8"));
    pen.arc(44, 26, 22, 0, 180, 1, Color.color(0.5, 0.55, 0.62, 0.6));
    double turn = Math.toRadians(180 - angle / Math.max(1, range) * 180);
    double x = 44 + 20 * Math.cos(turn);
    double y = 26 - 20 * Math.sin(turn);
    pen.line(44, 26, x, y, 9, Pen.STEEL).line(44, 26, x, y, 6.5, Color.web("#e2e8f0"));
    pen.disc(44, 26, 5, Color.web("#cbd5e1")).disc(44, 26, 2, Pen.STEEL);
    pen.words(Math.round(angle) + "°", 26, 52, 9, Pen.WHITE);
  }

  static void motor(Pen pen, Look look, double spin) {
    double speed = look.number("speed", 0);
    pen.box(2, 20, 30, 26, 7, Pen.METAL).box(28, 24, 6, 18, 2, Pen.STEEL);
    pen.box(2, 26, 12, 14, 2, Color.web("#475569"));
    pen.line(34, 33, 40, 33, 3, Pen.STEEL);
    for (int i = 0; i < 3; i++) {
      double angle = Math.toRadians(spin + i * 120);
      double x = 46 + 16 * Math.cos(angle);
      double y = 33 + 16 * Math.sin(angle);
      pen.line(46, 33, x, y, 8, Color.web("#f97316"));
    }
    pen.disc(46, 33, 5, Color.web("#c2410c"));
    pen.words(Math.round(speed) + " %", 20, 55, 9, Pen.STEEL);
  }

  static void stepper(Pen pen, Look look) {
    double angle = Math.toRadians(look.number("angle", 0) - 90);
    pen.box(6, 4, 52, 52, 8, Color.web("#9aa4b0"));
    for (double x : new double[] {12, 52}) {
      for (double y : new double[] {10, 50}) {
        pen.disc(x, y, 3, Color.web("#4b5563"));
      }
    }
    pen.disc(32, 30, 20, Color.web("#d5dbe2")).ring(32, 30, 20, 1.5, Color.web("#6b7480"));
    pen.line(32, 30, 32 + 17 * Math.cos(angle), 30 + 17 * Math.sin(angle), 4, Color.web("#dc2626"));
    pen.disc(32, 30, 6, Color.web("#4b5563")).disc(32, 30, 3, Pen.GOLD);
  }

  static void relay(Pen pen, Look look) {
    boolean on = look.flag("on");
    pen.box(2, 4, 60, 52, 4, Pen.GREEN_BOARD);
    pen.box(8, 8, 34, 32, 3, Color.web("#1d4ed8"));
    pen.words("RELAY", 25, 33, 7.5, Pen.WHITE);
    pen.disc(14, 20, 2, Pen.WHITE).disc(36, 14, 2, Pen.WHITE).disc(36, 25, 2, Pen.WHITE);
    pen.line(14, 20, 36, on ? 14 : 25, 2, Pen.GOLD);
    pen.disc(52, 14, 4, on ? Color.web("#f87171") : Color.web("#5b2b2b"));
    pen.glow(52, 14, 10, Color.web("#f87171"), on ? 0.8 : 0);
    for (int i = 0; i < 3; i++) {
      pen.box(12 + i * 14, 44, 11, 10, 2, Color.web("#0ea5e9"));
      pen.disc(17.5 + i * 14, 49, 3, Pen.METAL);
    }
  }
}
