package boardwalk.interpreter.runtime;

import java.math.BigInteger;

/** Conversions between MicroPython's numbers and Java's. */
public final class Numbers {

  private Numbers() {}

  /** An int as programs hold it: Long where it fits. */
  public static Object normal(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  /**
   * An int that a C function takes as a machine word of the board ({@code mp_obj_get_int}).
   *
   * @throws PyException TypeError for anything else, OverflowError when it does not fit
   */
  public static long toLong(Object value) {
    return switch (value) {
      case Long number -> MachineWord.expect(number);
      case Boolean truth -> truth ? 1 : 0;
      case BigInteger number -> throw overflow();
      case PyInstance instance -> toLong(plain(instance));
      default -> throw cannotConvert(value);
    };
  }

  /**
   * The low 32 bits of an int, with their sign, where words have 32 bits ({@code
   * mp_obj_get_int_truncated}): values of registers, starts of sums. As {@link #toLong} where they
   * have 64.
   */
  public static long truncated(Object value) {
    return MachineWord.isNarrow() && !(value instanceof PyInstance)
        ? MachineWord.fit(toLongLong(value))
        : toLong(value);
  }

  /** An address: the low bits of an int that make a machine word, without a sign. */
  public static long address(Object value) {
    return MachineWord.unsigned(toBig(value).longValue());
  }

  /** The low 64 bits of an int ({@code mp_obj_get_ll}). */
  public static long toLongLong(Object value) {
    return value instanceof BigInteger number ? number.longValue() : wide(value);
  }

  /**
   * An int that is a machine word without a sign ({@code mp_obj_get_uint}), up to 2 to the 63rd.
   *
   * @throws PyException OverflowError when it is below zero or does not fit
   */
  public static long toUnsigned(Object value) {
    long number = wide(value);
    if (number < 0 || number != MachineWord.unsigned(number)) {
      throw overflow();
    }
    return number;
  }

  /** An int of up to 64 bits on all boards: what firmware calculates in Python itself. */
  public static long wide(Object value) {
    return switch (value) {
      case Long number -> number;
      case PyInstance instance -> wide(plain(instance));
      default -> toLong(value);
    };
  }

  private static Object plain(PyInstance instance) {
    return instance.nativeValue() != null ? instance.nativeValue() : viaInt(instance);
  }

  static PyException overflow() {
    return Errors.overflow("overflow converting long int to machine word");
  }

  private static Object viaInt(PyInstance instance) {
    Object method = instance.type().lookupInProgram("__int__");
    if (method == null) {
      throw cannotConvert(instance);
    }
    return Calls.callable(method).call1(instance);
  }

  static PyException cannotConvert(Object value) {
    return Errors.typeError("can't convert " + Types.name(value) + " to int");
  }

  /** As {@link #toLong}, limited to Java's int range by OverflowError. */
  public static int toInt(Object value) {
    long number = toLong(value);
    if (number != (int) number) {
      throw overflow();
    }
    return (int) number;
  }

  /** The value of an int of any size. */
  public static BigInteger toBig(Object value) {
    return switch (value) {
      case BigInteger number -> number;
      case PyInstance instance when instance.nativeValue() != null -> toBig(instance.nativeValue());
      case Long number -> BigInteger.valueOf(number);
      default -> BigInteger.valueOf(toLong(value));
    };
  }

  /** The value of an int or float as a double. */
  public static double toDouble(Object value) {
    return switch (value) {
      case Double number -> number;
      case Long number -> Floats.of(number);
      case Boolean truth -> truth ? 1 : 0;
      case BigInteger number -> Floats.of(number);
      case PyInstance instance when instance.nativeValue() != null ->
          toDouble(instance.nativeValue());
      case PyInstance instance -> {
        Object method = instance.type().lookupInProgram("__float__");
        if (method == null) {
          throw Errors.typeError("can't convert " + Types.name(value) + " to float");
        }
        Object number = Calls.callable(method).call1(instance);
        if (!(number instanceof Double made)) {
          throw Errors.typeError("can't convert " + Types.name(number) + " to float");
        }
        yield made;
      }
      default -> throw Errors.typeError("can't convert " + Types.name(value) + " to float");
    };
  }

  /** The whole part of a float as an int. */
  public static Object truncate(double value) {
    if (Double.isNaN(value)) {
      throw Errors.valueError("can't convert NaN to int");
    }
    if (Double.isInfinite(value)) {
      throw Errors.overflow("can't convert inf to int");
    }
    if (Math.abs(value) < 0x1p62) {
      return (long) value;
    }
    return normal(new java.math.BigDecimal(value).toBigInteger());
  }
}
