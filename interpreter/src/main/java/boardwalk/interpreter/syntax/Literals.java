package boardwalk.interpreter.syntax;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The values of number and string literals. */
final class Literals {

  private final CharSequence source;
  private final TokenStream tokens;

  Literals(CharSequence source, TokenStream tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  Expr number(Token token) {
    String text = token.text().replace("_", "");
    String lower = text.toLowerCase(Locale.ROOT);
    Span span = token.span();
    if (lower.startsWith("0x")) {
      return integer(span, text.substring(2), 16);
    }
    if (lower.startsWith("0o")) {
      return integer(span, text.substring(2), 8);
    }
    if (lower.startsWith("0b")) {
      return integer(span, text.substring(2), 2);
    }
    if (lower.endsWith("j")) {
      return new Expr.Imaginary(span, decimal(span, text.substring(0, text.length() - 1)));
    }
    if (lower.contains(".") || lower.contains("e")) {
      return new Expr.Constant(span, decimal(span, text));
    }
    boolean leadingZero = text.length() > 1 && text.startsWith("0");
    if (leadingZero && !text.chars().allMatch(c -> c == '0')) {
      throw bad(
          span,
          "invalid syntax for integer with base 0: '" + text + "'",
          "A number must not start with 0; octal numbers are written 0o17.");
    }
    return integer(span, text, 10);
  }

  private Expr integer(Span span, String digits, int radix) {
    boolean valid = !digits.isEmpty();
    for (int i = 0; i < digits.length(); i++) {
      valid &= Character.digit(digits.charAt(i), radix) >= 0 && digits.charAt(i) < 0x80;
    }
    if (!valid) {
      throw bad(
          span,
          "invalid syntax for integer with base " + radix + ": '" + digits + "'",
          "This is no number of base " + radix + ".");
    }
    BigInteger value = new BigInteger(digits, radix);
    return new Expr.Constant(
        span, value.bitLength() < Long.SIZE ? (Object) value.longValue() : value);
  }

  private double decimal(Span span, String text) {
    boolean plain =
        text.chars().allMatch(c -> Scanner.isDigit((char) c) || "+-.eE".indexOf(c) >= 0);
    try {
      if (plain) {
        return tokens.decimals().applyAsDouble(text);
      }
    } catch (NumberFormatException e) {
      // Falls through to the one message for all of these.
    }
    throw bad(span, "invalid syntax for number", "This is no number MicroPython can read.");
  }

  private ParseAbort bad(Span span, String text, String hint) {
    tokens.problem(Diagnostic.syntax(span, text, hint));
    return ParseAbort.INSTANCE;
  }

  /** One or more string literals side by side. */
  Expr strings() {
    Token first = tokens.peek();
    Span span = first.span();
    boolean bytes = prefix(first).indexOf('b') >= 0;
    List<Expr.FormattedString.Part> parts = new ArrayList<>();
    boolean formatted = false;
    StringBuilder characters = new StringBuilder();
    while (tokens.at(TokenKind.STRING)) {
      Token token = tokens.next();
      span = span.to(token.span());
      String prefix = prefix(token);
      if ((prefix.indexOf('b') >= 0) != bytes) {
        tokens.problem(
            Diagnostic.invalid(token.span(), "Text and bytes cannot stand side by side."));
        throw ParseAbort.INSTANCE;
      }
      boolean raw = prefix.indexOf('r') >= 0;
      int quotes = token.text().endsWith("\"\"\"") || token.text().endsWith("'''") ? 3 : 1;
      if (token.text().length() < prefix.length() + 2 * quotes) {
        quotes = 1;
      }
      int from = token.span().start() + prefix.length() + quotes;
      int to = token.span().end() - quotes;
      if (prefix.indexOf('f') >= 0) {
        formatted = true;
        if (!characters.isEmpty()) {
          parts.add(new Expr.FormattedString.Text(characters.toString()));
          characters.setLength(0);
        }
        parts.addAll(FormattedStrings.parts(source, token.span(), from, to, raw, tokens));
      } else {
        characters(from, to, raw, bytes, token.span(), characters);
      }
    }
    if (bytes) {
      return new Expr.Constant(span, toBytes(characters, span));
    }
    if (!formatted) {
      return new Expr.Constant(span, characters.toString());
    }
    if (!characters.isEmpty()) {
      parts.add(new Expr.FormattedString.Text(characters.toString()));
    }
    return new Expr.FormattedString(span, List.copyOf(parts));
  }

  private void characters(
      int from, int to, boolean raw, boolean bytes, Span literal, StringBuilder out) {
    int at = from;
    while (at < to) {
      char c = source.charAt(at);
      if (c == '\\' && !raw) {
        at = Escapes.append(source, at, to, out, literal, tokens, bytes);
      } else if (c == '\r') {
        // Line ends in a program are one character whatever the file has.
        out.append('\n');
        at += at + 1 < to && source.charAt(at + 1) == '\n' ? 2 : 1;
      } else if (bytes && c >= 0x80) {
        int codePoint = Character.codePointAt(source, at);
        byte[] utf8 = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
        for (byte b : utf8) {
          out.append((char) (b & 0xff));
        }
        at += Character.charCount(codePoint);
      } else {
        out.append(c);
        at++;
      }
    }
  }

  private byte[] toBytes(CharSequence characters, Span span) {
    byte[] bytes = new byte[characters.length()];
    for (int i = 0; i < bytes.length; i++) {
      if (characters.charAt(i) > 0xff) {
        tokens.problem(Diagnostic.invalid(span, "A byte is a number from 0 to 255."));
        throw ParseAbort.INSTANCE;
      }
      bytes[i] = (byte) characters.charAt(i);
    }
    return bytes;
  }

  private static String prefix(Token token) {
    int end = 0;
    while (token.text().charAt(end) != '"' && token.text().charAt(end) != '\'') {
      end++;
    }
    return token.text().substring(0, end).toLowerCase(Locale.ROOT);
  }
}
