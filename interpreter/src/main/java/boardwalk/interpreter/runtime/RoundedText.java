package boardwalk.interpreter.runtime;

import java.math.BigInteger;

/**
 * Floats of single precision as text and back, as MicroPython did it before 1.26 (py/formatfloat.c
 * of 1.9): brought between 1 and 10 by powers of ten that are floats, then one digit after the
 * other, and the last one rounded. Small errors add up on the way, on the boards as here.
 */
final class RoundedText {

  private static final float[] POWERS = {1e32f, 1e16f, 1e8f, 1e4f, 1e2f, 1e1f};
  private static final float[] PARTS = {1e-32f, 1e-16f, 1e-8f, 1e-4f, 1e-2f, 1e-1f};

  /** From here on a number below one is taken for one. */
  private static final float NEARLY_ONE = 0.9999995f;

  /** As many as there is room for. */
  static final int MOST_DIGITS = 33;

  private RoundedText() {}

  /** A number from 1 on and below 10, and the power of ten it was divided by. */
  private record Scaled(float value, int exponent) {
    static Scaled of(float number) {
      if (number == 0) {
        return new Scaled(0, 0);
      }
      float value = number;
      int exponent = 0;
      for (int i = 0; i < POWERS.length; i++) {
        int step = 32 >> i;
        if (number >= 1 && POWERS[i] <= value) {
          exponent += step;
          value *= PARTS[i];
        } else if (number < 1 && PARTS[i] > value) {
          exponent -= step;
          value *= POWERS[i];
        }
      }
      if (number >= 1) {
        return new Scaled(value, exponent);
      }
      return value < 1 && value >= NEARLY_ONE
          ? new Scaled(1, exponent)
          : new Scaled(value * 10, exponent - 1);
    }
  }

  /** The power of ten of its first digit. */
  static int exponent(float value) {
    return Scaled.of(value).exponent;
  }

  /**
   * Its first digits as a whole number, rounded.
   *
   * @param after how many digits follow the first; below 0 for none at all
   * @param cut whether further digits are left away instead
   */
  static BigInteger mantissa(float value, int after, boolean cut) {
    float rest = Scaled.of(value).value;
    StringBuilder digits = new StringBuilder("0");
    for (int i = 0; i <= after; i++) {
      int digit = (int) rest;
      digits.append(digit);
      rest = (rest - digit) * 10;
    }
    BigInteger whole = new BigInteger(digits.toString());
    return rest >= 5 && !cut ? whole.add(BigInteger.ONE) : whole;
  }

  /**
   * Whether digits that do not fit are left away, as the firmware does it (tried on the micro:bit's
   * 1.9.2) for fixed-point text of what is 100 or more, or far below its last place.
   *
   * @param exponent of the value's first digit
   * @param precision digits after the point
   */
  static boolean cuts(int exponent, int precision) {
    if (exponent >= 0) {
      return exponent >= 2;
    }
    return (precision == 0 ? -exponent : -exponent - precision - 1) >= 2;
  }

  /** What digits with a point and an exponent are worth; see {@link Floats#parse}. */
  static float parse(String text) {
    float value = 0;
    float part = 0;
    int at = 0;
    for (; at < text.length() && (text.charAt(at) | 0x20) != 'e'; at++) {
      char c = text.charAt(at);
      if (c == '.') {
        part = 0.1f;
      } else if (part == 0) {
        value = 10 * value + (c - '0');
      } else {
        value += (c - '0') * part;
        part *= 0.1f;
      }
    }
    int power = at < text.length() ? Integer.parseInt(text.substring(at + 1)) : 0;
    return value * (float) Math.pow(10, power);
  }
}
