package boardwalk.interpreter.viper;

import boardwalk.interpreter.runtime.Arithmetic;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.Types;
import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.UnaryOperator;

/** What the parser works out (py/parse.c, fold_constants), and so comes to the compiler known. */
public final class ConstantValues {

  private ConstantValues() {}

  /** The value of an expression of literals that is an int of one word, or null. */
  public static Long smallOrNull(Expr expression) {
    return of(expression) instanceof Long number && MachineWord.isSmallInt(number) ? number : null;
  }

  /** The value of an expression of literals, or null. */
  static Object of(Expr expression) {
    return switch (expression) {
      case Expr.Constant e -> e.value();
      case Expr.Unary e -> unary(e.operator(), of(e.operand()));
      case Expr.Binary e -> binary(e.operator(), of(e.left()), of(e.right()));
      default -> null;
    };
  }

  private static boolean isNumber(Object value) {
    return !(value instanceof Boolean) && Types.isInt(value) || value instanceof Double;
  }

  private static Object unary(UnaryOperator operator, Object value) {
    if (operator == UnaryOperator.NOT) {
      return value instanceof Boolean truth ? (Object) !truth : null;
    }
    try {
      return isNumber(value) ? Arithmetic.unary(operator, value) : null;
    } catch (PyException cannotBeWorkedOut) {
      return null;
    }
  }

  private static Object binary(BinaryOperator operator, Object left, Object right) {
    boolean folds = isNumber(left) && isNumber(right) && operator != BinaryOperator.MATRIX_MULTIPLY;
    try {
      return folds ? Arithmetic.binary(operator, left, right) : null;
    } catch (PyException cannotBeWorkedOut) {
      return null;
    }
  }
}
