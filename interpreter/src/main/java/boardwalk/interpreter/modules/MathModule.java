package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Errors;
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

  @Override
  public String name() {
    return "math";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule m = new PyModule(name());
    m.with("pi", Math.PI).with("e", Math.E).with("tau", 2 * Math.PI);
    m.with("inf", Double.POSITIVE_INFINITY).with("nan", Double.NaN);
    one(m, "sqrt", Math::sqrt);
    one(m, "exp", Math::exp);
    one(m, "expm1", Math::expm1);
    one(m, "log2", x -> log(x) / Math.log(2));
    one(m, "log10", x -> x > 0 ? Math.log10(x) : log(x));
    one(m, "sin", Math::sin);
    one(m, "cos", Math::cos);
    one(m, "tan", Math::tan);
    one(m, "asin", Math::asin);
    one(m, "acos", Math::acos);
    one(m, "atan", Math::atan);
    one(m, "sinh", Math::sinh);
    one(m, "cosh", Math::cosh);
    one(m, "tanh", Math::tanh);
    one(m, "asinh", x -> Math.copySign(Math.log(Math.abs(x) + Math.hypot(x, 1)), x));
    one(m, "acosh", x -> x < 1 ? Double.NaN : Math.log(x + Math.sqrt(x * x - 1)));
    one(m, "atanh", x -> Math.abs(x) >= 1 ? Double.NaN : 0.5 * Math.log((1 + x) / (1 - x)));
    one(m, "fabs", Math::abs);
    one(m, "degrees", x -> x * 180 / Math.PI);
    one(m, "radians", x -> x * Math.PI / 180);
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
              return PyTuple.of(Math.copySign(rest, value), whole);
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
                  Math.scalb(normal, -exponent), (long) exponent - (small ? SUBNORMAL_SHIFT : 0));
            }));
    m.with(
        NativeFunction.of2(
            "ldexp",
            (x, e) ->
                checked(
                    Math.scalb(Numbers.toDouble(x), Math.clamp(Numbers.toLong(e), -2200, 2200)),
                    Numbers.toDouble(x))));
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
              return checked(function.applyAsDouble(value), value);
            }));
  }

  private static void two(PyModule module, String name, DoubleBinaryOperator function) {
    module.with(
        NativeFunction.of2(
            name,
            (x, y) -> {
              double a = Numbers.toDouble(x);
              double b = Numbers.toDouble(y);
              return checked(function.applyAsDouble(a, b), a, b);
            }));
  }

  private static Object logarithm(Object[] args) {
    double value = log(Numbers.toDouble(Types.unwrap(args[0])));
    if (args.length == 1) {
      return value;
    }
    double base = Numbers.toDouble(args[1]);
    if (base == 1) {
      throw Errors.zeroDivision();
    }
    return value / log(base);
  }

  private static Object whole(Object value, DoubleUnaryOperator round) {
    Object plain = Types.unwrap(value);
    return Types.isInt(plain)
        ? Numbers.normal(Numbers.toBig(plain))
        : Numbers.truncate(round.applyAsDouble(Numbers.toDouble(plain)));
  }

  private static Object isClose(boardwalk.interpreter.runtime.Arguments a) {
    double x = Numbers.toDouble(a.get(0));
    double y = Numbers.toDouble(a.get(1));
    Object relative = a.keyword("rel_tol");
    Object absolute = a.keyword("abs_tol");
    double rel = relative == null ? 1e-9 : Numbers.toDouble(relative);
    double abs = absolute == null ? 0 : Numbers.toDouble(absolute);
    if (rel < 0 || abs < 0) {
      throw domain();
    }
    if (x == y) {
      return true;
    }
    double difference = Math.abs(x - y);
    return Double.isFinite(x)
        && Double.isFinite(y)
        && (difference <= rel * Math.max(Math.abs(x), Math.abs(y)) || difference <= abs);
  }

  private static Object factorial(Object value) {
    long n = Numbers.toLong(value);
    if (n < 0) {
      throw Errors.valueError("negative value");
    }
    BigInteger result = BigInteger.ONE;
    for (long i = 2; i <= n; i++) {
      boardwalk.interpreter.runtime.Interrupts.poll();
      result = result.multiply(BigInteger.valueOf(i));
    }
    return Numbers.normal(result);
  }
}
