package boardwalk.interpreter.syntax;

/**
 * Finds the next token in a text: the one place that knows what characters make a token. What lines
 * and brackets mean is its callers' business.
 */
final class Scanner {

  /** What was found. */
  enum Found {
    NAME,
    NUMBER,
    STRING,
    OPERATOR,
    COMMENT,
    /** A line end. */
    LINE_END,
    /** A backslash directly before a line end. */
    CONTINUATION,
    ERROR,
    END
  }

  private static final String[] OPERATORS = {
    "**=", "//=", "<<=", ">>=", "...", "**", "//", "<<", ">>", "<=", ">=", "==", "!=", "->", "+=",
    "-=", "*=", "/=", "%=", "&=", "|=", "^=", "@=", ":=",
  };
  private static final String SINGLE = "+-*/%@&|^~<>()[]{},:.;=";

  private final CharSequence text;
  private final int limit;
  private int position;
  private int start;
  private boolean unfinished;
  private char quote;
  private boolean triple;
  private boolean formatted;

  Scanner(CharSequence text, int from, int limit) {
    this.text = text;
    this.position = from;
    this.limit = limit;
  }

  /** Offset of the first character of what was found. */
  int start() {
    return start;
  }

  /** Offset after the last character of what was found. */
  int end() {
    return position;
  }

  void moveTo(int offset) {
    position = offset;
  }

  /** Whether the string that was found lacks its closing quotes. */
  boolean unfinished() {
    return unfinished;
  }

  char quote() {
    return quote;
  }

  boolean triple() {
    return triple;
  }

  Found next() {
    while (position < limit && isSpace(text.charAt(position))) {
      position++;
    }
    start = position;
    unfinished = false;
    if (position >= limit) {
      return Found.END;
    }
    char c = text.charAt(position);
    if (c == '\n' || c == '\r') {
      lineEnd();
      return Found.LINE_END;
    }
    if (c == '#') {
      while (position < limit && !isLineEnd(text.charAt(position))) {
        position++;
      }
      return Found.COMMENT;
    }
    if (c == '\\') {
      position++;
      if (position < limit && isLineEnd(text.charAt(position))) {
        lineEnd();
        return Found.CONTINUATION;
      }
      return position >= limit ? Found.CONTINUATION : Found.ERROR;
    }
    if (c == '"' || c == '\'') {
      return string();
    }
    if (isNameStart(c)) {
      return nameOrPrefixedString();
    }
    if (isDigit(c) || (c == '.' && position + 1 < limit && isDigit(text.charAt(position + 1)))) {
      number();
      return Found.NUMBER;
    }
    return operator();
  }

  /** Goes to the end of a string whose opening quotes are behind the position. */
  boolean restOfString(char quoteChar, boolean isTriple) {
    quote = quoteChar;
    triple = isTriple;
    while (position < limit) {
      char c = text.charAt(position);
      if (c == '\\') {
        position = Math.min(position + 1, limit);
        if (position < limit) {
          if (isLineEnd(text.charAt(position))) {
            lineEnd();
          } else {
            position++;
          }
        }
      } else if (c == quoteChar && (!isTriple || isTripleAt(position))) {
        position += isTriple ? 3 : 1;
        return true;
      } else if (!isTriple && isLineEnd(c)) {
        return false;
      } else if (formatted && c == '{') {
        int end = FormattedStrings.fieldEnd(text, position, limit, isTriple);
        // Quotes inside a field belong to its expression (py/lexer.c, parse_string_literal).
        position = end < 0 ? position + 1 : end;
      } else {
        position++;
      }
    }
    return false;
  }

  private void lineEnd() {
    boolean crLf =
        text.charAt(position) == '\r' && position + 1 < limit && text.charAt(position + 1) == '\n';
    position += crLf ? 2 : 1;
  }

  private Found nameOrPrefixedString() {
    while (position < limit && isNamePart(text.charAt(position))) {
      position++;
    }
    if (position < limit
        && (text.charAt(position) == '"' || text.charAt(position) == '\'')
        && isPrefix(start, position)) {
      return string();
    }
    return Found.NAME;
  }

  private Found string() {
    formatted = isFormatted(start, position);
    quote = text.charAt(position);
    triple = isTripleAt(position);
    position += triple ? 3 : 1;
    unfinished = !restOfString(quote, triple);
    return Found.STRING;
  }

  private boolean isTripleAt(int at) {
    return at + 2 < limit
        && text.charAt(at) == quote
        && text.charAt(at + 1) == quote
        && text.charAt(at + 2) == quote;
  }

  /** One small letter, or r beside b or f in either order (py/lexer.c, is_string_or_bytes). */
  private boolean isPrefix(int from, int to) {
    if (to - from > 2) {
      return false;
    }
    String letters = text.subSequence(from, to).toString();
    return to - from == 1
        ? "rbfu".contains(letters)
        : letters.equals("rb")
            || letters.equals("br")
            || letters.equals("rf")
            || letters.equals("fr");
  }

  private boolean isFormatted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == 'f' || text.charAt(i) == 'F') {
        return true;
      }
    }
    return false;
  }

  private void number() {
    boolean prefixed =
        text.charAt(position) == '0'
            && position + 1 < limit
            && "xXoObB".indexOf(text.charAt(position + 1)) >= 0;
    position += prefixed ? 2 : 1;
    while (position < limit) {
      char c = text.charAt(position);
      boolean exponentSign =
          !prefixed
              && (c == '+' || c == '-')
              && (text.charAt(position - 1) == 'e' || text.charAt(position - 1) == 'E');
      if (isNamePart(c) || c == '.' && !prefixed || exponentSign) {
        position++;
      } else {
        return;
      }
    }
  }

  private Found operator() {
    for (String operator : OPERATORS) {
      if (matches(operator)) {
        position += operator.length();
        return Found.OPERATOR;
      }
    }
    if (SINGLE.indexOf(text.charAt(position)) >= 0) {
      position++;
      return Found.OPERATOR;
    }
    position += Character.charCount(Character.codePointAt(text, position));
    position = Math.min(position, limit);
    return Found.ERROR;
  }

  private boolean matches(String operator) {
    if (position + operator.length() > limit) {
      return false;
    }
    for (int i = 0; i < operator.length(); i++) {
      if (text.charAt(position + i) != operator.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\f';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** MicroPython takes every byte of a non-ASCII character as part of a name (py/lexer.c). */
  static boolean isNameStart(char c) {
    return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
  }

  static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }
}
