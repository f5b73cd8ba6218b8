package boardwalk.app.boardview.face;

import javafx.scene.paint.Color;

/** What is pressed and turned. */
final class Controls {

  private static final Color PRESSED = Color.web("#3b82f6");

  private Controls() {}

  static void button(Pen pen, Look look) {
    boolean down = look.flag("pressed");
    for (double x : new double[] {14, 50}) {
      pen.line(x, 6, x, 54, 3, Pen.STEEL);
    }
    pen.box(10, 9, 44, 42, 5, Color.web("#30363d"));
    pen.box(13, 12, 38, 36, 4, Pen.METAL);
    pen.disc(32, 30, down ? 12 : 13.5, down ? PRESSED : Color.web("#d64545"));
    if (!down) {
      pen.disc(29, 26, 4, Color.color(1, 1, 1, 0.35));
    }
  }

  static void toggle(Pen pen, Look look) {
    boolean on = look.flag("on");
    pen.box(6, 16, 52, 28, 6, Color.web("#30363d"));
    pen.box(10, 21, 44, 18, 4, on ? Color.web("#15803d") : Color.web("#111820"));
    pen.box(on ? 33 : 11, 18, 20, 24, 4, Pen.METAL);
    for (int i = 0; i < 3; i++) {
      double x = (on ? 38 : 16) + i * 5;
      pen.line(x, 23, x, 37, 1.2, Pen.STEEL);
    }
    pen.words(on ? "ON" : "OFF", 32, 52, 8, Pen.STEEL);
  }

  static void potentiometer(Pen pen, Look look) {
    double turn = look.number("turn", 50) / 100;
    pen.box(8, 4, 48, 50, 8, Pen.BOARD);
    pen.pins(24, 50, 8, 3);
    pen.arc(32, 27, 20, 225, -270, 2, Color.color(1, 1, 1, 0.35));
    pen.arc(32, 27, 20, 225, -270 * turn, 3, Color.web("#fde047"));
    pen.disc(32, 27, 15, Color.web("#e5e7eb")).disc(32, 27, 11, Color.web("#9aa4b0"));
    double angle = Math.toRadians(135 + 270 * turn);
    pen.line(
        32 + 3 * Math.cos(angle),
        27 + 3 * Math.sin(angle),
        32 + 14 * Math.cos(angle),
        27 + 14 * Math.sin(angle),
        3,
        Pen.BLACK);
  }

  static void joystick(Pen pen, Look look) {
    double x = look.number("x", 0) / 100;
    double y = -look.number("y", 0) / 100;
    boolean down = look.flag("pressed");
    pen.box(4, 2, 56, 56, 6, Color.web("#334155"));
    pen.disc(32, 30, 24, Color.web("#0f172a"));
    pen.ring(32, 30, 24, 1.5, Color.web("#64748b"));
    pen.line(32, 30, 32 + 11 * x, 30 + 11 * y, 9, Color.web("#475569"));
    pen.disc(32 + 11 * x, 30 + 11 * y, 13, down ? PRESSED : Color.web("#94a3b8"));
    pen.disc(32 + 11 * x, 30 + 11 * y, 8, down ? PRESSED.brighter() : Color.web("#64748b"));
  }

  static void encoder(Pen pen, Look look) {
    double position = look.number("position", 0);
    boolean down = look.flag("pressed");
    pen.box(8, 4, 48, 50, 6, Pen.GREEN_BOARD);
    pen.pins(16, 50, 8, 5);
    for (int i = 0; i < 20; i++) {
      double angle = 2 * Math.PI * i / 20;
      pen.line(
          32 + 18 * Math.cos(angle),
          26 + 18 * Math.sin(angle),
          32 + 20.5 * Math.cos(angle),
          26 + 20.5 * Math.sin(angle),
          1,
          Color.color(1, 1, 1, 0.45));
    }
    pen.disc(32, 26, 16, down ? PRESSED : Color.web("#cbd5e1"));
    double angle = 2 * Math.PI * position / 20 - Math.PI / 2;
    pen.disc(32 + 10 * Math.cos(angle), 26 + 10 * Math.sin(angle), 3, Pen.BLACK);
  }

  static final String FOUR = "123A456B789C*0#D";
  static final String THREE = "123456789*0#";
  static final double KEY = 24;

  static String keys(boolean fourColumns) {
    return fourColumns ? FOUR : THREE;
  }

  static void keypad(Pen pen, Look look, boolean four) {
    int columns = four ? 4 : 3;
    String keys = keys(four);
    pen.box(0, 0, columns * KEY + 8, 4 * KEY + 8, 6, Color.web("#1f2937"));
    for (int i = 0; i < keys.length(); i++) {
      double x = 4 + i % columns * KEY;
      double y = 4 + i / columns * KEY;
      boolean down = look.flag("key_" + keys.charAt(i));
      boolean red = "ABCD*#".indexOf(keys.charAt(i)) >= 0;
      Color cap = down ? PRESSED : red ? Color.web("#b91c1c") : Color.web("#475569");
      pen.box(x + 1.5, y + 1.5, KEY - 3, KEY - 3, 4, cap);
      pen.words(keys.substring(i, i + 1), x + KEY / 2, y + KEY / 2, 11, Pen.WHITE);
    }
  }

  static void remote(Pen pen, Look look) {
    pen.line(22, 42, 22, 57, 2, Pen.STEEL).line(32, 42, 32, 57, 2, Pen.STEEL);
    pen.line(42, 42, 42, 57, 2, Pen.STEEL);
    pen.box(14, 10, 36, 34, 5, Pen.BLACK);
    pen.disc(32, 25, 12, Color.web("#3b0d17"));
    pen.disc(28, 21, 4, Color.color(1, 1, 1, 0.25));
    double sent = look.number("send", 0);
    if (sent > 0) {
      for (int i = 1; i < 4; i++) {
        pen.arc(32, 4, 4 + i * 4, 240, 60, 1.6, Color.web("#f43f5e"));
      }
    }
  }
}
