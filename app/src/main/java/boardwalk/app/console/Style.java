package boardwalk.app.console;

/**
 * How a character looks, in one byte: bits 0–3 the ANSI colour, bit 4 whether a colour is set, bit
 * 5 bold.
 */
final class Style {

  static final byte DEFAULT = 0;
  private static final int COLOUR_SET = 0x10;
  private static final int BOLD = 0x20;

  private Style() {}

  static boolean isBold(byte style) {
    return (style & BOLD) != 0;
  }

  /** ANSI colour 0–15, or -1 for the default. */
  static int colour(byte style) {
    return (style & COLOUR_SET) == 0 ? -1 : style & 0x0f;
  }

  static byte withColour(byte style, int colour) {
    return (byte) ((style & BOLD) | COLOUR_SET | colour);
  }

  static byte withoutColour(byte style) {
    return (byte) (style & BOLD);
  }

  static byte withBold(byte style, boolean bold) {
    return (byte) (bold ? style | BOLD : style & ~BOLD);
  }

  /**
   * The style after an SGR sequence (ECMA-48 §8.3.117) with these parameters; what a console has no
   * use for (underline, background, 256 colours) is skipped.
   */
  static byte afterSgr(byte style, int[] parameters, int count) {
    byte now = style;
    if (count == 0) {
      return DEFAULT;
    }
    for (int i = 0; i < count; i++) {
      int p = parameters[i];
      if (p == 0) {
        now = DEFAULT;
      } else if (p == 1) {
        now = withBold(now, true);
      } else if (p == 22) {
        now = withBold(now, false);
      } else if (p >= 30 && p <= 37) {
        now = withColour(now, p - 30);
      } else if (p >= 90 && p <= 97) {
        now = withColour(now, p - 90 + 8);
      } else if (p == 39) {
        now = withoutColour(now);
      } else if (p == 38 || p == 48) {
        i += i + 1 < count && parameters[i + 1] == 5 ? 2 : 4;
      }
    }
    return now;
  }
}
