package boardwalk.app.boardview.face;

import java.util.Locale;
import javafx.scene.paint.Color;

/** Ports, converters and memories: what goes in or out of them is drawn beside the chip. */
final class Chips {

  private static final Color LIT = Color.web("#3ddc84");
  private static final Color UNLIT = Color.web("#0b3b26");

  private Chips() {}

  private static void board(Pen pen, Color body, String name) {
    pen.box(4, 6, 56, 48, 4, body);
    pen.box(12, 20, 40, 18, 2, Pen.BLACK).disc(16, 24, 1.5, Pen.METAL);
    pen.words(name, 32, 29, Math.min(7, 46.0 / name.length()), Pen.WHITE);
  }

  /** Eight pins above the chip, and of the larger one eight below; those that are high are lit. */
  static void port(Pen pen, Look look) {
    board(pen, Pen.BOARD, look.kind().toUpperCase(Locale.ROOT));
    boolean two = look.kind().equals("mcp23017");
    row(pen, 12, (int) look.number(two ? "port_a" : "port", 0));
    if (two) {
      row(pen, 46, (int) look.number("port_b", 0));
    } else {
      pen.pins(12, 49, 8, 6);
    }
  }

  private static void row(Pen pen, double y, int bits) {
    for (int i = 0; i < 8; i++) {
      pen.disc(9 + i * 6.6, y, 2.6, (bits >> i & 1) != 0 ? LIT : UNLIT);
    }
  }

  /** Four inputs above the chip. */
  static void converter(Pen pen) {
    board(pen, Pen.PURPLE_BOARD, "ADS1115");
    for (int i = 0; i < 4; i++) {
      pen.words("A" + i, 13 + i * 12.6, 13, 6.5, Pen.WHITE);
    }
    pen.pins(12, 49, 8, 6);
  }

  /** How much of the memory is written. */
  static void memory(Pen pen, Look look) {
    board(pen, Pen.BOARD, "AT24C32");
    double used = Math.clamp(look.number("used", 0) / 4096, 0, 1);
    pen.box(12, 43, 40, 5, 2, Pen.BLACK);
    if (used > 0) {
      pen.box(12, 43, Math.max(2, 40 * used), 5, 2, LIT);
    }
  }

  /** A plate that goes down under its load. */
  static void scales(Pen pen, Look look) {
    double grams = look.number("grams", 0);
    double down = Math.clamp(grams / 1000, 0, 1) * 6;
    pen.box(8, 40, 48, 14, 4, Pen.STEEL);
    pen.box(29, 20 + down, 6, 22 - down, 1, Pen.METAL);
    pen.box(4, 14 + down, 56, 6, 3, Pen.METAL);
    if (grams > 0) {
      pen.box(24, 2 + down, 16, 12, 2, Pen.GOLD);
    }
    pen.box(14, 43, 36, 9, 1.5, Pen.BLACK);
    pen.words(Math.round(grams) + " g", 32, 47.5, 7, LIT);
  }

  /** A gilded box with the gas in words. */
  static void carbonDioxide(Pen pen, Look look) {
    pen.box(6, 8, 52, 46, 3, Pen.GREEN_BOARD);
    pen.box(12, 12, 40, 26, 3, Pen.GOLD).box(20, 18, 24, 12, 2, Pen.WHITE);
    pen.words("CO\u2082", 32, 24, 8, Pen.BLACK);
    pen.words(Math.round(look.number("co2", 400)) + " ppm", 32, 46, 8, Pen.WHITE);
  }
}
