package boardwalk.interpreter.runtime;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Floats as text, as MicroPython's double-precision ports write them. */
public final class FloatText {

  /** Digits tried first; 17 only where 16 do not give the number back (py/objfloat.c). */
  private static final int DIGITS = 16;

  private FloatText() {}

  public static String repr(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value < 0 ? "-inf" : "inf";
    }
    String text = general(value, DIGITS, false, 'e');
    if (Double.parseDouble(text) != value) {
      text = general(value, DIGITS + 1, false, 'e');
    }
    boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0;
    return whole ? text + ".0" : text;
  }

  /**
   * C's {@code printf} for one number.
   *
   * @param type one of {@code e E f F g G}
   * @param precision digits after the point, or significant digits for g; -1 for 6
   * @param alternate keeps the zeros of g
   */
  public static String format(double value, char type, int precision, boolean alternate) {
    boolean upper = Character.isUpperCase(type);
    if (Double.isNaN(value)) {
      return upper ? "NAN" : "nan";
    }
    if (Double.isInfinite(value)) {
      String inf = upper ? "INF" : "inf";
      return value < 0 ? "-" + inf : inf;
    }
    int digits = precision < 0 ? 6 : precision;
    return switch (Character.toLowerCase(type)) {
      case 'f' ->
          sign(value) + magnitude(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
      case 'e' -> sign(value) + scientific(value, digits, upper ? 'E' : 'e');
      default -> general(value, Math.max(1, digits), alternate, upper ? 'E' : 'e');
    };
  }

  private static String sign(double value) {
    return value < 0 || (value == 0 && 1 / value < 0) ? "-" : "";
  }

  private static BigDecimal magnitude(double value) {
    return new BigDecimal(Math.abs(value));
  }

  private static String scientific(double value, int digits, char e) {
    BigDecimal rounded =
        magnitude(value).round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
    String unscaled = rounded.unscaledValue().toString();
    int exponent = value == 0 ? 0 : unscaled.length() - 1 - rounded.scale();
    StringBuilder all = new StringBuilder(value == 0 ? "0" : unscaled);
    while (all.length() < digits + 1) {
      all.append('0');
    }
    all.setLength(digits + 1);
    if (digits > 0) {
      all.insert(1, '.');
    }
    return all.append(exponent(exponent, e)).toString();
  }

  private static String exponent(int exponent, char e) {
    int size = Math.abs(exponent);
    return e + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
  }

  private static String general(double value, int digits, boolean keepZeros, char e) {
    if (value == 0) {
      String zeros = keepZeros && digits > 1 ? "0." + "0".repeat(digits - 1) : "0";
      return sign(value) + zeros;
    }
    BigDecimal rounded = magnitude(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - 1 - rounded.scale();
    if (exponent < -4 || exponent >= digits) {
      String text = scientific(value, digits - 1, e);
      int at = text.indexOf(e);
      String mantissa = text.substring(0, at);
      return sign(value) + (keepZeros ? mantissa : withoutZeros(mantissa)) + text.substring(at);
    }
    String plain =
        rounded
            .setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN)
            .toPlainString();
    return sign(value) + (keepZeros ? plain : withoutZeros(plain));
  }

  private static String withoutZeros(String text) {
    if (text.indexOf('.') < 0) {
      return text;
    }
    int end = text.length();
    while (text.charAt(end - 1) == '0') {
      end--;
    }
    return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
