package boardwalk.interpreter.modules;

import static boardwalk.interpreter.runtime.Floats.round;
import static boardwalk.interpreter.runtime.Floats.step;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Floats;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Types;
import java.math.BigInteger;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.Erf;
import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Gamma;
import org.apache.commons.numbers.gamma.LogGamma;

/** {@code math}. */
final class MathModule implements NativeModule {

  private static final int SUBNORMAL_SHIFT = 54;
  private static final double SQUARE_ROOT_OF_2 = Math.sqrt(2);
  private static final double LOG2_E = 1.4426950408889634;

  /** What is left of 1 / ln 2 behind {@link #LOG2_E}. */
  private static final double LOG2_E_LOW = 2.0355273740931033e-17;

  private static final double LOG10_E = 0.4342944819032518;
  private static final double LOG10_2_HIGH = 3.01029995663611771306e-01;
  private static final double LOG10_2_LOW = 3.69423907715893078616e-13;

  @Override
  public String name() {
    return "math";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule m = new PyModule(name());
    m.with("pi", round(Math.PI)).with("e", round(Math.E)).with("tau", round(2 * Math.PI));
    m.with("inf", Double.POSITIVE_INFINITY).with("nan", Double.NaN);
    one(m, "sqrt", Math::sqrt);
    one(m, "exp", Math::exp);
    one(m, "expm1", Math::expm1);
    one(m, "log2", MathModule::binaryLogarithm);
    one(m, "log10", MathModule::decimalLogarithm);
    one(m, "sin", Math::sin);
    one(m, "cos", Math::cos);
    one(m, "tan", Math::tan);
    one(m, "asin", Math::asin);
    one(m, "acos", Math::acos);
    one(m, "atan", Math::atan);
    one(m, "sinh", Math::sinh);
    one(m, "cosh", Math::cosh);
    one(m, "tanh", Math::tanh);
    one(m, "asinh", MathModule::areaSine);
    one(m, "acosh", x -> x < 1 ? Double.NaN : Math.log(x + Math.sqrt(x * x - 1)));
    one(m, "atanh", x -> Math.abs(x) >= 1 ? Double.NaN : 0.5 * Math.log((1 + x) / (1 - x)));
    one(m, "fabs", Math::abs);
    one(m, "degrees", x -> x * step(180 / step(Math.PI)));
    one(m, "radians", x -> x * step(step(Math.PI) / 180));
    one(m, "gamma", MathModule::gamma);
    one(m, "lgamma", MathModule::logGamma);
    one(m, "erf", Erf::value);
    one(m, "erfc", Erfc::value);
    two(m, "pow", MathModule::power);
    two(m, "atan2", Math::atan2);
    two(m, "copysign", Math::copySign);
    two(m, "fmod", (x, y) -> y == 0 || Double.isInfinite(x) ? Double.NaN : x % y);
    m.with(NativeFunction.between("log", 1, 2, MathModule::logarithm));
    m.with(NativeFunction.of1("floor", x -> whole(x, Math::floor)));
    m.with(NativeFunction.of1("ceil", x -> whole(x, Math::ceil)));
    m.with(NativeFunction.of1("trunc", x -> whole(x, v -> v < 0 ? Math.ceil(v) : Math.floor(v))));
    m.with(NativeFunction.of1("isnan", x -> Double.isNaN(Numbers.toDouble(x))));
    m.with(NativeFunction.of1("isinf", x -> Double.isInfinite(Numbers.toDouble(x))));
    m.with(NativeFunction.of1("isfinite", x -> Double.isFinite(Numbers.toDouble(x))));
    m.with(NativeFunction.withKeywords("isclose", MathModule::isClose));
    m.with(NativeFunction.of1("factorial", MathModule::factorial));
    m.with(
        NativeFunction.of1(
            "modf",
            x -> {
              double value = Numbers.toDouble(x);
              double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
              double rest = Double.isInfinite(value) ? 0 : value - whole;
              return PyTuple.of(round(Math.copySign(rest, value)), round(whole));
            }));
    m.with(
        NativeFunction.of1(
            "frexp",
            x -> {
              double value = Numbers.toDouble(x);
              if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
                return PyTuple.of(value, 0L);
              }
              // Numbers too small to be normal are made bigger first.
              boolean small = Math.abs(value) < Double.MIN_NORMAL;
              double normal = small ? Math.scalb(value, SUBNORMAL_SHIFT) : value;
              int exponent = Math.getExponent(normal) + 1;
              return PyTuple.of(
                  round(Math.scalb(normal, -exponent)),
                  (long) exponent - (small ? SUBNORMAL_SHIFT : 0));
            }));
    m.with(
        NativeFunction.of2(
            "ldexp",
            (x, e) ->
                round(
                    Math.scalb(Numbers.toDouble(x), Math.clamp(Numbers.toLong(e), -2200, 2200)))));
    return m;
  }

  /** C's pow: 1 to the power of anything is 1, and so is anything to the power of 0. */
  private static double power(double x, double y) {
    boolean one = x == 1 || (x == -1 && Double.isInfinite(y));
    return one ? 1 : Math.pow(x, y);
  }

  private static double gamma(double x) {
    return x == Double.POSITIVE_INFINITY ? x : Gamma.value(x);
  }

  /** C's lgamma: of the size of gamma, so that it has a value left of 0 too. */
  private static double logGamma(double x) {
    if (Double.isInfinite(x)) {
      return Double.POSITIVE_INFINITY;
    }
    if (x == 1 || x == 2) {
      return 0;
    }
    boolean reflected = x < 0 && x != Math.rint(x);
    return reflected
        ? Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - LogGamma.value(1 - x)
        : LogGamma.value(x);
  }

  private static double log(double x) {
    if (x <= 0) {
      throw domain();
    }
    return Math.log(x);
  }

  /** A logarithm by way of the exponent's bits, as C libraries do it: exact for exact powers. */
  @FunctionalInterface
  private interface ByExponent {
    /**
     * @param exponent of 2
     * @param rest from a half to two, what the number is divided by that power
     */
    double of(int exponent, double rest);
  }

  private static double logarithm(double x, double limit, ByExponent parts) {
    if (x <= 0) {
      throw domain();
    }
    if (!Double.isFinite(x)) {
      return x;
    }
    boolean small = x < Double.MIN_NORMAL;
    double normal = small ? Math.scalb(x, SUBNORMAL_SHIFT) : x;
    int exponent = Math.getExponent(normal);
    double rest = Math.scalb(normal, -exponent);
    int shift = small ? SUBNORMAL_SHIFT : 0;
    boolean halved = limit > 0 ? rest > limit : exponent - shift < 0;
    return halved ? parts.of(exponent - shift + 1, rest / 2) : parts.of(exponent - shift, rest);
  }

  private static double binaryLogarithm(double x) {
    return logarithm(
        x,
        SQUARE_ROOT_OF_2,
        (exponent, rest) -> {
          double log = Math.log(rest);
          double high = log * LOG2_E;
          double low = Math.fma(log, LOG2_E, -high) + log * LOG2_E_LOW;
          double sum = exponent + high;
          return sum + (high - (sum - exponent) + low);
        });
  }

  /** The constants and the order of operations are those of fdlibm's e_log10.c. */
  private static double decimalLogarithm(double x) {
    return logarithm(
        x,
        0,
        (exponent, rest) ->
            exponent * LOG10_2_LOW + LOG10_E * Math.log(rest) + exponent * LOG10_2_HIGH);
  }

  private static boardwalk.interpreter.runtime.PyException domain() {
    return Errors.valueError("math domain error");
  }

  /** A result that is no number, from arguments that are, is outside the function's domain. */
  private static double checked(double result, double... arguments) {
    boolean finite = true;
    for (double argument : arguments) {
      finite &= Double.isFinite(argument);
      if (Double.isNaN(argument)) {
        return result;
      }
    }
    if (Double.isNaN(result) || (finite && Double.isInfinite(result))) {
      throw domain();
    }
    return result;
  }

  private static void one(PyModule module, String name, DoubleUnaryOperator function) {
    module.with(
        NativeFunction.of1(
            name,
            x -> {
              double value = Numbers.toDouble(x);
              return checked(round(function.applyAsDouble(value)), value);
            }));
  }

  private static void two(PyModule module, String name, DoubleBinaryOperator function) {
    module.with(
        NativeFunction.of2(
            name,
            (x, y) -> {
              double a = Numbers.toDouble(x);
              double b = Numbers.toDouble(y);
              return checked(round(function.applyAsDouble(a, b)), a, b);
            }));
  }

  private static Object logarithm(Object[] args) {
    double value = step(log(Numbers.toDouble(Types.unwrap(args[0]))));
    if (args.length == 1) {
      return round(value);
    }
    double base = Numbers.toDouble(args[1]);
    if (base == 1) {
      throw Errors.zeroDivision();
    }
    return round(value / step(log(base)));
  }

  private static Object whole(Object value, DoubleUnaryOperator towards) {
    Object plain = Types.unwrap(value);
    // Firmware takes ints through floats: with 32 bits, long ones come out changed.
    return Types.isInt(plain) && !Floats.isSingle()
        ? Numbers.normal(Numbers.toBig(plain))
        : Numbers.truncate(towards.applyAsDouble(Numbers.toDouble(plain)));
  }

  private static Object isClose(boardwalk.interpreter.runtime.Arguments a) {
    Object second = a.get(1);
    double x = Numbers.toDouble(a.get(0));
    double y = Numbers.toDouble(second);
    Object relative = a.keyword("rel_tol");
    Object absolute = a.keyword("abs_tol");
    double rel = relative == null ? step(1e-9) : Numbers.toDouble(relative);
    double abs = absolute == null ? 0 : Numbers.toDouble(absolute);
    if (rel < 0 || abs < 0) {
      throw domain();
    }
    if (x == y) {
      return true;
    }
    double difference = Math.abs(step(x - y));
    return Double.isFinite(x)
        && Double.isFinite(y)
        && (difference <= step(rel * Math.max(Math.abs(x), Math.abs(y))) || difference <= abs);
  }

  /** Without the loss of digits that the logarithm of a number near one has. */
  private static double areaSine(double x) {
    double a = Math.abs(x);
    double area =
        a > 1e8 ? Math.log(a) + Math.log(2) : Math.log1p(a + a * a / (1 + Math.sqrt(a * a + 1)));
    return Math.copySign(area, x);
  }

  private static Object factorial(Object value) {
    long n = Numbers.toLong(value);
    if (n < 0) {
      throw Errors.valueError("negative factorial");
    }
    BigInteger result = BigInteger.ONE;
    for (long i = 2; i <= n; i++) {
      boardwalk.interpreter.runtime.Interrupts.poll();
      result = result.multiply(BigInteger.valueOf(i));
    }
    return Numbers.normal(result);
  }
}
