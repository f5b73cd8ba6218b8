package boardwalk.interpreter.syntax;

/**
 * One token.
 *
 * @param text its characters; empty for NEWLINE, INDENT, DEDENT and END
 */
public record Token(TokenKind kind, String text, Span span) {

  boolean is(String operatorOrKeyword) {
    return (kind == TokenKind.OPERATOR || kind == TokenKind.KEYWORD)
        && text.equals(operatorOrKeyword);
  }

  boolean is(TokenKind wanted) {
    return kind == wanted;
  }
}
