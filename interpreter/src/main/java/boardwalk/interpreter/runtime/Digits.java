package boardwalk.interpreter.runtime;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The digits of ints of any size, to and from text. Long ones are taken apart in the middle again
 * and again, so that it takes little more than the divisions do, and Ctrl-C comes between these.
 */
final class Digits {

  /** Digits that Java turns into a number, or a number into, in no time. */
  private static final int QUICK = 512;

  private final int radix;

  /** The radix to the powers of {@link #QUICK}, twice that, four times that and so on. */
  private final List<BigInteger> powers = new ArrayList<>();

  private Digits(int radix) {
    this.radix = radix;
    powers.add(BigInteger.valueOf(radix).pow(QUICK));
  }

  private BigInteger power(int level) {
    while (powers.size() <= level) {
      Interrupts.poll();
      powers.add(HugeInts.multiply(powers.getLast(), powers.getLast()));
    }
    return powers.get(level);
  }

  /** The digits of a number that is not negative. */
  static String of(BigInteger number, int radix) {
    if (number.bitLength() < QUICK) {
      return number.toString(radix);
    }
    Digits digits = new Digits(radix);
    int level = 0;
    while (2L * digits.power(level).bitLength() < number.bitLength()) {
      level++;
    }
    StringBuilder out = new StringBuilder();
    digits.write(number, level, out);
    return out.toString();
  }

  /**
   * Appends a number with less than {@code QUICK << level + 1} digits, zeros in front if need be.
   */
  private void write(BigInteger number, int level, StringBuilder out) {
    if (level < 0) {
      String text = number.toString(radix);
      boolean first = out.isEmpty();
      out.repeat('0', first ? 0 : QUICK - text.length());
      out.append(first && text.equals("0") ? "" : text);
      return;
    }
    Interrupts.poll();
    BigInteger[] parts = HugeInts.divideAndRemainder(number, power(level));
    write(parts[0], level - 1, out);
    write(parts[1], level - 1, out);
  }

  /** The number that digits without a sign stand for; NumberFormatException for others. */
  static BigInteger parse(String digits, int radix) {
    return digits.length() <= QUICK
        ? new BigInteger(digits, radix)
        : new Digits(radix).number(digits);
  }

  private BigInteger number(String digits) {
    if (digits.length() <= QUICK) {
      return new BigInteger(digits, radix);
    }
    Interrupts.poll();
    int level = 31 - Integer.numberOfLeadingZeros((digits.length() - 1) / QUICK);
    int middle = digits.length() - (QUICK << level);
    BigInteger upper = HugeInts.multiply(number(digits.substring(0, middle)), power(level));
    return upper.add(number(digits.substring(middle)));
  }
}
