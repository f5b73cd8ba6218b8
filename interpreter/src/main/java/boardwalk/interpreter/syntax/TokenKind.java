package boardwalk.interpreter.syntax;

/** What a token is. */
public enum TokenKind {
  NAME,
  KEYWORD,
  /** Integer, float or imaginary literal. */
  NUMBER,
  /** String or bytes literal with its prefix and quotes; f-strings too. */
  STRING,
  OPERATOR,
  /** End of a logical line. */
  NEWLINE,
  INDENT,
  DEDENT,
  /** Only for colouring; the parser never sees one. */
  COMMENT,
  /** A character that starts no token, or a literal that is not finished. */
  ERROR,
  END
}
