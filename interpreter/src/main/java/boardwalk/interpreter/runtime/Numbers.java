package boardwalk.interpreter.runtime;

import java.math.BigInteger;

/** Conversions between MicroPython's numbers and Java's. */
public final class Numbers {

  private Numbers() {}

  /** An int as programs hold it: Long where it fits. */
  public static Object normal(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
  }

  /** An int's value; TypeError for anything else, OverflowError when it is too big. */
  public static long toLong(Object value) {
    return switch (value) {
      case Long number -> number;
      case Boolean truth -> truth ? 1 : 0;
      case BigInteger number ->
          throw Errors.overflow("overflow converting long int to machine word");
      case PyInstance instance when instance.nativeValue() != null ->
          toLong(instance.nativeValue());
      case PyInstance instance -> toLong(viaInt(instance));
      default -> throw cannotConvert(value);
    };
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
      throw Errors.overflow("overflow converting long int to machine word");
    }
    return (int) number;
  }

  /** The value of an int of any size. */
  public static BigInteger toBig(Object value) {
    return switch (value) {
      case BigInteger number -> number;
      case PyInstance instance when instance.nativeValue() != null -> toBig(instance.nativeValue());
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
