package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Arithmetic;
import boardwalk.interpreter.runtime.Floats;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyBytes;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Types;
import boardwalk.interpreter.syntax.Argument;
import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.Diagnostic;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Node;
import boardwalk.interpreter.syntax.Program;
import boardwalk.interpreter.syntax.Rewriter;
import boardwalk.interpreter.syntax.Span;
import boardwalk.interpreter.syntax.Stmt;
import boardwalk.interpreter.syntax.UnaryOperator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code NAME = const(value)}: from there on the name stands for the value wherever it is used on
 * its own, and a name that starts with an underscore is no variable at all (py/parse.c,
 * MICROPY_COMP_CONST).
 */
final class ConstFolder extends Rewriter {

  /** What a constant may name of {@code math} (py/parse.c, MICROPY_COMP_MODULE_CONST). */
  private static final Map<String, Double> MATH =
      Map.of(
          "e", Math.E,
          "pi", Math.PI,
          "tau", 2 * Math.PI,
          "inf", Double.POSITIVE_INFINITY,
          "nan", Double.NaN);

  private static final long MOST_GROWTH = 512;

  private final Map<String, Expr.Constant> constants = new HashMap<>();
  private final Map<Node, Map<String, Object>> before = new IdentityHashMap<>();
  private final List<Diagnostic> problems;

  /** The values of the constants, made when they are asked for; null after a new one. */
  private Map<String, Object> known;

  private ConstFolder(List<Diagnostic> problems) {
    this.problems = problems;
  }

  /**
   * A program with its constants put in.
   *
   * @param constants for each function and class, by identity, the constants known before it
   */
  record Folded(Program program, Map<Node, Map<String, Object>> constants) {}

  /** The program with its constants put in; adds to {@code problems} what cannot be one. */
  static Folded fold(Program program, List<Diagnostic> problems) {
    ConstFolder folder = new ConstFolder(problems);
    Program folded = new Program(program.span(), folder.body(program.body()));
    return new Folded(folded, folder.before);
  }

  private Map<String, Object> known() {
    if (known == null) {
      Map<String, Object> values = new HashMap<>();
      constants.forEach((name, constant) -> values.put(name, constant.value()));
      known = values;
    }
    return known;
  }

  private void problem(Span span, String text, String hint) {
    problems.add(new Diagnostic(span, "SyntaxError", text, hint));
  }

  @Override
  protected Stmt statement(Stmt statement) {
    if (statement instanceof Stmt.Assign assign
        && assign.targets().size() == 1
        && assign.targets().getFirst() instanceof Expr.Name name
        && constArgument(assign.value()) != null) {
      return define(assign, name, expression(constArgument(assign.value())));
    }
    if (statement instanceof Stmt.Assert && Optimization.level() > 0) {
      return new Stmt.Pass(statement.span());
    }
    if (statement instanceof Stmt.FunctionDef || statement instanceof Stmt.ClassDef) {
      Map<String, Object> knownBefore = known();
      Stmt folded = super.statement(statement);
      before.put(folded, knownBefore);
      return folded;
    }
    return super.statement(statement);
  }

  private static Expr constArgument(Expr value) {
    return value instanceof Expr.Call call
            && call.function() instanceof Expr.Name function
            && function.id().equals("const")
            && call.arguments().size() == 1
            && call.arguments().getFirst() instanceof Argument.Positional argument
        ? argument.value()
        : null;
  }

  private Stmt define(Stmt.Assign assign, Expr.Name name, Expr value) {
    Object constant = valueOf(value);
    if (constant == null) {
      problem(value.span(), "not a constant", "const() takes numbers, text and other consts only.");
      return assign;
    }
    Expr.Constant literal = new Expr.Constant(value.span(), constant);
    if (!isConst(name)) {
      constants.put(name.id(), literal);
      known = null;
    }
    return name.id().startsWith("_")
        ? new Stmt.Pass(assign.span())
        : new Stmt.Assign(assign.span(), assign.targets(), literal);
  }

  @Override
  protected Expr target(Expr target) {
    if (target instanceof Expr.Name name) {
      isConst(name);
    }
    return super.target(target);
  }

  /** A const stands for its value even where it is assigned to, which cannot be done. */
  private boolean isConst(Expr.Name name) {
    boolean known = constants.containsKey(name.id());
    if (known) {
      problem(
          name.span(),
          "can't assign to expression",
          name.id() + " is a const and keeps its value: use another name.");
    }
    return known;
  }

  @Override
  protected Expr expression(Expr expression) {
    if (expression instanceof Expr.Name name && name.id().equals("__debug__")) {
      return new Expr.Constant(name.span(), Optimization.level() == 0);
    }
    if (expression instanceof Expr.Name name) {
      Expr.Constant constant = constants.get(name.id());
      return constant == null ? name : new Expr.Constant(name.span(), constant.value());
    }
    Expr inside = super.expression(expression);
    boolean arithmetic = inside instanceof Expr.Unary || inside instanceof Expr.Binary;
    Object value = arithmetic ? valueOf(inside) : null;
    return value == null ? inside : new Expr.Constant(inside.span(), value);
  }

  /** The value of an expression that is constant; null for others. */
  static Object valueOf(Expr expression) {
    return switch (expression) {
      case Expr.Constant e -> e.value() instanceof byte[] bytes ? PyBytes.of(bytes) : e.value();
      case Expr.Singleton e -> e.kind() == Expr.Singleton.Kind.NONE ? None.NONE : None.ELLIPSIS;
      case Expr.Attribute e ->
          e.object() instanceof Expr.Name module && module.id().equals("math")
              ? mathematical(e.name())
              : null;
      case Expr.Tuple e -> tuple(e.elements());
      case Expr.Unary e -> unary(e.operator(), valueOf(e.operand()));
      case Expr.Binary e -> binary(e.operator(), valueOf(e.left()), valueOf(e.right()));
      default -> null;
    };
  }

  private static Object mathematical(String name) {
    Double value = MATH.get(name);
    return value == null ? null : Floats.round(value);
  }

  private static Object tuple(List<Expr> elements) {
    Object[] values = valuesOf(elements);
    return values == null ? null : values.length == 0 ? PyTuple.EMPTY : new PyTuple(values);
  }

  /** The values of expressions that are all constant; null when one is not. */
  static Object[] valuesOf(List<Expr> elements) {
    List<Object> values = new ArrayList<>();
    for (Expr element : elements) {
      Object value = valueOf(element);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values.toArray();
  }

  /** Huge powers are left to when they are needed, if they ever are. */
  private static boolean isQuick(BinaryOperator operator, Object right) {
    boolean grows = operator == BinaryOperator.POWER || operator == BinaryOperator.SHIFT_LEFT;
    return !grows || right instanceof Long by && by < MOST_GROWTH || right instanceof Double;
  }

  private static boolean isNumber(Object value) {
    return Types.isInt(value) || value instanceof Double;
  }

  private static Object unary(UnaryOperator operator, Object value) {
    boolean folds =
        operator != UnaryOperator.NOT
            && isNumber(value)
            && !(operator == UnaryOperator.INVERT && value instanceof Double);
    return folds ? Arithmetic.unary(operator, value) : null;
  }

  private static Object binary(BinaryOperator operator, Object left, Object right) {
    boolean folds =
        isNumber(left)
            && isNumber(right)
            && operator != BinaryOperator.MATRIX_MULTIPLY
            && isQuick(operator, right);
    try {
      Object value = folds ? Arithmetic.binary(operator, left, right) : null;
      return isNumber(value) ? value : null;
    } catch (PyException cannotBeWorkedOut) {
      return null;
    }
  }
}
