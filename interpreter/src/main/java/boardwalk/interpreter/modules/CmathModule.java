package boardwalk.interpreter.modules;

import static boardwalk.interpreter.runtime.Floats.round;
import static boardwalk.interpreter.runtime.Floats.step;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyComplex;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;

/** {@code cmath}: computed as py/modcmath.c does, so that the last digits are the same. */
final class CmathModule implements NativeModule {

  /** 1 / ln 10, as many digits as py/modcmath.c has. */
  private static final double LOG10_E = 0.4342944819032518;

  @FunctionalInterface
  private interface Function {
    PyComplex of(double real, double imaginary);
  }

  @Override
  public String name() {
    return "cmath";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name()).with("e", round(Math.E)).with("pi", round(Math.PI));
    module.with(NativeFunction.of1("phase", z -> round(phase(PyComplex.of(z)))));
    module.with(
        NativeFunction.of1(
            "polar",
            value -> {
              PyComplex z = PyComplex.of(value);
              return PyTuple.of(round(Math.sqrt(square(z.real(), z.imaginary()))), round(phase(z)));
            }));
    module.with(
        NativeFunction.of2(
            "rect",
            (modulus, angle) -> {
              double r = Numbers.toDouble(modulus);
              double phi = Numbers.toDouble(angle);
              return new PyComplex(r * step(Math.cos(phi)), r * step(Math.sin(phi)));
            }));
    add(
        module,
        "exp",
        (x, y) -> {
          double length = step(Math.exp(x));
          return new PyComplex(length * step(Math.cos(y)), length * step(Math.sin(y)));
        });
    add(
        module,
        "log",
        (x, y) -> new PyComplex(0.5 * step(Math.log(square(x, y))), Math.atan2(y, x)));
    add(
        module,
        "log10",
        (x, y) ->
            new PyComplex(
                0.5 * step(Math.log10(square(x, y))), step(LOG10_E) * step(Math.atan2(y, x))));
    add(module, "sqrt", CmathModule::sqrt);
    add(
        module,
        "cos",
        (x, y) ->
            new PyComplex(
                step(Math.cos(x)) * step(Math.cosh(y)), -step(Math.sin(x)) * step(Math.sinh(y))));
    add(
        module,
        "sin",
        (x, y) ->
            new PyComplex(
                step(Math.sin(x)) * step(Math.cosh(y)), step(Math.cos(x)) * step(Math.sinh(y))));
    return module;
  }

  private static void add(PyModule module, String name, Function function) {
    module.with(
        NativeFunction.of1(
            name,
            value -> {
              PyComplex z = PyComplex.of(value);
              return function.of(z.real(), z.imaginary());
            }));
  }

  private static double square(double x, double y) {
    return step(step(x * x) + step(y * y));
  }

  private static double phase(PyComplex z) {
    return step(Math.atan2(z.imaginary(), z.real()));
  }

  private static PyComplex sqrt(double x, double y) {
    double modulus = step(Math.pow(square(x, y), 0.25));
    double angle = step(0.5 * step(Math.atan2(y, x)));
    return new PyComplex(modulus * step(Math.cos(angle)), modulus * step(Math.sin(angle)));
  }
}
