package boardwalk.interpreter.runtime;

import java.math.BigInteger;

/**
 * A positive number with the 64 bits of an x87 register: ports with double precision read and write
 * floats by it (C's {@code long double}), and where a number lies close to the middle between two
 * others its roundings decide.
 *
 * @param mantissa at most 64 bits
 * @param exponent of 2, that the mantissa is multiplied with
 */
record LongDouble(BigInteger mantissa, int exponent) {

  private static final int BITS = 64;
  private static final LongDouble TEN = new LongDouble(BigInteger.TEN, 0);
  private static final LongDouble HALF = new LongDouble(BigInteger.ONE, -1);

  /** Powers of ten beyond any double; what is larger only takes long. */
  private static final int MOST_POWER = 5000;

  static LongDouble of(double value) {
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
    long bits = Double.doubleToRawLongBits(value) & (1L << 52) - 1;
    boolean normal = Math.getExponent(value) >= Double.MIN_EXPONENT;
    return new LongDouble(BigInteger.valueOf(normal ? bits | 1L << 52 : bits), exponent);
  }

  /** Rounds a number of any length, to even from the middle. */
  private static LongDouble rounded(BigInteger mantissa, int exponent) {
    int excess = mantissa.bitLength() - BITS;
    return excess <= 0
        ? new LongDouble(mantissa, exponent)
        : new LongDouble(shifted(mantissa, excess), exponent + excess);
  }

  /** {@code mantissa / 2 ** excess}, rounded to even from the middle. */
  private static BigInteger shifted(BigInteger mantissa, int excess) {
    BigInteger whole = mantissa.shiftRight(excess);
    boolean half = excess > 0 && mantissa.testBit(excess - 1);
    boolean more = half && mantissa.getLowestSetBit() < excess - 1;
    return half && (more || whole.testBit(0)) ? whole.add(BigInteger.ONE) : whole;
  }

  private LongDouble times(LongDouble other) {
    return rounded(mantissa.multiply(other.mantissa), exponent + other.exponent);
  }

  private LongDouble over(LongDouble other) {
    int shift = Math.max(0, 2 * BITS + 2 + other.mantissa.bitLength() - mantissa.bitLength());
    BigInteger[] parts = mantissa.shiftLeft(shift).divideAndRemainder(other.mantissa);
    // What is left over only matters as being there.
    BigInteger quotient = parts[0].shiftLeft(1);
    quotient = parts[1].signum() == 0 ? quotient : quotient.setBit(0);
    return rounded(quotient, exponent - other.exponent - shift - 1);
  }

  /** {@code this * 10 ** power}, by squaring, each step rounded (mp_decimal_exp). */
  LongDouble scaled(int power) {
    LongDouble result = this;
    LongDouble factor = TEN;
    if (mantissa.signum() == 0) {
      return this;
    }
    for (int left = Math.min(Math.abs(power), MOST_POWER); left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = power < 0 ? result.over(factor) : result.times(factor);
      }
      if (left > 1) {
        factor = factor.times(factor);
      }
    }
    return result;
  }

  /** The nearest whole number: a half is added, and what is behind the point then left away. */
  BigInteger nearest() {
    int low = Math.min(exponent, HALF.exponent);
    BigInteger sum =
        mantissa.shiftLeft(exponent - low).add(HALF.mantissa.shiftLeft(HALF.exponent - low));
    LongDouble more = rounded(sum, low);
    return more.exponent >= 0
        ? more.mantissa.shiftLeft(more.exponent)
        : more.mantissa.shiftRight(-more.exponent);
  }

  /** The nearest double, to even from the middle; infinite when it is too big. */
  double toDouble() {
    int length = mantissa.bitLength();
    // The last place a double of this size has.
    int last = Math.max(exponent + length - 53, Double.MIN_EXPONENT - 52);
    BigInteger kept =
        last > exponent ? shifted(mantissa, last - exponent) : mantissa.shiftLeft(exponent - last);
    return kept.signum() == 0 || last > Double.MAX_EXPONENT
        ? kept.signum() == 0 ? 0 : Double.POSITIVE_INFINITY
        : Math.scalb((double) kept.longValue(), last);
  }
}
