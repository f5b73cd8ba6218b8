package boardwalk.interpreter.syntax;

/** Backslash sequences in strings, as py/lexer.c reads them. */
final class Escapes {

  private Escapes() {}

  /**
   * Reads the sequence at {@code at} (a backslash) and appends what it stands for.
   *
   * @return offset after the sequence
   */
  static int append(
      CharSequence source, int at, int limit, StringBuilder out, Span literal, TokenStream errors) {
    return append(source, at, limit, out, literal, errors, false);
  }

  /** As above; in bytes, {@code \\u} and {@code \\N} mean nothing. */
  static int append(
      CharSequence source,
      int at,
      int limit,
      StringBuilder out,
      Span literal,
      TokenStream errors,
      boolean bytes) {
    int next = at + 1;
    if (next >= limit) {
      out.append('\\');
      return next;
    }
    char c = source.charAt(next);
    switch (c) {
      case '\n' -> {
        return next + 1;
      }
      case '\r' -> {
        boolean crLf = next + 1 < limit && source.charAt(next + 1) == '\n';
        return next + (crLf ? 2 : 1);
      }
      case '\\', '\'', '"' -> out.append(c);
      case 'a' -> out.append('\u0007');
      case 'b' -> out.append('\b');
      case 't' -> out.append('\t');
      case 'n' -> out.append('\n');
      case 'v' -> out.append('\u000b');
      case 'f' -> out.append('\f');
      case 'r' -> out.append('\r');
      case 'x' -> {
        return hex(source, next + 1, 2, limit, out, literal, errors);
      }
      case 'u', 'U' -> {
        if (!bytes) {
          return hex(source, next + 1, c == 'u' ? 4 : 8, limit, out, literal, errors);
        }
        out.append('\\').append(c);
      }
      case 'N' -> {
        if (!bytes) {
          errors.problem(
              new Diagnostic(
                  literal,
                  "NotImplementedError",
                  "unicode name escapes",
                  "MicroPython has no names for characters; write \\u and the number."));
          throw ParseAbort.INSTANCE;
        }
        out.append('\\').append(c);
      }
      default -> {
        if (c >= '0' && c <= '7') {
          return octal(source, next, limit, out);
        }
        out.append('\\').append(c);
      }
    }
    return next + 1;
  }

  private static int octal(CharSequence source, int from, int limit, StringBuilder out) {
    int value = 0;
    int at = from;
    while (at < limit && at < from + 3 && source.charAt(at) >= '0' && source.charAt(at) <= '7') {
      value = value * 8 + source.charAt(at++) - '0';
    }
    out.appendCodePoint(value);
    return at;
  }

  private static int hex(
      CharSequence source,
      int from,
      int digits,
      int limit,
      StringBuilder out,
      Span literal,
      TokenStream errors) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = i < limit ? Character.digit(source.charAt(i), 16) : -1;
      if (digit < 0 || value > 0x10ffff) {
        errors.problem(
            Diagnostic.invalid(literal, "This \\ sequence needs " + digits + " hex digits."));
        throw ParseAbort.INSTANCE;
      }
      value = value * 16 + digit;
    }
    if (value > 0x10ffff) {
      errors.problem(Diagnostic.invalid(literal, "There is no character with this number."));
      throw ParseAbort.INSTANCE;
    }
    out.appendCodePoint(value);
    return from + digits;
  }
}
