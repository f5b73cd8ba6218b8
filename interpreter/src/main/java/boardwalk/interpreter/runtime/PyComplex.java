package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.UnaryOperator;
import java.util.Locale;

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
          if (first instanceof String text) {
            return parse(text);
          }
          PyComplex real = of(first);
          if (arguments.count() == 1) {
            return real;
          }
          PyComplex imaginary = of(arguments.get(1));
          return new PyComplex(real.real - imaginary.imaginary, real.imaginary + imaginary.real);
        });
  }

  private final double real;
  private final double imaginary;

  public PyComplex(double real, double imaginary) {
    this.real = real;
    this.imaginary = imaginary;
  }

  public double real() {
    return real;
  }

  public double imaginary() {
    return imaginary;
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
    if (value instanceof PyObject && !(value instanceof PyInstance)) {
      throw Errors.typeError("can't convert " + Types.name(value) + " to complex");
    }
    return new PyComplex(Numbers.toDouble(value), 0);
  }

  private static PyComplex parse(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    try {
      if (!plain.endsWith("j")) {
        return new PyComplex(part(plain), 0);
      }
      String body = plain.substring(0, plain.length() - 1);
      int split = Math.max(body.lastIndexOf('+'), body.lastIndexOf('-'));
      boolean exponent = split > 0 && Character.toLowerCase(body.charAt(split - 1)) == 'e';
      if (split <= 0 || exponent) {
        return new PyComplex(0, coefficient(body));
      }
      return new PyComplex(part(body.substring(0, split)), coefficient(body.substring(split)));
    } catch (NumberFormatException e) {
      throw Errors.valueError("invalid syntax for number");
    }
  }

  /** A lone {@code j} and its signed forms stand for one. */
  private static double coefficient(String text) {
    return text.isEmpty() || text.equals("+") || text.equals("-") ? part(text + "1") : part(text);
  }

  private static double part(String text) {
    char first = text.isEmpty() ? '0' : text.charAt(0);
    boolean signed = first == '+' || first == '-';
    double sign = first == '-' ? -1 : 1;
    return switch (signed ? text.substring(1) : text) {
      case "nan" -> Double.NaN;
      case "inf", "infinity" -> sign * Double.POSITIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "real" -> real;
      case "imag" -> imaginary;
      default -> super.attribute(name);
    };
  }

  @Override
  public boolean truth() {
    return real != 0 || imaginary != 0;
  }

  public double magnitude() {
    return Math.hypot(real, imaginary);
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
      case FLOOR_DIVIDE, MODULO -> throw Errors.typeError("can't truncate-divide a complex number");
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
        real * b.real - imaginary * b.imaginary, real * b.imaginary + imaginary * b.real);
  }

  private static PyComplex divide(PyComplex a, PyComplex b) {
    double size = b.real * b.real + b.imaginary * b.imaginary;
    if (size == 0) {
      throw Errors.of(Errors.ZERO_DIVISION_ERROR, "complex divide by zero");
    }
    return new PyComplex(
        (a.real * b.real + a.imaginary * b.imaginary) / size,
        (a.imaginary * b.real - a.real * b.imaginary) / size);
  }

  static Object power(PyComplex a, PyComplex b) {
    double size = a.magnitude();
    if (size == 0) {
      if (b.imaginary == 0 && b.real >= 0) {
        return new PyComplex(b.real == 0 ? 1 : 0, 0);
      }
      throw Errors.of(Errors.ZERO_DIVISION_ERROR, "0.0 to a complex power");
    }
    double angle = Math.atan2(a.imaginary, a.real);
    double x = b.real * Math.log(size) - b.imaginary * angle;
    double y = b.imaginary * Math.log(size) + b.real * angle;
    return new PyComplex(Math.exp(x) * Math.cos(y), Math.exp(x) * Math.sin(y));
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
