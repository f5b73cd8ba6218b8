package boardwalk.interpreter.modules.framebuf;

import java.util.HashMap;
import java.util.Map;

/** Finds which character of {@code framebuf.text} a picture of 8 by 8 pixels is. */
public final class GlyphReader {

  private static final Map<Long, Character> BY_PICTURE = new HashMap<>();

  static {
    for (char c = '!'; c < 127; c++) {
      long bits = 0;
      byte[] columns = Glyphs.columns(c);
      for (int i = 0; i < columns.length; i++) {
        bits |= (columns[i] & 0xffL) << 8 * i;
      }
      BY_PICTURE.putIfAbsent(bits, c);
    }
  }

  private GlyphReader() {}

  /**
   * The character with these pixels; 0 for none.
   *
   * @param bits eight bits for each column from the left, the lowest at the top
   */
  public static char find(long bits) {
    return BY_PICTURE.getOrDefault(bits, (char) 0);
  }
}
