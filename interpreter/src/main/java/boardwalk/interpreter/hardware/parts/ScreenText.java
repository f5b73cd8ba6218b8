package boardwalk.interpreter.hardware.parts;

import boardwalk.interpreter.modules.framebuf.GlyphReader;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Reads text off a display that a program wrote with MicroPython's 8 by 8 font. */
final class ScreenText {

  private static final int CELL = 8;

  private ScreenText() {}

  /** The lines found, top to bottom, joined by " / "; empty for none. */
  static String of(Screen screen) {
    TreeMap<Integer, String> found = new TreeMap<>();
    for (int y = 0; y + CELL <= screen.height(); y++) {
      String line = line(screen, y);
      if (!line.isEmpty()) {
        found.put(y, line);
      }
    }
    // Parts of letters can look like other letters; of lines that overlap the longest is right.
    TreeMap<Integer, String> right = new TreeMap<>();
    while (!found.isEmpty()) {
      Map.Entry<Integer, String> longest =
          found.entrySet().stream()
              .max(Comparator.comparingInt(entry -> entry.getValue().length()))
              .orElseThrow();
      right.put(longest.getKey(), longest.getValue());
      found.subMap(longest.getKey() - CELL + 1, longest.getKey() + CELL).clear();
    }
    return String.join(" / ", right.values());
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
