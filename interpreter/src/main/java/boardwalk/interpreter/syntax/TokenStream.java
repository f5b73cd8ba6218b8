package boardwalk.interpreter.syntax;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The parser's place in the tokens, and the problems found so far. */
final class TokenStream {

  private final List<Token> tokens;
  private final List<Diagnostic> problems;
  private final ToDoubleFunction<String> decimals;
  private int position;

  TokenStream(List<Token> tokens, List<Diagnostic> problems, ToDoubleFunction<String> decimals) {
    this.tokens = tokens;
    this.problems = problems;
    this.decimals = decimals;
  }

  /** What a number with a point or an exponent is worth. */
  ToDoubleFunction<String> decimals() {
    return decimals;
  }

  Token peek() {
    return tokens.get(position);
  }

  Token peek(int ahead) {
    return tokens.get(Math.min(position + ahead, tokens.size() - 1));
  }

  Token previous() {
    return tokens.get(Math.max(0, position - 1));
  }

  Token next() {
    Token token = tokens.get(position);
    if (position < tokens.size() - 1) {
      position++;
    }
    return token;
  }

  boolean at(String operatorOrKeyword) {
    return peek().is(operatorOrKeyword);
  }

  boolean at(TokenKind kind) {
    return peek().kind() == kind;
  }

  boolean accept(String operatorOrKeyword) {
    boolean found = at(operatorOrKeyword);
    if (found) {
      next();
    }
    return found;
  }

  Token expect(String operatorOrKeyword, String hint) {
    if (!at(operatorOrKeyword)) {
      throw fail(hint);
    }
    return next();
  }

  String expectName(String hint) {
    if (!at(TokenKind.NAME)) {
      throw fail(hint);
    }
    return next().text();
  }

  /** Notes "invalid syntax" at the next token and gives the way out of the statement. */
  ParseAbort fail(String hint) {
    Token token = peek();
    Token before = previous();
    boolean atLineEnd = token.is(TokenKind.NEWLINE) || token.is(TokenKind.END);
    // At a line end there is nothing to underline: the last thing read is what is incomplete.
    Span span = atLineEnd && position > 0 ? before.span() : token.span();
    problem(Diagnostic.invalid(new Span(span.start(), span.end(), token.span().line()), hint));
    return ParseAbort.INSTANCE;
  }

  void problem(Diagnostic diagnostic) {
    problems.add(diagnostic);
  }

  List<Diagnostic> problems() {
    return problems;
  }

  /**
   * Skips what is left of a statement that could not be read, with the block that belongs to it.
   */
  void skipStatement() {
    while (!at(TokenKind.NEWLINE) && !at(TokenKind.END) && !at(TokenKind.DEDENT)) {
      if (at(TokenKind.INDENT)) {
        break;
      }
      next();
    }
    if (at(TokenKind.NEWLINE)) {
      next();
    }
    if (at(TokenKind.INDENT)) {
      skipBlock();
    }
  }

  private void skipBlock() {
    int depth = 0;
    do {
      if (at(TokenKind.INDENT)) {
        depth++;
      } else if (at(TokenKind.DEDENT)) {
        depth--;
      } else if (at(TokenKind.END)) {
        return;
      }
      next();
    } while (depth > 0);
  }
}
