package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.BinaryOperator;
import java.math.BigInteger;

/** Arithmetic of ints of any size, limited to what a program can wait for and the heap can hold. */
public final class Integers {

  /**
   * Most bits an int may have here: 256 KB, what many boards have, and quick to stop working on.
   */
  private static final long MOST_BITS = 1L << 21;

  /** Products of 32-bit words that Java's modular power may make in one go, some 50 ms. */
  private static final double MOST_PRODUCTS = 5e7;

  /**
   * Numbers below this many bits are worked out in one go; bigger powers ask for Ctrl-C between.
   */
  private static final int QUICK_BITS = 1 << 14;

  /** So many leading bits of a number fit a long with room for one more. */
  private static final int HEAD_BITS = 62;

  /** Quotients longer than this are hardly ever told by the leading bits. */
  private static final int MOST_QUOTIENT_BITS = 28;

  private Integers() {}

  /**
   * {@code a op b} with {@code b} a Long or BigInteger: what small ones and quotients allow to be
   * done without going through all digits is done so.
   */
  static Object binary(BinaryOperator operator, BigInteger a, Object b) {
    if (operator == BinaryOperator.SHIFT_LEFT || operator == BinaryOperator.SHIFT_RIGHT) {
      expectShift(b);
    }
    if (b instanceof Long small) {
      switch (operator) {
        case AND -> {
          if (small >= 0) {
            return a.longValue() & small;
          }
        }
        case SHIFT_RIGHT -> {
          if (small >= 0) {
            return small > Integer.MAX_VALUE
                ? (Object) (a.signum() < 0 ? -1L : 0L)
                : Numbers.normal(a.shiftRight((int) (long) small));
          }
        }
        case TRUE_DIVIDE -> {
          if (small == 0) {
            throw Errors.zeroDivision();
          }
          return Floats.round(Floats.of(a) / Floats.of(small));
        }
        default -> {}
      }
      return binary(operator, a, BigInteger.valueOf(small));
    }
    BigInteger big = (BigInteger) b;
    return operator == BinaryOperator.TRUE_DIVIDE
        ? (Object) Floats.round(Floats.of(a) / Floats.of(big))
        : binary(operator, a, big);
  }

  /**
   * The quotient of two positive numbers when their first digits tell it, which they nearly always
   * do when it is short; -1 when they do not.
   */
  private static long shortQuotient(BigInteger a, BigInteger b) {
    int excess = a.bitLength() - b.bitLength();
    if (excess < 0) {
      return 0;
    }
    int drop = a.bitLength() - HEAD_BITS;
    if (excess > MOST_QUOTIENT_BITS || drop <= 0) {
      return -1;
    }
    long headA = a.shiftRight(drop).longValue();
    long headB = b.shiftRight(drop).longValue();
    // a lies in [headA, headA + 1) and b in [headB, headB + 1), both times 2 to the drop.
    long least = headA / (headB + 1);
    return least == (headA + 1) / headB ? least : -1;
  }

  private static Object quotient(BigInteger a, BigInteger b) {
    if (a.signum() <= 0 || b.signum() <= 0) {
      return Numbers.normal(floorDivide(a, b)[0]);
    }
    long known = shortQuotient(a, b);
    return known >= 0 ? (Object) known : Numbers.normal(HugeInts.divide(a, b));
  }

  static Object binary(BinaryOperator operator, BigInteger a, BigInteger b) {
    return switch (operator) {
      case ADD -> Numbers.normal(a.add(b));
      case SUBTRACT -> Numbers.normal(a.subtract(b));
      case MULTIPLY -> {
        limit((long) a.bitLength() + b.bitLength());
        yield Numbers.normal(HugeInts.multiply(a, b));
      }
      case FLOOR_DIVIDE -> quotient(a, b);
      case MODULO ->
          Numbers.normal(
              a.signum() > 0 && b.signum() > 0 ? HugeInts.remainder(a, b) : floorDivide(a, b)[1]);
      case AND -> Numbers.normal(a.and(b));
      case OR -> Numbers.normal(a.or(b));
      case XOR -> Numbers.normal(a.xor(b));
      case SHIFT_LEFT -> {
        int by = shift(b);
        limit((long) a.bitLength() + by);
        yield Numbers.normal(a.shiftLeft(by));
      }
      case SHIFT_RIGHT -> {
        if (b.signum() < 0) {
          throw Errors.valueError("negative shift count");
        }
        yield b.bitLength() > 31
            ? (Object) (a.signum() < 0 ? -1L : 0L)
            : Numbers.normal(a.shiftRight(b.intValue()));
      }
      case POWER -> power(a, b);
      default -> null;
    };
  }

  /** Boards with words of 32 bits look whether the count fits one before anything else. */
  static void expectShift(Object by) {
    if (MachineWord.isNarrow()) {
      Numbers.toLong(by);
    }
  }

  private static int shift(BigInteger by) {
    if (by.signum() < 0) {
      throw Errors.valueError("negative shift count");
    }
    limit(by.bitLength() > 31 ? Long.MAX_VALUE : by.intValue());
    return by.intValue();
  }

  private static void limit(long bits) {
    if (bits > MOST_BITS) {
      throw Errors.memoryError("memory allocation failed, allocating " + bits / 8 + " bytes");
    }
  }

