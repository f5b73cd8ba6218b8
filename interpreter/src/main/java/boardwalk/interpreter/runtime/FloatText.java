package boardwalk.interpreter.runtime;

import java.math.BigInteger;

/**
 * Floats as text, as MicroPython writes them (py/formatfloat.c; here its exact variant of the ports
 * with double precision, {@link SingleText} is the other): digits are rounded half up, 16 are tried
 * before more, and a number has at most 33 characters.
 */
public final class FloatText {

  private static final int MOST_DIGITS = 19;
  private static final int SAFE_DIGITS = 16;

  /** Characters of a number with its sign (py/mpprint.c: a buffer of 36, 3 of them kept free). */
  private static final int ROOM = 33;

  /** Characters that a point, an exponent and its sign take. */
  private static final int POINT_AND_EXPONENT = 8;

  /**
   * With this many digits the text of {@link Double#toString} is what MicroPython finds too, where
   * neighbouring doubles are closer than the last of 16 digits.
   */
  private static final int SURELY_SHORTEST = 15;

  /** Stands for "no point among the digits". */
  private static final int NO_POINT = 255;

  private static final int REPR = -2;

  private static final double[] QUICK_POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

  /** Below this a scaled number is exact enough to see on which side of the middle it lies. */
  private static final double MOST_QUICK = 1e11;

  private static final LongDouble ONE = LongDouble.of(1);

  private static final int LEAST_POWER = -40;

  /** Powers of ten that have been needed, as doubles; 0 for others. */
  private static final double[] POWERS = new double[81];

  /** From this size of the mantissa on no further digit is taken in (py/parsenum.c). */
  private static final long MANTISSA_MAX = 0x1999_9999_9999_9998L;

  private enum Mode {
    FIXED,
    GENERAL,
    SCIENTIFIC
  }

  private final boolean single = Floats.isSingle();
  private final int mostDigits =
      Floats.isRounded() ? RoundedText.MOST_DIGITS : single ? SingleText.MOST_DIGITS : MOST_DIGITS;
  private final double value;
  private final int exponent;
  private final char letter;
  private Mode mode;
  private int precision;
  private int plainZeros;

  private FloatText(double value, char letter, Mode mode) {
    this.value = value;
    this.exponent =
        Floats.isRounded()
            ? RoundedText.exponent((float) value)
            : single ? SingleText.exponent((float) value) : exponent(value);
    this.letter = letter;
    this.mode = mode;
  }

