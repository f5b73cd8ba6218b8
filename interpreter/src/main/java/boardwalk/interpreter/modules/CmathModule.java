package boardwalk.interpreter.modules;

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
    PyModule module = new PyModule(name()).with("e", Math.E).with("pi", Math.PI);
    module.with(NativeFunction.of1("phase", z -> phase(PyComplex.of(z))));
    module.with(
        NativeFunction.of1(
            "polar",
            value -> {
              PyComplex z = PyComplex.of(value);
              return PyTuple.of(Math.sqrt(square(z.real(), z.imaginary())), phase(z));
            }));
    module.with(
        NativeFunction.of2(
            "rect",
            (modulus, angle) -> {
              double r = Numbers.toDouble(modulus);
              double phi = Numbers.toDouble(angle);
              return new PyComplex(r * Math.cos(phi), r * Math.sin(phi));
            }));
    add(
        module,
        "exp",
        (x, y) -> new PyComplex(Math.exp(x) * Math.cos(y), Math.exp(x) * Math.sin(y)));
    add(module, "log", (x, y) -> new PyComplex(0.5 * Math.log(square(x, y)), Math.atan2(y, x)));
    add(
        module,
        "log10",
        (x, y) -> new PyComplex(0.5 * Math.log10(square(x, y)), LOG10_E * Math.atan2(y, x)));
    add(module, "sqrt", CmathModule::sqrt);
    add(
        module,
        "cos",
        (x, y) -> new PyComplex(Math.cos(x) * Math.cosh(y), -Math.sin(x) * Math.sinh(y)));
    add(
        module,
        "sin",
        (x, y) -> new PyComplex(Math.sin(x) * Math.cosh(y), Math.cos(x) * Math.sinh(y)));
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
    return x * x + y * y;
  }

  private static double phase(PyComplex z) {
    return Math.atan2(z.imaginary(), z.real());
  }

  private static PyComplex sqrt(double x, double y) {
    double modulus = Math.pow(square(x, y), 0.25);
    double angle = 0.5 * Math.atan2(y, x);
    return new PyComplex(modulus * Math.cos(angle), modulus * Math.sin(angle));
  }
}
