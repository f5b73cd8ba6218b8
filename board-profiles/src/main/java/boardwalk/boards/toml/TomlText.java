package boardwalk.boards.toml;

/** Reads a text in quotes: four kinds (TOML 1.0, "String"). */
final class TomlText {

  private static final int SHORT_CODE = 4;
  private static final int LONG_CODE = 8;
  private static final int HEXADECIMAL = 16;

  private TomlText() {}

  /**
   * @param quote the quote the text starts with
   * @param longAllowed whether three quotes begin a text over several lines
   */
  static String read(TomlScanner in, char quote, boolean longAllowed) {
    String three = String.valueOf(quote).repeat(3);
    if (longAllowed && in.take(three)) {
      in.take("\r");
      if (in.take("\n")) {
        // A line end right after the quotes is no part of the text, but counts as a line.
        in.countLine();
      }
      return content(in, quote, true, three);
    }
    in.take(String.valueOf(quote));
    return content(in, quote, false, String.valueOf(quote));
  }

  private static String content(TomlScanner in, char quote, boolean lines, String end) {
    StringBuilder content = new StringBuilder();
    while (!in.take(end)) {
      char c = in.next(lines);
      if (c == '\\' && quote == '"') {
        escape(in, content, lines);
      } else if (c < ' ' && c != '\t' && !(lines && (c == '\n' || c == '\r'))) {
        throw in.inText("a text may not contain the control character " + (int) c + ".");
      } else {
        content.append(c);
      }
    }
    if (lines) {
      // Up to two quotes may stand right before the closing three.
      while (in.take(String.valueOf(quote))) {
        content.append(quote);
      }
    }
    return content.toString();
  }

  private static void escape(TomlScanner in, StringBuilder content, boolean lines) {
    char c = in.next(lines);
    switch (c) {
      case 'b' -> content.append('\b');
      case 't' -> content.append('\t');
      case 'n' -> content.append('\n');
      case 'f' -> content.append('\f');
      case 'r' -> content.append('\r');
      case '"', '\\' -> content.append(c);
      case 'u' -> content.appendCodePoint(code(in, SHORT_CODE));
      case 'U' -> content.appendCodePoint(code(in, LONG_CODE));
      case ' ', '\t', '\r', '\n' -> {
        if (!lines) {
          throw in.inText("'\\' must be written '\\\\' in this text.");
        }
        in.skipBlanksAndLines();
      }
      default -> throw in.inText("'\\" + c + "' means nothing; write '\\\\' or use single quotes.");
    }
  }

  private static int code(TomlScanner in, int digits) {
    long value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(in.next(false), HEXADECIMAL);
      if (digit < 0) {
        throw in.inText(digits + " hexadecimal digits were expected.");
      }
      value = value * HEXADECIMAL + digit;
    }
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    if (value > Character.MAX_CODE_POINT || surrogate) {
      throw in.inText("this is the number of no character.");
    }
    return (int) value;
  }
}
