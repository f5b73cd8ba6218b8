package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.modules.framebuf.GlyphReader;

/** Reads text off a display that a program wrote with MicroPython's 8 by 8 font. */
final class ScreenText {

  private static final int CELL = 8;

  private ScreenText() {}

  /** The lines found, top to bottom, joined by " / "; empty for none. */
  static String of(Screen screen) {
    StringBuilder out = new StringBuilder();
    for (int y = 0; y + CELL <= screen.height(); y++) {
      String line = line(screen, y);
      if (!line.isEmpty()) {
        out.append(out.isEmpty() ? "" : " / ").append(line);
        y += CELL - 1;
      }
    }
    return out.toString();
  }

  private static String line(Screen screen, int y) {
    StringBuilder best = new StringBuilder();
    int x = 0;
    while (x + CELL <= screen.width()) {
      char c = glyph(screen, x, y);
      if (c == 0 || c == ' ' && best.isEmpty()) {
        x++;
        continue;
      }
      if (c != ' ') {
        best.append(c);
        x += CELL;
        continue;
      }
      // A blank cell is a space only when a character follows it in the same grid.
      int next = x + CELL;
      if (next + CELL <= screen.width() && glyph(screen, next, y) > ' ') {
        best.append(' ');
      }
      x = next;
    }
    return best.toString().strip();
  }

  private static char glyph(Screen screen, int x, int y) {
    long bits = 0;
    for (int column = 0; column < CELL; column++) {
      for (int row = 0; row < CELL; row++) {
        if (screen.rgb(x + column, y + row) != 0) {
          bits |= 1L << column * CELL + row;
        }
      }
    }
    return bits == 0 ? ' ' : GlyphReader.find(bits);
  }
}