  public static String repr(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value < 0 ? "-inf" : "inf";
    }
    String text = Floats.isSingle() ? null : quick(value);
    text = text != null ? text : format(value, 'g', reprPrecision());
    boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0;
    return whole ? text + ".0" : text;
  }

  /** The digits' value in double precision; see {@link Floats#parse}. */
  static double parse(String text) {
    Decimal decimal = new Decimal(text, MANTISSA_MAX);
    boolean exact = decimal.power() == 0 && decimal.mantissa() >= 0;
    return exact
        ? decimal.mantissa()
        : new LongDouble(Numbers.toBig(Elements.unsigned(decimal.mantissa())), 0)
            .scaled(decimal.power())
            .toDouble();
  }

  private static int reprPrecision() {
    return Floats.isRounded() ? Floats.roundedDigits() : REPR;
  }

  /** The usual short numbers, without big arithmetic; null for others. */
  private static String quick(double value) {
    long whole = (long) value;
    if (whole == value && Math.abs(whole) < 1_000_000_000_000_000L) {
      return whole == 0 && 1 / value < 0 ? "-0" : Long.toString(whole);
    }
    double size = Math.abs(value);
    if (size < 1e-3 || size >= 1e7) {
      return null;
    }
    double lastOfSafeDigits = 1e-18;
    for (double power = 1e-2; power <= size; power *= 10) {
      lastOfSafeDigits *= 10;
    }
    if (Math.ulp(size) >= lastOfSafeDigits) {
      return null;
    }
    String text = Double.toString(value);
    return text.length() <= SURELY_SHORTEST + 1 ? text : null;
  }

  /**
   * C's {@code printf} for one number, as MicroPython has it.
   *
   * @param type one of {@code e E f F g G}
   * @param precision digits after the point, or significant digits for g; -1 for 6
   */
  public static String format(double value, char type, int precision) {
    boolean upper = Character.isUpperCase(type);
    if (Double.isNaN(value)) {
      return upper ? "NAN" : "nan";
    }
    if (type == 'f' && precision >= 0 && precision < QUICK_POWERS.length && !Floats.isSingle()) {
      String quick = quickFixed(value, precision);
      if (quick != null) {
        return quick;
      }
    }
    String sign = value < 0 || (value == 0 && 1 / value < 0) ? "-" : "";
    if (Double.isInfinite(value)) {
      return sign + (upper ? "INF" : "inf");
    }
    Mode mode =
        switch (Character.toLowerCase(type)) {
          case 'f' -> Mode.FIXED;
          case 'e' -> Mode.SCIENTIFIC;
          default -> Mode.GENERAL;
        };
    FloatText text = new FloatText(Math.abs(value), upper ? 'E' : 'e', mode);
    return sign + text.write(precision, ROOM - sign.length());
  }

  /** Usual numbers with few digits after the point; null where rounding is a close call. */
  private static String quickFixed(double value, int precision) {
    double scaled = Math.abs(value) * QUICK_POWERS[precision];
    if (!(scaled < MOST_QUICK)) {
      return null;
    }
    long whole = (long) scaled;
    double rest = scaled - whole;
    if (Math.abs(rest - 0.5) < 1e-4) {
      return null;
    }
    long rounded = rest > 0.5 ? whole + 1 : whole;
    StringBuilder out = new StringBuilder(24);
    if (value < 0 || (value == 0 && 1 / value < 0)) {
      out.append('-');
    }
    long unit = (long) QUICK_POWERS[precision];
    out.append(rounded / unit);
    if (precision > 0) {
      String digits = Long.toString(rounded % unit);
      out.append('.').repeat('0', precision - digits.length()).append(digits);
    }
    return out.toString();
  }

  /** The largest power of ten that is not greater, as doubles compare. */
  private static int exponent(double value) {
    if (value == 0) {
      return 0;
    }
    int e = (int) Math.floor(Math.log10(value));
    while (value < powerOfTen(e)) {
      e--;
    }
    while (value >= powerOfTen(e + 1)) {
      e++;
    }
    return e;
  }

  private static double powerOfTen(int e) {
    int place = e - LEAST_POWER;
    if (place < 0 || place >= POWERS.length) {
      return ONE.scaled(e).toDouble();
    }
    if (POWERS[place] == 0) {
      POWERS[place] = ONE.scaled(e).toDouble();
    }
    return POWERS[place];
  }

  private String write(int wanted, int room) {
    precision = wanted < 0 ? 6 : wanted;
    plainZeros = Math.min(precision, room - 3);
    if (wanted == REPR) {
      precision = mostDigits;
      plainZeros = SAFE_DIGITS;
    }
    if (mode == Mode.FIXED && exponent > 0 && exponent + precision + 2 > room) {
      mode = Mode.GENERAL;
      precision++;
    }
    int leading = 0;
    int most = precision;
    if (mode == Mode.FIXED) {
      most = Math.min(most, room - 3);
      if (exponent >= 0) {
        most += exponent + 1;
      } else if (most > 2 && exponent < -2) {
        leading = Math.min(-exponent, most) - 2;
        most -= leading;
      } else {
        most++;
      }
    } else if (mode == Mode.SCIENTIFIC || most == 0) {
      most++;
    }
    int trailing = Math.max(0, most - mostDigits);
    most -= trailing;
    int overhead =
        mode == Mode.FIXED ? 3 : single ? SingleText.POINT_AND_EXPONENT : POINT_AND_EXPONENT;
    trailing = Math.min(trailing, room - most - overhead);
    if (single) {
      int zeros = trailing + most;
      int before = leading;
      if (Floats.isRounded()) {
        boolean cut = mode == Mode.FIXED && RoundedText.cuts(exponent, precision);
        int after = scale(most, before) + exponent;
        return around(RoundedText.mantissa((float) value, after, cut), most, before, trailing);
      }
      return SingleText.search(
          (float) value,
          most,
          digits -> scale(digits, before),
          (mantissa, digits) ->
              around(BigInteger.valueOf(mantissa), digits, before, zeros - digits));
    }
    for (int digits = Math.min(SAFE_DIGITS, most); ; digits++) {
      String text = withDigits(digits, leading, trailing + most - digits);
      if (digits >= most || parse(text) == value) {
        return text;
      }
    }
  }

  private String withDigits(int digits, int leading, int trailing) {
    LongDouble scaled = LongDouble.of(value).scaled(scale(digits, leading));
    return around(scaled.nearest(), digits, leading, trailing);
  }

  /** The power of ten that makes a whole number of so many digits. */
  private int scale(int digits, int leading) {
    if (value == 0) {
      return 0;
    }
    if (mode != Mode.FIXED || exponent >= 0) {
      return digits - 1 - exponent;
    }
    return leading > 0 ? digits + leading : digits - 1;
  }

  private String around(BigInteger mantissa, int digits, int leading, int trailing) {
    StringBuilder out = new StringBuilder();
    int point = 0;
    if (mode == Mode.FIXED && value != 0) {
      if (exponent >= 0) {
        point = exponent;
      } else if (leading > 0) {
        out.append("0.").repeat('0', leading);
        point = NO_POINT;
      }
    }
    return mantissa(mantissa, digits, trailing, point, out);
  }

  private String mantissa(
      BigInteger rounded, int wanted, int trailing, int point, StringBuilder out) {
    BigInteger mantissa = rounded;
    int digits = wanted;
    int zeros = trailing;
    int dot = point;
    int power = mode == Mode.FIXED ? 0 : exponent;
    if (mantissa.compareTo(BigInteger.TEN.pow(digits)) >= 0) {
      // Rounding has made one digit more.
      if (mode == Mode.FIXED) {
        digits++;
        dot++;
      } else {
        mantissa = mantissa.divide(BigInteger.TEN);
        power++;
        // Earlier releases have decided on the exponent before.
        plainZeros += Floats.isRounded() && power <= plainZeros ? 1 : 0;
      }
    }
    if (mode == Mode.GENERAL && power > 0 && power < plainZeros) {
      dot += power;
      zeros = dot >= digits ? dot - (digits - 1) : zeros;
      power = 0;
    } else if (mode == Mode.GENERAL && power < 0 && power >= -4) {
      int dropped = 0;
      while (power < 0 && mantissa.mod(BigInteger.TEN).signum() == 0) {
        mantissa = mantissa.divide(BigInteger.TEN);
        dropped++;
        power++;
      }
      digits -= dropped;
      out.append("0.").repeat('0', dropped - power - 1);
      dot = NO_POINT;
      power = 0;
    }
    boolean pointed = dot >= NO_POINT;
    String text = mantissa.toString();
    text = "0".repeat(Math.max(0, digits - text.length())) + text;
    if (dot + 1 < digits) {
      pointed = true;
      out.append(text, 0, dot + 1).append('.').append(text, dot + 1, digits);
    } else {
      out.append(text, 0, digits);
    }
    for (int left = dot - (digits - 1); zeros > 0; zeros--) {
      if (left-- == 0) {
        out.append('.');
        pointed = true;
      }
      out.append('0');
    }
    if (mode == Mode.GENERAL && pointed) {
      dropZeros(out);
    }
    if (mode == Mode.SCIENTIFIC || (mode == Mode.GENERAL && power != 0)) {
      int size = Math.abs(power);
      out.append(letter).append(power < 0 ? '-' : '+');
      out.append(size < 10 ? "0" : "").append(size);
    }
    return out.toString();
  }

  private static void dropZeros(StringBuilder out) {
    int end = out.length();
    while (out.charAt(end - 1) == '0') {
      end--;
    }
    out.setLength(out.charAt(end - 1) == '.' ? end - 1 : end);
  }
}
