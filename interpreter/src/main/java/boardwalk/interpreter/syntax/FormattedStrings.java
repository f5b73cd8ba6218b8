package boardwalk.interpreter.syntax;

import boardwalk.interpreter.syntax.Expr.FormattedString.Part;
import boardwalk.interpreter.syntax.Expr.FormattedString.Text;
import boardwalk.interpreter.syntax.Expr.FormattedString.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes f-strings apart as MicroPython does (py/lexer.c, {@code parse_string_literal}): a field
 * ends at the first {@code :} or <code>}</code> outside square and curly brackets, whatever the
 * expression means.
 */
final class FormattedStrings {

  private final CharSequence source;
  private final Span literal;
  private final int limit;
  private final boolean raw;
  private final TokenStream outer;
  private int at;

  private FormattedStrings(
      CharSequence source, Span literal, int from, int limit, boolean raw, TokenStream outer) {
    this.source = source;
    this.literal = literal;
    this.at = from;
    this.limit = limit;
    this.raw = raw;
    this.outer = outer;
  }

  /** Parts of the f-string whose characters between the quotes are {@code from} to {@code to}. */
  static List<Part> parts(
      CharSequence source, Span literal, int from, int to, boolean raw, TokenStream outer) {
    return new FormattedStrings(source, literal, from, to, raw, outer).parts(false);
  }

  /**
   * Offset after the expression of the field that opens at {@code open}: its {@code :}, {@code !}
   * or <code>}</code>; after both braces of a doubled one; -1 when the field never ends.
   */
  static int fieldEnd(CharSequence text, int open, int limit, boolean overLines) {
    if (open + 1 < limit && text.charAt(open + 1) == '{') {
      return open + 2;
    }
    int level = 0;
    for (int i = open + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (level == 0 && (c == ':' || c == '}' || isConversion(text, i, limit))) {
        return i;
      }
      if (c == '[' || c == '{') {
        level++;
      } else if (c == ']' || c == '}') {
        level--;
      } else if (Scanner.isLineEnd(c) && !overLines) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isConversion(CharSequence text, int at, int limit) {
    return at + 2 < limit
        && text.charAt(at) == '!'
        && (text.charAt(at + 1) == 'r' || text.charAt(at + 1) == 's')
        && (text.charAt(at + 2) == ':' || text.charAt(at + 2) == '}');
  }

  private List<Part> parts(boolean inFormat) {
    List<Part> parts = new ArrayList<>();
    StringBuilder characters = new StringBuilder();
    while (at < limit && !(inFormat && source.charAt(at) == '}')) {
      char c = source.charAt(at);
      boolean doubled = at + 1 < limit && source.charAt(at + 1) == c;
      if ((c == '{' || c == '}') && doubled && !inFormat) {
        characters.append(c);
        at += 2;
      } else if (c == '{') {
        field(parts, characters);
      } else if (c == '}' && !inFormat) {
        outer.problem(
            Diagnostic.syntax(
                new Span(at, at + 1, literal.line()),
                "single '}' encountered in format string",
                "Write '}}' for a brace."));
        throw ParseAbort.INSTANCE;
      } else if (c == '\\' && !raw) {
        at = Escapes.append(source, at, limit, characters, literal, outer);
      } else {
        characters.append(c);
        at++;
      }
    }
    flush(parts, characters);
    return parts;
  }

  private static void flush(List<Part> parts, StringBuilder characters) {
    if (!characters.isEmpty()) {
      parts.add(new Text(characters.toString()));
      characters.setLength(0);
    }
  }

  private void field(List<Part> parts, StringBuilder characters) {
    int open = at;
    int end = fieldEnd(source, open, limit, true);
    if (end < 0) {
      outer.problem(
          Diagnostic.syntax(
              new Span(open, limit, literal.line()),
              "malformed f-string",
              "This '{' is never closed with '}'; write '{{' for a brace."));
      throw ParseAbort.INSTANCE;
    }
    int expressionEnd = end;
    if (source.charAt(end - 1) == '=' && end - 1 > open) {
      // f'{a=}' shows its own text before the value.
      characters.append(source, open + 1, end);
      expressionEnd--;
    }
    flush(parts, characters);
    Expr value = expression(open + 1, expressionEnd);
    char conversion = 0;
    at = end;
    if (source.charAt(at) == '!') {
      conversion = source.charAt(at + 1);
      at += 2;
    }
    List<Part> format = List.of();
    if (at < limit && source.charAt(at) == ':') {
      at++;
      format = parts(true);
    }
    if (at >= limit) {
      outer.problem(
          Diagnostic.syntax(
              new Span(open, limit, literal.line()),
              "malformed f-string",
              "This '{' is never closed with '}'."));
      throw ParseAbort.INSTANCE;
    }
    at++;
    parts.add(new Value(value, conversion, format));
  }

  private Expr expression(int from, int to) {
    int line = literal.line();
    for (int i = literal.start(); i < from; i++) {
      line += source.charAt(i) == '\n' ? 1 : 0;
    }
    if (source.subSequence(from, to).toString().isBlank()) {
      // "{}".format(()) is what MicroPython makes of an empty field.
      return new Expr.Tuple(new Span(from, to, line), List.of());
    }
    Tokenizer tokenizer = Tokenizer.ofExpression(source, from, to, line);
    tokenizer.problems().forEach(outer::problem);
    if (!tokenizer.problems().isEmpty()) {
      throw ParseAbort.INSTANCE;
    }
    TokenStream tokens = new TokenStream(tokenizer.tokens(), outer.problems(), outer.decimals());
    Expr value = new ExpressionParser(source, tokens).fieldValue();
    if (!tokens.at(TokenKind.END)) {
      throw tokens.fail("This is no single value; MicroPython reads up to ':' or '}'.");
    }
    return value;
  }
}
