package boardwalk.interpreter.runtime;

import static boardwalk.interpreter.runtime.Floats.step;

import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.UnaryOperator;

/** A complex number. */
public final class PyComplex extends PyObject {

  public static final PyType TYPE = new PyType("complex");

  static {
    TYPE.constructor(
        (type, arguments) -> {
          arguments.expect(0, 2);
          if (arguments.count() == 0) {
            return new PyComplex(0, 0);
          }
          Object first = arguments.get(0);
          if (first instanceof String text && arguments.count() == 1) {
            return NumberText.complex(text);
          }
          if (arguments.count() == 1) {
            return of(first);
          }
          PyComplex real = part(first);
          PyComplex imaginary = part(arguments.get(1));
          return new PyComplex(real.real - imaginary.imaginary, real.imaginary + imaginary.real);
        });
  }

  private final double real;
  private final double imaginary;

  public PyComplex(double real, double imaginary) {
    this.real = step(real);
    this.imaginary = step(imaginary);
  }

  public double real() {
    return real;
  }

  public double imaginary() {
    return imaginary;
  }

  private static PyComplex part(Object value) {
    boolean known = value instanceof PyInstance || Types.unwrap(value) instanceof PyComplex;
    return known ? of(value) : new PyComplex(Numbers.toDouble(value), 0);
  }

  /** Any number as a complex one. */
  public static PyComplex of(Object value) {
    if (Types.unwrap(value) instanceof PyComplex complex) {
      return complex;
    }
    if (value instanceof PyInstance instance) {
      Object method = instance.type().lookupInProgram("__complex__");
      if (method != null) {
        Object made = Calls.callable(method).call1(instance);
        if (!(made instanceof PyComplex complex)) {
          throw Errors.typeError("can't convert " + Types.name(made) + " to complex");
        }
        return complex;
      }
    }
    boolean real = Types.isInt(value) || value instanceof Double || value instanceof PyInstance;
    if (!real) {
      throw Errors.typeError("can't convert " + Types.name(value) + " to complex");
    }
    return new PyComplex(Numbers.toDouble(value), 0);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "real" -> Floats.round(real);
      case "imag" -> Floats.round(imaginary);
      default -> super.attribute(name);
    };
  }

  @Override
  public boolean truth() {
    return real != 0 || imaginary != 0;
  }

  public double magnitude() {
    double square = step(step(real * real) + step(imaginary * imaginary));
    return Floats.round(Math.sqrt(square));
  }

  @Override
  public Boolean isEqual(Object other) {
    if (other instanceof PyComplex right) {
      return real == right.real && imaginary == right.imaginary;
    }
    boolean number = Types.isInt(other) || other instanceof Double;
    return number ? (Boolean) (imaginary == 0 && real == Numbers.toDouble(other)) : null;
  }

  @Override
  public long hash() {
    return Hashing.hash(real) ^ Hashing.hash(imaginary);
  }

  @Override
  public Object binary(BinaryOperator operator, Object other) {
    boolean number = Types.isInt(other) || other instanceof Double || other instanceof PyComplex;
    return number ? calculate(operator, this, of(other)) : null;
  }

  @Override
  public Object reflected(BinaryOperator operator, Object other) {
    boolean number = Types.isInt(other) || other instanceof Double;
    return number ? calculate(operator, of(other), this) : null;
  }

  private static Object calculate(BinaryOperator operator, PyComplex a, PyComplex b) {
    return switch (operator) {
      case ADD -> a.plus(b);
      case SUBTRACT -> a.minus(b);
      case MULTIPLY -> a.times(b);
      case TRUE_DIVIDE -> divide(a, b);
      case POWER -> power(a, b);
      case FLOOR_DIVIDE -> throw Errors.typeError("can't truncate-divide a complex number");
      default -> null;
    };
  }

  PyComplex plus(PyComplex b) {
    return new PyComplex(real + b.real, imaginary + b.imaginary);
  }

  PyComplex minus(PyComplex b) {
    return new PyComplex(real - b.real, imaginary - b.imaginary);
  }

  PyComplex times(PyComplex b) {
    return new PyComplex(
        step(real * b.real) - step(imaginary * b.imaginary),
        step(real * b.imaginary) + step(imaginary * b.real));
  }

  private static PyComplex divide(PyComplex a, PyComplex b) {
    if (b.imaginary == 0) {
      if (b.real == 0) {
        throw Errors.of(Errors.ZERO_DIVISION_ERROR, "complex divide by zero");
      }
      return new PyComplex(a.real / b.real, a.imaginary / b.real);
    }
    if (b.real == 0) {
      return new PyComplex(a.imaginary / b.imaginary, -a.real / b.imaginary);
    }
    double size = step(step(b.real * b.real) + step(b.imaginary * b.imaginary));
    return a.times(new PyComplex(b.real / size, b.imaginary / -size));
  }

  static Object power(PyComplex a, PyComplex b) {
    double size = a.magnitude();
    if (size == 0) {
      if (b.imaginary == 0 && b.real >= 0) {
        return new PyComplex(b.real == 0 ? 1 : 0, 0);
      }
      throw Errors.of(Errors.ZERO_DIVISION_ERROR, "0.0 to a complex power");
    }
    double angle = step(Math.atan2(a.imaginary, a.real));
    double logarithm = step(Math.log(size));
    double x = step(step(b.real * logarithm) - step(b.imaginary * angle));
    double y = step(step(b.imaginary * logarithm) + step(b.real * angle));
    double length = step(Math.exp(x));
    return new PyComplex(length * step(Math.cos(y)), length * step(Math.sin(y)));
  }

  @Override
  public Object unary(UnaryOperator operator) {
    return switch (operator) {
      case NEGATE -> new PyComplex(-real, -imaginary);
      case PLUS -> this;
      default -> null;
    };
  }

  @Override
  public String repr() {
    String text = FloatText.repr(imaginary);
    text = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    if (real == 0) {
      return text + "j";
    }
    String whole = FloatText.repr(real);
    whole = whole.endsWith(".0") ? whole.substring(0, whole.length() - 2) : whole;
    String sign = text.startsWith("-") ? "" : "+";
    return "(" + whole + sign + text + "j)";
  }
}
