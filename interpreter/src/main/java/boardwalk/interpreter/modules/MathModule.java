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

/** {@code math}. */
final class MathModule implements NativeModule {

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
    one(m, "gamma", SpecialFunctions::gamma);
    one(m, "lgamma", SpecialFunctions::logGamma);
    one(m, "erf", SpecialFunctions::erf);
    one(m, "erfc", x -> 1 - SpecialFunctions.erf(x));
    two(m, "pow", Math::pow);
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
              int exponent = Math.getExponent(value) + 1;
              double mantissa = value / Math.pow(2, exponent);
              while (Math.abs(mantissa) < 0.5) {
                mantissa *= 2;
                exponent--;
              }
              return PyTuple.of(mantissa, (long) exponent);
            }));
    m.with(
        NativeFunction.of2(
            "ldexp",
            (x, e) ->
                Numbers.toDouble(x) * Math.pow(2, Math.clamp(Numbers.toLong(e), -2200, 2200))));
    return m;
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
