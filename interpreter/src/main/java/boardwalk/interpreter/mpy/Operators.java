package boardwalk.interpreter.mpy;

import boardwalk.interpreter.runtime.Arithmetic;
import boardwalk.interpreter.runtime.Compare;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyExceptionObject;
import boardwalk.interpreter.runtime.Raising;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;
import boardwalk.interpreter.syntax.UnaryOperator;

/** The operators of instructions, by their numbers (py/runtime0.h). */
final class Operators {

  private static final CompareOperator[] COMPARISONS = {
    CompareOperator.LESS,
    CompareOperator.GREATER,
    CompareOperator.EQUAL,
    CompareOperator.LESS_EQUAL,
    CompareOperator.GREATER_EQUAL,
    CompareOperator.NOT_EQUAL,
    CompareOperator.IN,
    CompareOperator.IS
  };

  private static final int NOT_EQUAL = 5;
  private static final int EXCEPTION_MATCH = 8;
  private static final int IN_PLACE = EXCEPTION_MATCH + 1;

  private static final BinaryOperator[] ARITHMETIC = {
    BinaryOperator.OR,
    BinaryOperator.XOR,
    BinaryOperator.AND,
    BinaryOperator.SHIFT_LEFT,
    BinaryOperator.SHIFT_RIGHT,
    BinaryOperator.ADD,
    BinaryOperator.SUBTRACT,
    BinaryOperator.MULTIPLY,
    BinaryOperator.MATRIX_MULTIPLY,
    BinaryOperator.FLOOR_DIVIDE,
    BinaryOperator.TRUE_DIVIDE,
    BinaryOperator.MODULO,
    BinaryOperator.POWER
  };

  private static final int PLAIN = IN_PLACE + 13;

  private static final int ADD = PLAIN + 5;
  private static final int SUBTRACT = PLAIN + 6;
  private static final int MULTIPLY = PLAIN + 7;
  private static final int ADD_IN_PLACE = IN_PLACE + 5;
  private static final int SUBTRACT_IN_PLACE = IN_PLACE + 6;

  private Operators() {}

  static Object binary(int operator, Object left, Object right) {
    if (operator <= NOT_EQUAL && left instanceof Long a && right instanceof Long b) {
      return compare(operator, a, b);
    }
    return switch (operator) {
      case ADD -> Arithmetic.add(left, right);
      case SUBTRACT -> Arithmetic.subtract(left, right);
      case MULTIPLY -> Arithmetic.multiply(left, right);
      case ADD_IN_PLACE -> Arithmetic.addInPlace(left, right);
      case SUBTRACT_IN_PLACE -> Arithmetic.subtractInPlace(left, right);
      case EXCEPTION_MATCH -> matches(left, right);
      default -> other(operator, left, right);
    };
  }

  private static boolean compare(int operator, long a, long b) {
    return switch (operator) {
      case 0 -> a < b;
      case 1 -> a > b;
      case 2 -> a == b;
      case 3 -> a <= b;
      case 4 -> a >= b;
      default -> a != b;
    };
  }

  private static Object other(int operator, Object left, Object right) {
    if (operator < EXCEPTION_MATCH) {
      return Compare.compare(COMPARISONS[operator], left, right);
    }
    return operator < PLAIN
        ? Arithmetic.inPlace(ARITHMETIC[operator - IN_PLACE], left, right)
        : Arithmetic.binary(ARITHMETIC[operator - PLAIN], left, right);
  }

  /** What an {@code except} asks; also asked of what is no exception, by {@code async with}. */
  private static boolean matches(Object value, Object type) {
    return PyExceptionObject.of(value) != null && Raising.matches(new PyException(value), type);
  }

  static Object unary(int operator, Object value) {
    return switch (operator) {
      case 0 -> Arithmetic.unary(UnaryOperator.PLUS, value);
      case 1 -> Arithmetic.negate(value);
      case 2 -> Arithmetic.unary(UnaryOperator.INVERT, value);
      default -> !Truth.of(value);
    };
  }
}
