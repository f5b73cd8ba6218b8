package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.UnaryOperator;
import java.math.BigInteger;

/**
 * The arithmetic operators. The common case, small ints, is first and short so that it is inlined.
 */
public final class Arithmetic {

  private Arithmetic() {}

  public static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long sum = x + y;
      if (((x ^ sum) & (y ^ sum)) >= 0) {
        return sum;
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return Floats.round(x + y);
    } else if (a instanceof String x && b instanceof String y) {
      return StringMethods.concat(x, y);
    }
    return a instanceof PyComplex x && b instanceof PyComplex y
        ? x.plus(y)
        : binary(BinaryOperator.ADD, a, b);
  }

  public static Object subtract(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long difference = x - y;
      if (((x ^ y) & (x ^ difference)) >= 0) {
        return difference;
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return Floats.round(x - y);
    }
    return a instanceof PyComplex x && b instanceof PyComplex y
        ? x.minus(y)
        : binary(BinaryOperator.SUBTRACT, a, b);
  }

  public static Object multiply(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long high = Math.multiplyHigh(x, y);
      long low = x * y;
      if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
        return low;
      }
    } else if (a instanceof Double x) {
      if (b instanceof Double y) {
        return Floats.round(x * y);
      }
      if (b instanceof Long y) {
        return Floats.round(x * Floats.of(y));
      }
    } else if (a instanceof Long x && b instanceof Double y) {
      return Floats.round(Floats.of(x) * y);
    }
    return a instanceof PyComplex x && b instanceof PyComplex y
        ? x.times(y)
        : binary(BinaryOperator.MULTIPLY, a, b);
  }

  public static Object floorDivide(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y > 0) {
      return Math.floorDiv(x, y);
    }
    return binary(BinaryOperator.FLOOR_DIVIDE, a, b);
  }

  /** {@code divmod(a, b)} of two real numbers. */
  public static PyTuple divmod(Object a, Object b) {
    if (!isReal(a) || !isReal(b)) {
      throw Errors.unsupported("__divmod__", a, b);
    }
    return PyTuple.of(floorDivide(a, b), modulo(a, b));
  }

  private static boolean isReal(Object value) {
    Object plain = Types.unwrap(value);
    return plain instanceof Double || Types.isInt(plain);
  }

  public static Object modulo(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y > 0) {
      return Math.floorMod(x, y);
    }
    return binary(BinaryOperator.MODULO, a, b);
  }

  public static Object and(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x & y)
        : binary(BinaryOperator.AND, a, b);
  }

  public static Object or(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x | y)
        : binary(BinaryOperator.OR, a, b);
  }

  public static Object xor(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x ^ y)
        : binary(BinaryOperator.XOR, a, b);
  }

  public static Object shiftLeft(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && y >= 0 && y < Long.SIZE - 1) {
      long shifted = x << y;
      if (shifted >> y == x) {
        return shifted;
      }
    }
    return binary(BinaryOperator.SHIFT_LEFT, a, b);
  }

  public static Object shiftRight(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y && y >= 0 && y < Long.SIZE
        ? (Object) (x >> y)
        : binary(BinaryOperator.SHIFT_RIGHT, a, b);
  }

  public static Object trueDivide(Object a, Object b) {
    if (a instanceof Double x && b instanceof Double y && y != 0) {
      return Floats.round(x / y);
    }
    if (a instanceof Long x && b instanceof Long y && y != 0) {
      return Floats.round(Floats.of(x) / Floats.of(y));
    }
    return a instanceof Double x && b instanceof Long y && y != 0
        ? (Object) Floats.round(x / Floats.of(y))
        : binary(BinaryOperator.TRUE_DIVIDE, a, b);
  }

  public static Object multiplyInPlace(Object a, Object b) {
    boolean numbers =
        a instanceof Long && b instanceof Long || a instanceof Double && b instanceof Double;
    return numbers ? multiply(a, b) : inPlace(BinaryOperator.MULTIPLY, a, b);
  }

  public static Object andInPlace(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x & y)
        : inPlace(BinaryOperator.AND, a, b);
  }

  public static Object orInPlace(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x | y)
        : inPlace(BinaryOperator.OR, a, b);
  }

  public static Object xorInPlace(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x ^ y)
        : inPlace(BinaryOperator.XOR, a, b);
  }

  public static Object shiftRightInPlace(Object a, Object b) {
    return a instanceof Long && b instanceof Long
        ? shiftRight(a, b)
        : inPlace(BinaryOperator.SHIFT_RIGHT, a, b);
  }

  public static Object shiftLeftInPlace(Object a, Object b) {
    return a instanceof Long && b instanceof Long
        ? shiftLeft(a, b)
        : inPlace(BinaryOperator.SHIFT_LEFT, a, b);
  }

  /** {@code a op b} for any operator. */
  public static Object binary(BinaryOperator operator, Object a, Object b) {
    Object result = tryBinary(operator, a, b);
    if (result == null) {
      throw Errors.unsupported(operator.special(), a, b);
    }
    return result;
  }

  public static Object addInPlace(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long sum = x + y;
      if (((x ^ sum) & (y ^ sum)) >= 0) {
        return sum;
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return Floats.round(x + y);
    } else if (a instanceof String x && b instanceof String y) {
      return StringMethods.concat(x, y);
    }
    return a instanceof PyComplex x && b instanceof PyComplex y
        ? x.plus(y)
        : inPlace(BinaryOperator.ADD, a, b);
  }

  public static Object subtractInPlace(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long difference = x - y;
      if (((x ^ y) & (x ^ difference)) >= 0) {
        return difference;
      }
    } else if (a instanceof Double x && b instanceof Double y) {
      return Floats.round(x - y);
    }
    return a instanceof PyComplex x && b instanceof PyComplex y
        ? x.minus(y)
        : inPlace(BinaryOperator.SUBTRACT, a, b);
  }

  /** {@code a op= b}: the left side's own way, else the plain operator. */
  public static Object inPlace(BinaryOperator operator, Object a, Object b) {
    Object result = a instanceof PyObject object ? object.inPlace(operator, b) : null;
    if (result == null) {
      result = tryBinary(operator, a, b);
    }
    if (result == null) {
      // Named as the operator it stands for (py/runtime.c, mp_binary_op).
      throw Errors.unsupported(operator.special(), a, b);
    }
    return result;
  }

  /** {@code a op b}, or null when neither side knows how. */
  static Object tryBinary(BinaryOperator operator, Object a, Object b) {
    Object result = null;
    if (a instanceof BigInteger x && (b instanceof Long || b instanceof BigInteger)) {
      result = Integers.binary(operator, x, b);
    } else if (a instanceof PyObject object) {
      result = object.binary(operator, b);
    } else if (b instanceof PyObject) {
      result = StringMethods.binary(operator, a, b);
    } else if (a instanceof String || b instanceof String) {
      result = StringMethods.binary(operator, a, b);
    } else if (a instanceof Double || b instanceof Double) {
      result = floating(operator, Numbers.toDouble(a), Numbers.toDouble(b));
    } else {
      result = integer(operator, a, b);
    }
    if (result == null && b instanceof PyObject object) {
      result = object.reflected(operator, a);
      if (result == null && b instanceof PyInstance instance && instance.nativeValue() != null) {
        result = tryBinary(operator, a, instance.nativeValue());
      }
    }
    return result;
  }

  private static Object floating(BinaryOperator operator, double a, double b) {
    return switch (operator) {
      case ADD -> Floats.round(a + b);
      case SUBTRACT -> Floats.round(a - b);
      case MULTIPLY -> Floats.round(a * b);
      case TRUE_DIVIDE -> {
        if (b == 0) {
          throw Errors.zeroDivision();
        }
        yield Floats.round(a / b);
      }
      case FLOOR_DIVIDE -> {
        if (b == 0) {
          throw Errors.zeroDivision();
        }
        yield floorQuotient(a, b);
      }
      case MODULO -> {
        if (b == 0) {
          throw Errors.zeroDivision();
        }
        yield floorMod(a, b);
      }
      case POWER -> power(a, b);
      default -> null;
    };
  }

  /** As CPython and MicroPython round it (py/objfloat.c, mp_obj_float_divmod). */
  private static double floorQuotient(double a, double b) {
    double rest = a % b;
    double quotient = Floats.step(Floats.step(a - rest) / b);
    if (rest != 0 && (rest < 0) != (b < 0)) {
      quotient = Floats.step(quotient - 1);
    }
    if (quotient == 0) {
      return Math.copySign(0, a / b);
    }
    double whole = Math.floor(quotient);
    return Floats.round(quotient - whole > 0.5 ? whole + 1 : whole);
  }

  static double floorMod(double a, double b) {
    double rest = a % b;
    if (rest == 0) {
      return Math.copySign(0, b);
    }
    return Floats.round((rest < 0) != (b < 0) ? rest + b : rest);
  }

  private static Object power(double a, double b) {
    if (a == 0 && b < 0 && !Double.isInfinite(b)) {
      throw Errors.zeroDivision();
    }
    boolean complex = a < 0 && b != Math.floor(b) && !Double.isNaN(b);
    if (complex && !Double.isInfinite(a)) {
      return PyComplex.power(new PyComplex(a, 0), new PyComplex(b, 0));
    }
    if (a == 1 || b == 0) {
      return 1.0;
    }
    if (a == -1 && Double.isInfinite(b)) {
      return 1.0;
    }
    return Floats.round(Math.pow(a, b));
  }

  private static Object integer(BinaryOperator operator, Object a, Object b) {
    if (operator == BinaryOperator.TRUE_DIVIDE) {
      double divisor = Numbers.toDouble(b);
      if (divisor == 0) {
        throw Errors.zeroDivision();
      }
      return Floats.round(Numbers.toDouble(a) / divisor);
    }
    if (operator == BinaryOperator.SHIFT_LEFT || operator == BinaryOperator.SHIFT_RIGHT) {
      Integers.expectShift(b);
    }
    if (!(a instanceof BigInteger) && !(b instanceof BigInteger)) {
      Object result = small(operator, Numbers.wide(a), Numbers.wide(b));
      if (result != null) {
        return result;
      }
    }
    return Integers.binary(operator, Numbers.toBig(a), Numbers.toBig(b));
  }

  /** Null when the result does not fit, or the operator is not for ints. */
  private static Object small(BinaryOperator operator, long a, long b) {
    switch (operator) {
      case ADD -> {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) >= 0 ? sum : null;
      }
      case SUBTRACT -> {
        long difference = a - b;
        return ((a ^ b) & (a ^ difference)) >= 0 ? difference : null;
      }
      case MULTIPLY -> {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return (high == 0 && low >= 0) || (high == -1 && low < 0) ? low : null;
      }
      case FLOOR_DIVIDE -> {
        if (b == 0) {
          throw Errors.zeroDivision();
        }
        return a == Long.MIN_VALUE && b == -1 ? null : (Object) Math.floorDiv(a, b);
      }
      case MODULO -> {
        if (b == 0) {
          throw Errors.zeroDivision();
        }
        return Math.floorMod(a, b);
      }
      case AND -> {
        return a & b;
      }
      case OR -> {
        return a | b;
      }
      case XOR -> {
        return a ^ b;
      }
      case SHIFT_RIGHT -> {
        if (b < 0) {
          throw Errors.valueError("negative shift count");
        }
        return b > 63 ? (a < 0 ? -1L : 0L) : a >> b;
      }
      case SHIFT_LEFT -> {
        boolean fits = b >= 0 && b < 62 && Math.abs(a) < 1L << (62 - b);
        return fits ? (Object) (a << b) : null;
      }
      default -> {
        return null;
      }
    }
  }

  public static Object negate(Object value) {
    if (value instanceof Long number && number != Long.MIN_VALUE) {
      return -number;
    }
    if (value instanceof Double number) {
      return -number;
    }
    return unary(UnaryOperator.NEGATE, value);
  }

  /** {@code -x}, {@code +x} or {@code ~x}. */
  public static Object unary(UnaryOperator operator, Object value) {
    Object result =
        switch (value) {
          case Long number when number != Long.MIN_VALUE || operator != UnaryOperator.NEGATE ->
              switch (operator) {
                case NEGATE -> (Object) (-number);
                case PLUS -> number;
                default -> ~number;
              };
          case Boolean truth -> unary(operator, truth ? 1L : 0L);
          case Long number -> Numbers.normal(BigInteger.valueOf(number).negate());
          case BigInteger number ->
              switch (operator) {
                case NEGATE -> Numbers.normal(number.negate());
                case PLUS -> number;
                default -> Numbers.normal(number.not());
              };
          case Double number ->
              switch (operator) {
                case NEGATE -> (Object) (-number);
                case PLUS -> number;
                default -> null;
              };
          case PyObject object -> object.unary(operator);
          default -> null;
        };
    if (result == null) {
      String name =
          switch (operator) {
            case NEGATE -> "__neg__";
            case PLUS -> "__pos__";
            default -> "__invert__";
          };
      throw Errors.unsupported(name, value);
    }
    return result;
  }
}