  /** Quotient and rest, rounded towards minus infinity. */
  static BigInteger[] floorDivide(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw Errors.zeroDivision();
    }
    BigInteger[] result = HugeInts.divideAndRemainder(a, b);
    if (result[1].signum() != 0 && result[1].signum() != b.signum()) {
      result[0] = result[0].subtract(BigInteger.ONE);
      result[1] = result[1].add(b);
    }
    return result;
  }

  private static Object power(BigInteger base, BigInteger exponent) {
    if (exponent.signum() < 0) {
      if (base.signum() == 0) {
        throw Errors.zeroDivision();
      }
      return Floats.round(Math.pow(Floats.of(base), Floats.of(exponent)));
    }
    boolean trivial = base.bitLength() <= 1 && base.abs().compareTo(BigInteger.ONE) <= 0;
    if (trivial) {
      boolean odd = exponent.testBit(0);
      return exponent.signum() == 0
          ? 1L
          : base.signum() == 0 ? 0L : base.signum() > 0 || !odd ? 1L : -1L;
    }
    limit(exponent.bitLength() > 40 ? Long.MAX_VALUE : base.bitLength() * exponent.longValue());
    int e = exponent.intValue();
    if ((long) base.bitLength() * e < QUICK_BITS) {
      return Numbers.normal(base.pow(e));
    }
    BigInteger result = BigInteger.ONE;
    for (int bit = 31 - Integer.numberOfLeadingZeros(e); bit >= 0; bit--) {
      Interrupts.poll();
      result = HugeInts.multiply(result, result);
      if ((e >> bit & 1) == 1) {
        result = HugeInts.multiply(result, base);
      }
    }
    return Numbers.normal(result);
  }

  /** {@code pow(base, exponent, modulus)}. */
  public static Object powerModulo(Object base, Object exponent, Object modulus) {
    if (!Types.isInt(base) || !Types.isInt(exponent) || !Types.isInt(modulus)) {
      throw Errors.typeError("pow() with 3 arguments requires integers");
    }
    BigInteger m = Numbers.toBig(modulus);
    if (m.signum() == 0) {
      throw Errors.valueError("divide by zero");
    }
    BigInteger result = modularPower(Numbers.toBig(base), Numbers.toBig(exponent), m.abs());
    return Numbers.normal(m.signum() < 0 && result.signum() != 0 ? result.add(m) : result);
  }

  private static BigInteger modularPower(BigInteger base, BigInteger exponent, BigInteger m) {
    if (exponent.signum() < 0) {
      // There is no inverse (py/mpz.c, mpz_pow3_inpl).
      return BigInteger.ZERO;
    }
    double words = m.bitLength() / (double) Integer.SIZE;
    if (words * words * exponent.bitLength() < MOST_PRODUCTS) {
      return base.modPow(exponent, m);
    }
    BigInteger result = BigInteger.ONE;
    BigInteger factor = HugeInts.modulo(base, m);
    for (int bit = exponent.bitLength() - 1; bit >= 0; bit--) {
      Interrupts.poll();
      result = HugeInts.modulo(HugeInts.multiply(result, result), m);
      if (exponent.testBit(bit)) {
        result = HugeInts.modulo(HugeInts.multiply(result, factor), m);
      }
    }
    return result;
  }

  /** Digits of an int in a base, with the prefix before them and after the sign. */
  public static String toText(Object value, int radix, String prefix) {
    if (!Types.isInt(Types.unwrap(value))) {
      throw Numbers.cannotConvert(value);
    }
    BigInteger number = Numbers.toBig(value);
    return (number.signum() < 0 ? "-" : "") + prefix + Digits.of(number.abs(), radix);
  }

  /** {@code int(text, base)}. */
  public static Object parse(String text, int base) {
    if (base != 0 && (base < 2 || base > 36)) {
      throw Errors.valueError("int() arg 2 must be >= 2 and <= 36");
    }
    String rest = text.stripLeading();
    boolean negative = rest.startsWith("-");
    if (negative || rest.startsWith("+")) {
      rest = rest.substring(1);
    }
    int radix = base == 0 ? 10 : base;
    if (rest.length() > 1 && rest.charAt(0) == '0') {
      int prefixed =
          switch (rest.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
          };
      if (prefixed != 0 && (base == 0 || base == prefixed)) {
        radix = prefixed;
        rest = rest.substring(2);
      } else if (base == 0) {
        // Nothing but zeros may follow a zero without a letter.
        radix = 1;
      }
    }
    String digits = rest.stripTrailing().replace("_", "");
    boolean valid = !digits.isEmpty();
    for (int i = 0; i < digits.length() && valid; i++) {
      valid =
          radix == 1
              ? digits.charAt(i) == '0'
              : digits.charAt(i) < 0x80 && Character.digit(digits.charAt(i), radix) >= 0;
    }
    if (!valid) {
      // The text is shown from its digits on (py/parsenum.c, mp_parse_num_integer).
      throw Errors.valueError(
          "invalid syntax for integer with base "
              + (radix == 1 ? 0 : radix)
              + ": "
              + Text.repr(rest));
    }
    if (radix == 1) {
      return 0L;
    }
    BigInteger value = Digits.parse(digits, radix);
    return Numbers.normal(negative ? value.negate() : value);
  }
}
