package boardwalk.interpreter.syntax;

/**
 * The tokens of one line, given how the line above ended: what an editor needs to colour the lines
 * in sight of a long program. Uses the same {@link Scanner} as the {@link Tokenizer}.
 */
public final class LineLexer {

  /** State at the start of a program, and after a line that ends outside a string. */
  public static final int START = 0;

  /** Receives the tokens of a line in order; brackets and operators included, white space not. */
  @FunctionalInterface
  public interface Sink {
    /**
     * @param start column of the first character, from 0
     * @param end column after the last
     * @param kind NAME, KEYWORD, NUMBER, STRING, OPERATOR, COMMENT or ERROR
     */
    void token(int start, int end, TokenKind kind);
  }

  private static final char[] QUOTES = {'\'', '"'};

  private LineLexer() {}

  /**
   * @param line the characters of the line, without its line end
   * @param state what the call for the line above returned, or {@link #START}
   * @return the state for the line below: 0 outside strings; 1 and 2 inside {@code '''} and {@code
   *     """}; 3 and 4 inside a ' or " string that a backslash continues
   */
  public static int lex(CharSequence line, int state, Sink sink) {
    Scanner scanner = new Scanner(line, 0, line.length());
    if (state != START) {
      char quote = QUOTES[(state - 1) % 2];
      boolean triple = state <= 2;
      boolean finished = scanner.restOfString(quote, triple);
      if (scanner.end() > 0) {
        sink.token(0, scanner.end(), TokenKind.STRING);
      }
      if (!finished) {
        return triple || endsWithBackslash(line) ? state : START;
      }
    }
    while (true) {
      switch (scanner.next()) {
        case NAME -> {
          String word = line.subSequence(scanner.start(), scanner.end()).toString();
          sink.token(
              scanner.start(),
              scanner.end(),
              Keywords.ALL.contains(word) ? TokenKind.KEYWORD : TokenKind.NAME);
        }
        case NUMBER -> sink.token(scanner.start(), scanner.end(), TokenKind.NUMBER);
        case OPERATOR -> sink.token(scanner.start(), scanner.end(), TokenKind.OPERATOR);
        case COMMENT -> sink.token(scanner.start(), scanner.end(), TokenKind.COMMENT);
        case ERROR -> sink.token(scanner.start(), scanner.end(), TokenKind.ERROR);
        case STRING -> {
          sink.token(scanner.start(), scanner.end(), TokenKind.STRING);
          if (scanner.unfinished()) {
            int which = scanner.quote() == QUOTES[0] ? 1 : 2;
            if (scanner.triple()) {
              return which;
            }
            return endsWithBackslash(line) ? which + 2 : START;
          }
        }
        case LINE_END, CONTINUATION -> {
          // A line has no line end in it; a last backslash is white space.
        }
        case END -> {
          return START;
        }
      }
    }
  }

  private static boolean endsWithBackslash(CharSequence line) {
    int backslashes = 0;
    for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
