package boardwalk.interpreter.runtime;

/**
 * Digits of a number as they are read (py/parsenum.c, mp_parse_float_internal): taken in as long as
 * the mantissa has room, with the power of ten that makes up for the point, the exponent and the
 * digits left out.
 */
final class Decimal {

  private final long most;
  private long mantissa;
  private int power;

  /** Seen and not taken in: what follows decides whether they matter. */
  private int wholeZeros;

  private int fractionZeros;

  /**
   * @param text digits with a point, an exponent or both
   * @param most from this size on the mantissa takes no more in; as an unsigned number
   */
  Decimal(String text, long most) {
    this.most = most;
    int at = 0;
    boolean fraction = false;
    for (; at < text.length() && (text.charAt(at) | 0x20) != 'e'; at++) {
      if (text.charAt(at) == '.') {
        fraction = true;
      } else {
        digit(text.charAt(at) - '0', fraction);
      }
    }
    power += wholeZeros + (at < text.length() ? exponent(text.substring(at + 1)) : 0);
  }

  /** Its digits, without those behind the last that counts; unsigned. */
  long mantissa() {
    return mantissa;
  }

  int power() {
    return power;
  }

  private boolean hasRoom() {
    return Long.compareUnsigned(mantissa, most) < 0;
  }

  private void digit(int digit, boolean fraction) {
    if (digit != 0 && hasRoom()) {
      for (; wholeZeros > 0; wholeZeros--) {
        take(0, false);
      }
      for (; fractionZeros > 0; fractionZeros--) {
        take(0, true);
      }
      take(digit, fraction);
    } else if (fraction) {
      fractionZeros++;
    } else {
      wholeZeros++;
    }
  }

  private void take(int digit, boolean fraction) {
    if (hasRoom()) {
      mantissa = 10 * mantissa + digit;
      power -= fraction ? 1 : 0;
    } else {
      power += fraction ? 0 : 1;
    }
  }

  private static int exponent(String text) {
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && size < (Integer.MAX_VALUE / 2 - 9) / 10) {
        size = 10 * size + (c - '0');
      }
    }
    return text.startsWith("-") ? -size : size;
  }
}
