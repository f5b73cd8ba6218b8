package boardwalk.interpreter.runtime;

import boardwalk.boards.Calculation;
import java.math.BigInteger;

/**
 * How the board calculates with floats. Programs hold them as doubles; on boards whose MicroPython
 * has single precision ({@code MICROPY_FLOAT_IMPL_FLOAT}) each result is brought to what a float
 * can be. For the four operations and square roots that is exactly what such a board calculates: a
 * double has more than twice a float's digits, so rounding twice makes no difference.
 */
public final class Floats {

  /** What {@code MICROPY_OBJ_REPR_C} takes for itself (py/obj.h). */
  private static final int TAG_BITS = 3;

  /** Ints from here on are long ones on a board of 32 bits (py/smallint.h). */
  private static final long SMALL_INTS_END = 1L << 30;

  /** Bits of a long int's digit on a board of 32 bits (py/mpz.h, MPZ_DIG_SIZE). */
  private static final int DIGIT_BITS = 16;

  private static final BigInteger DIGIT_MASK =
      BigInteger.ONE.shiftLeft(DIGIT_BITS).subtract(BigInteger.ONE);

  private static Calculation.Floats kind = Calculation.Floats.DOUBLE;
  private static boolean single;

  private static Calculation.Text text = Calculation.Text.TODAY;

  private Floats() {}

  /**
   * Chooses how this board calculates, before any program is read.
   *
   * @param writing how floats become text; where they are doubles, always as today
   */
  public static void use(Calculation.Floats now, Calculation.Text writing) {
    kind = now;
    single = now != Calculation.Floats.DOUBLE;
    text = single ? writing : Calculation.Text.TODAY;
  }

  /** Whether floats have less than 64 bits. */
  public static boolean isSingle() {
    return single;
  }

  /** Whether floats are written as releases before 1.26 do. */
  static boolean isRounded() {
    return text == Calculation.Text.ROUNDED || text == Calculation.Text.ROUNDED_1_9;
  }

  /** Whether the text of a float is looked for only among those with more digits. */
  static boolean isBasic() {
    return text == Calculation.Text.TODAY_BASIC;
  }

  /** Digits that {@code repr} shows of every float where they are rounded (py/objfloat.c). */
  static int roundedDigits() {
    return kind == Calculation.Floats.SINGLE_30 ? 6 : 7;
  }

  /** A result as the board can hold it. */
  public static double round(double value) {
    return single ? narrow(value) : value;
  }

  private static double narrow(double value) {
    float near = (float) value;
    if (kind != Calculation.Floats.SINGLE_30 || Float.isNaN(near)) {
      return near;
    }
    int kept = Float.floatToRawIntBits(near) & ~TAG_BITS;
    // Releases since 1.10 repeat the bits above the lost ones, so that the error is not one-sided.
    boolean repeats = text != Calculation.Text.ROUNDED_1_9 && Float.isFinite(near);
    return Float.intBitsToFloat(repeats ? kept | kept >> 2 & TAG_BITS : kept);
  }

  /** Whether {@code a} and {@code b} are the same float once objects keep them. */
  static boolean same(float a, float b) {
    int mask = kind == Calculation.Floats.SINGLE_30 ? ~TAG_BITS : -1;
    return (Float.floatToRawIntBits(a) & mask) == (Float.floatToRawIntBits(b) & mask);
  }

  /** What is calculated on the way to a result, before an object keeps it. */
  public static double step(double value) {
    return single ? (float) value : value;
  }

  /** An int as a float to calculate with. */
  public static double of(long value) {
    if (!single) {
      return value;
    }
    return value >= -SMALL_INTS_END && value < SMALL_INTS_END
        ? (float) value
        : of(BigInteger.valueOf(value));
  }

  /** An int as a float to calculate with; infinite when it is too big. */
  public static double of(BigInteger value) {
    if (!single) {
      return value.doubleValue();
    }
    // Digit by digit, each time rounded (py/mpz.c, mpz_as_float).
    BigInteger size = value.abs();
    float sum = 0;
    for (int shift = (size.bitLength() - 1) / DIGIT_BITS * DIGIT_BITS;
        shift >= 0 && Float.isFinite(sum);
        shift -= DIGIT_BITS) {
      sum = sum * (1 << DIGIT_BITS) + size.shiftRight(shift).and(DIGIT_MASK).intValue();
    }
    return value.signum() < 0 ? -sum : sum;
  }

  /**
   * The float that these digits mean.
   *
   * @param number digits with a point, an exponent or both; no sign, no space
   * @throws NumberFormatException when it is none
   */
  public static double parse(String number) {
    // Java reads more than MicroPython: spaces, letters for types, hexadecimal digits.
    if (!number.chars().allMatch(c -> c >= '0' && c <= '9' || "+-.eE".indexOf(c) >= 0)) {
      throw new NumberFormatException(number);
    }
    double exact = Double.parseDouble(number);
    if (!single) {
      return FloatText.parse(number);
    }
    return narrow(
        switch (text) {
          case TODAY, TODAY_BASIC -> SingleText.parse(number);
          case ROUNDED -> exact;
          case ROUNDED_1_9 -> RoundedText.parse(number);
        });
  }
}
