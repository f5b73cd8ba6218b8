package boardwalk.interpreter.modules.microbit;

import java.util.HashMap;
import java.util.Map;

/** The 5 by 5 characters of the display. */
final class Font {

  private static final int SIDE = 5;
  private static final Map<Character, boolean[][]> GLYPHS = new HashMap<>();

  static {
    for (String line : Resource.lines("font.txt")) {
      if (line.length() > 2 && line.charAt(1) == ' ' && !line.startsWith("# The")) {
        boolean[][] glyph = new boolean[SIDE][SIDE];
        String[] rows = line.substring(2).split(" ");
        for (int y = 0; y < SIDE; y++) {
          for (int x = 0; x < SIDE; x++) {
            glyph[y][x] = rows[y].charAt(x) == '#';
          }
        }
        GLYPHS.put(line.charAt(0), glyph);
      }
    }
  }

  private Font() {}

  /** Rows of the character, lit or not; a question mark for unknown ones. */
  static boolean[][] glyph(char c) {
    return c == ' ' ? new boolean[SIDE][SIDE] : GLYPHS.getOrDefault(c, GLYPHS.get('?'));
  }

  /** Columns the character needs when it is scrolled. */
  static int width(char c) {
    if (c == ' ') {
      return 3;
    }
    boolean[][] glyph = glyph(c);
    for (int x = SIDE - 1; x >= 0; x--) {
      for (int y = 0; y < SIDE; y++) {
        if (glyph[y][x]) {
          return x + 1;
        }
      }
    }
    return 1;
  }
}
