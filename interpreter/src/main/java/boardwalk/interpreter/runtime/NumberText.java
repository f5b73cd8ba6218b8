package boardwalk.interpreter.runtime;

/**
 * Text of a float or complex number as {@code float()} and {@code complex()} read it
 * (py/parsenum.c, mp_parse_num_decimal): spaces around, underscores anywhere, and of a complex
 * number first the real part.
 */
public final class NumberText {

  private static final int MOST_EXPONENT_DIGITS = 9;

  private final String text;
  private int at;

  /** Whether the last part ended with j. */
  private boolean imaginary;

  private NumberText(String text) {
    this.text = text;
  }

  /** A float; ValueError when it is none. */
  public static double real(String text) {
    NumberText reader = new NumberText(text);
    double value = reader.part();
    reader.spaces();
    if (reader.imaginary || reader.at < text.length()) {
      throw wrong();
    }
    return value;
  }

  /** A complex number, maybe without one of its parts; ValueError when it is none. */
  public static PyComplex complex(String text) {
    NumberText reader = new NumberText(text);
    double real = 0;
    double value = reader.part();
    boolean imaginary = reader.imaginary;
    reader.spaces();
    if (!imaginary && reader.at < text.length()) {
      real = value;
      value = reader.part();
      imaginary = reader.imaginary;
      reader.spaces();
      if (!imaginary) {
        throw wrong();
      }
    }
    if (reader.at < text.length()) {
      throw wrong();
    }
    return imaginary ? new PyComplex(real, value) : new PyComplex(value, 0);
  }

  private static PyException wrong() {
    return Errors.valueError("invalid syntax for number");
  }

  private double part() {
    spaces();
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (negative || (at < text.length() && text.charAt(at) == '+')) {
      at++;
    }
    int start = at;
    double size = word("inf") ? Double.POSITIVE_INFINITY : word("nan") ? Double.NaN : decimal();
    if (Double.isInfinite(size) && at == start + 3) {
      word("inity");
    }
    imaginary = at < text.length() && (text.charAt(at) | 0x20) == 'j';
    if (imaginary) {
      size = at == start ? 1 : size;
      at++;
    }
    if (at == start) {
      throw wrong();
    }
    return negative ? -size : size;
  }

  private void spaces() {
    while (at < text.length() && " \t\n\013\f\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean word(String word) {
    boolean there = text.regionMatches(true, at, word, 0, word.length());
    at += there ? word.length() : 0;
    return there;
  }

  private double decimal() {
    StringBuilder digits = new StringBuilder("0");
    boolean fraction = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c == '.' && !fraction) {
        fraction = true;
        digits.append(c);
      } else if ((c | 0x20) == 'e') {
        at++;
        digits.append('e').append(exponent());
        break;
      } else if (c != '_') {
        break;
      }
      at++;
    }
    return Floats.parse(digits.toString());
  }

  private String exponent() {
    String sign = "";
    if (at < text.length() && "+-".indexOf(text.charAt(at)) >= 0) {
      sign = text.substring(at, ++at);
    }
    if (at == text.length()) {
      throw wrong();
    }
    StringBuilder digits = new StringBuilder("0");
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits.append(digits.length() < MOST_EXPONENT_DIGITS ? c : "");
      } else if (c != '_') {
        break;
      }
    }
    return sign + digits;
  }
}
