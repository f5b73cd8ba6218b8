package boardwalk.interpreter.runtime;

import java.util.function.IntUnaryOperator;

/**
 * Floats of single precision as text and back, as ports without a bigger float do it
 * (py/formatfloat.c and py/parsenum.c, {@code MICROPY_FLOAT_FORMAT_IMPL_APPROX}): calculated with
 * floats alone, so the last digit is not always the nearest one, and then searched for a text that
 * is read as the same float.
 */
final class SingleText {

  static final int MOST_DIGITS = 9;

  /** Characters that a point, an exponent and its sign take. */
  static final int POINT_AND_EXPONENT = 7;

  private static final int SAFE_DIGITS = 6;

  /** From this size of a float's mantissa on no further digit is taken in. */
  private static final long MANTISSA_MAX = 0x19999998L;

  /** 5 to a greater power is not exact in a float. */
  private static final int MOST_EXACT_POWER = 10;

  private static final int FRACTION_BITS = 23;
  private static final int EXPONENT_MASK = 0xff;
  private static final int EXPONENT_BIAS = 127;
  private static final int ONE_BITS = 0x3f800000;
  private static final long UNSIGNED = 0xffffffffL;

  private SingleText() {}

  /** The digits' value; see {@link Floats#parse}. */
  static float parse(String text) {
    Decimal decimal = new Decimal(text, MANTISSA_MAX);
    return scaled(decimal.mantissa(), decimal.power());
  }

  /**
   * {@code number * 10 ** power}: the part of 2 goes into the exponent's bits, whatever comes of
   * that, the part of 5 is a power of floats.
   */
  static float scaled(float number, int power) {
    if (power == 0 || number == 0) {
      return number;
    }
    int bits = Float.floatToRawIntBits(number);
    int exponent = bits >>> FRACTION_BITS & EXPONENT_MASK;
    int moved =
        bits & ~(EXPONENT_MASK << FRACTION_BITS)
            | (exponent + power & EXPONENT_MASK) << FRACTION_BITS;
    float base = Float.intBitsToFloat(moved);
    return power < 0 && power >= -MOST_EXACT_POWER
        ? base / (float) Math.pow(5, -power)
        : base * (float) Math.pow(5, power);
  }

  /** The largest power of ten that is not greater, as {@link #scaled} calculates them. */
  static int exponent(float value) {
    if (value == 0) {
      return 0;
    }
    int bits = Float.floatToRawIntBits(value);
    int e = (int) (((bits >>> FRACTION_BITS) - EXPONENT_BIAS) * 0.30103f);
    boolean atLeastOne = bits >= ONE_BITS;
    int up = atLeastOne ? 1 : 0;
    while ((value >= scaled(1, e + up)) == atLeastOne) {
      e += atLeastOne ? 1 : -1;
    }
    return e;
  }

  /** How a number is written around its digits. */
  @FunctionalInterface
  interface Frame {
    /** The text of {@code mantissa} with so many digits. */
    String around(long mantissa, int digits);
  }

  /**
   * Looks for digits that are read as {@code value} again.
   *
   * @param most digits there may be
   * @param power of ten that makes a whole number of so many digits of the value
   */
  static String search(float value, int most, IntUnaryOperator power, Frame frame) {
    int digits = Math.min(SAFE_DIGITS, most);
    Guess best = guess(value, mantissa(value, digits, power.applyAsInt(digits)), digits, frame);
    while (best.difference != 0 && digits < most) {
      best = Floats.isBasic() ? best : around(value, best, digits, frame);
      if (best.difference != 0) {
        digits++;
        best = guess(value, mantissa(value, digits, power.applyAsInt(digits)), digits, frame);
      }
    }
    boolean found = best.difference == 0 || Floats.isBasic();
    return found ? best.text : around(value, best, digits, frame).text;
  }

  /** A try: its digits, and by how much what is read from them is more than the value. */
  private record Guess(long mantissa, String text, float difference) {}

  private static Guess guess(float value, long mantissa, int digits, Frame frame) {
    String text = frame.around(mantissa, digits);
    return new Guess(mantissa, text, difference(text, value));
  }

  /** The best that is found by halving steps from a first guess. */
  private static Guess around(float value, Guess first, int digits, Frame frame) {
    Guess best = first;
    Guess now = first;
    int step = digits > SAFE_DIGITS ? 1 << 3 * (digits - SAFE_DIGITS) : 1;
    for (; step > 0 && now.difference != 0; step >>= 1) {
      long next = now.mantissa + (isNegative(now.difference) ? step : -step);
      now = guess(value, next & UNSIGNED, digits, frame);
      float gain = Math.abs(now.difference) - Math.abs(best.difference);
      if (now.difference == 0 || isNegative(gain) || (gain == 0 && now.mantissa % 10 == 0)) {
        best = now;
      }
    }
    return best;
  }

  private static boolean isNegative(float value) {
    return Float.floatToRawIntBits(value) < 0;
  }

  private static float difference(String text, float value) {
    float read = parse(text);
    return Floats.same(read, value) ? 0 : read - value;
  }

  private static long mantissa(float value, int digits, int power) {
    long factor = 1;
    int rest = power;
    if (digits > SAFE_DIGITS && power > 1) {
      int whole = digits > SAFE_DIGITS + 1 && power > 2 ? 2 : 1;
      factor = whole == 2 ? 100 : 10;
      rest -= whole;
    }
    return factor * (long) (scaled(value, rest) + 0.5f) & UNSIGNED;
  }
}
