package boardwalk.interpreter.viper;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.MachineWord;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.syntax.Argument;
import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Parameter;
import boardwalk.interpreter.syntax.UnaryOperator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Types the expressions of one function; its problems and their texts are those of py/emitnative.c.
 * Where the real one makes machine code that cannot work (a machine word where only an object can
 * be), this finds a problem.
 */
final class ExpressionTyper {

  private final ViperTypes program;
  private final LocalTypes locals;
  private final Map<Expr, ViperType> types = new IdentityHashMap<>();
  private final Map<Expr, Long> constants = new IdentityHashMap<>();

  ExpressionTyper(ViperTypes program, LocalTypes locals) {
    this.program = program;
    this.locals = locals;
  }

  Map<Expr, ViperType> types() {
    return types;
  }

  Map<Expr, Long> constants() {
    return constants;
  }

  ViperType type(Expr expression) {
    ViperType type = find(expression);
    types.put(expression, type);
    return type;
  }

  private ViperType find(Expr expression) {
    Object folded = ConstantValues.of(expression);
    if (folded instanceof Long number && MachineWord.isSmallInt(number)) {
      constants.put(expression, number);
      return ViperType.INT;
    }
    if (folded instanceof Boolean truth) {
      constants.put(expression, truth ? 1L : 0L);
      return ViperType.BOOL;
    }
    return switch (expression) {
      case Expr.Constant e -> ViperType.OBJECT;
      case Expr.Imaginary e -> ViperType.OBJECT;
      case Expr.Missing e -> ViperType.OBJECT;
      case Expr.Singleton e ->
          e.kind() == Expr.Singleton.Kind.NONE ? ViperType.NONE : ViperType.OBJECT;
      case Expr.FormattedString e -> {
        e.parts().forEach(this::part);
        yield ViperType.OBJECT;
      }
      case Expr.Name e -> locals.load(e.id());
      case Expr.Unary e -> unary(e.operator(), type(e.operand()));
      case Expr.Binary e -> {
        ViperType left = type(e.left());
        yield binary(e.operator(), left, type(e.right()));
      }
      case Expr.Logical e -> logical(e);
      case Expr.Comparison e -> comparison(e);
      case Expr.Conditional e -> {
        condition(e.test());
        type(e.then());
        // As with 'and' and 'or', what was compiled last tells the type of what comes of it.
        yield type(e.otherwise());
      }
      case Expr.Lambda e -> {
        defaults(e.parameters());
        program.inside(e);
        yield ViperType.OBJECT;
      }
      case Expr.Call e -> call(e);
      case Expr.Attribute e -> {
        object(e.object());
        yield ViperType.OBJECT;
      }
      case Expr.Subscript e -> {
        ViperType base = type(e.object());
        ViperType index = type(e.index());
        yield load(base, index, index == ViperType.INT && isImmediate(e.index()));
      }
      case Expr.Slice e -> {
        slicePart(e.lower());
        slicePart(e.upper());
        slicePart(e.step());
        yield ViperType.OBJECT;
      }
      case Expr.Tuple e -> elements(e.elements());
      case Expr.ListDisplay e -> elements(e.elements());
      case Expr.SetDisplay e -> elements(e.elements());
      case Expr.DictDisplay e -> {
        for (Expr.DictDisplay.Entry entry : e.entries()) {
          stored(entry.value());
          stored(entry.key());
        }
        yield ViperType.OBJECT;
      }
      case Expr.Comprehension e -> {
        object(((Expr.Comprehension.For) e.clauses().getFirst()).iterable());
        program.inside(e);
        yield ViperType.OBJECT;
      }
      case Expr.Starred e -> type(e.value());
      case Expr.Yield e -> throw notImplemented("native yield");
      case Expr.YieldFrom e -> throw notImplemented("native yield");
      case Expr.Await e -> throw notImplemented("native yield");
      case Expr.Walrus e -> {
        ViperType type = type(e.value());
        locals.store(e.target().id(), type);
        yield type;
      }
    };
  }

  private static PyException notImplemented(String text) {
    return Errors.of(Errors.NOT_IMPLEMENTED_ERROR, text);
  }

  /** A value with which only an object works. */
  void object(Expr expression) {
    ViperType type = type(expression);
    if (type != ViperType.OBJECT) {
      locals.problem("can't load from '" + type.label() + "'");
    }
  }

  /** A value that is put into an object without being made one. */
  void stored(Expr expression) {
    ViperType type = type(expression);
    if (type != ViperType.OBJECT && type != ViperType.NONE) {
      locals.problem("can't store '" + type.label() + "'");
    }
  }

  private void slicePart(Expr part) {
    ViperType type = part == null ? ViperType.NONE : type(part);
    if (type != ViperType.OBJECT && type != ViperType.NONE) {
      locals.problem("can't load with '" + type.label() + "' index");
    }
  }

  /** A value that is made an object if it is none. */
  void argument(Expr expression) {
    ViperType type = type(expression);
    if (type == ViperType.CAST || type.isPointer() && isImmediate(expression)) {
      throw notImplemented("conversion to object");
    }
  }

  private ViperType elements(List<Expr> elements) {
    elements.forEach(this::argument);
    return ViperType.OBJECT;
  }

  void defaults(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      if (parameter.defaultValue() != null) {
        argument(parameter.defaultValue());
      }
    }
  }

  private void part(Expr.FormattedString.Part part) {
    if (part instanceof Expr.FormattedString.Value value) {
      argument(value.value());
      value.format().forEach(this::part);
    }
  }

  // ---- constants -----------------------------------------------------------------------------

  /** The value of an integer known beforehand; null for others. */
  Long known(Expr expression) {
    return ConstantValues.smallOrNull(expression);
  }

  /** Whether the machine code has the value itself in it, cast or not. */
  boolean isImmediate(Expr expression) {
    return constants.containsKey(expression)
        || expression instanceof Expr.Call call
            && call.arguments().size() == 1
            && types.get(call.function()) == ViperType.CAST
            && isImmediate(call.arguments().getFirst().value());
  }

  /** Whether a tuple of nothing but these is one constant. */
  static boolean isLiteral(Expr expression) {
    return expression instanceof Expr.Singleton || ConstantValues.of(expression) != null;
  }

  // ---- operators -----------------------------------------------------------------------------
  //
  // What viper refuses here MicroPython refuses too, in these words (py/emitnative.c): its machine
  // code has no 'not', no division of uint and no '/', '**' or '@' of integers either.

  private ViperType unary(UnaryOperator operator, ViperType type) {
    if (type.isInteger()) {
      if (operator == UnaryOperator.NOT) {
        locals.problem("'not' not implemented");
      }
    } else if (type != ViperType.OBJECT) {
      locals.problem("can't do unary op of '" + type.label() + "'");
    }
    return type;
  }

  ViperType binary(BinaryOperator operator, ViperType left, ViperType right) {
    if (left == ViperType.OBJECT && right == ViperType.OBJECT) {
      return ViperType.OBJECT;
    }
    if (!left.isInteger() || !right.isInteger()) {
      return cannot(left, right);
    }
    return switch (operator) {
      case FLOOR_DIVIDE, MODULO -> {
        if (left != ViperType.INT) {
          locals.problem("div/mod not implemented for uint");
        }
        yield ViperType.INT;
      }
      case TRUE_DIVIDE, POWER, MATRIX_MULTIPLY -> {
        locals.problem("binary op __" + operator.method() + "__ not implemented");
        yield left;
      }
      default -> left;
    };
  }

  private ViperType cannot(ViperType left, ViperType right) {
    locals.problem("can't do binary op between '" + left.label() + "' and '" + right.label() + "'");
    return left;
  }

  ViperType compare(CompareOperator operator, ViperType left, ViperType right) {
    if (left == ViperType.OBJECT && right == ViperType.OBJECT) {
      return ViperType.OBJECT;
    }
    if (!left.isInteger() || !right.isInteger()) {
      return cannot(left, right);
    }
    if (operator.ordinal() >= CompareOperator.IN.ordinal()) {
      locals.problem("binary op  not implemented");
      return left;
    }
    if (left != right) {
      locals.problem("comparison of int and uint");
    }
    return ViperType.BOOL;
  }

  private ViperType comparison(Expr.Comparison e) {
    ViperType left = type(e.operands().getFirst());
    ViperType result = null;
    for (int i = 0; i < e.operators().size(); i++) {
      ViperType right = type(e.operands().get(i + 1));
      result = compare(e.operators().get(i), left, right);
      left = right;
    }
    return result;
  }

  private ViperType logical(Expr.Logical e) {
    ViperType result = null;
    for (Expr operand : e.operands()) {
      result = type(operand);
      if (operand != e.operands().getLast()) {
        truth(result);
      }
    }
    return result;
  }

  /** What is asked whether it is true, and for nothing else. */
  void condition(Expr expression) {
    switch (expression) {
      case Expr.Unary e when e.operator() == UnaryOperator.NOT -> condition(e.operand());
      case Expr.Logical e -> e.operands().forEach(this::condition);
      default -> {
        ViperType type = type(expression);
        if (!isLiteral(expression)) {
          truth(type);
        }
      }
    }
  }

  private void truth(ViperType type) {
    if (type != ViperType.OBJECT && type != ViperType.BOOL && !type.isInteger()) {
      locals.problem("can't implicitly convert '" + type.label() + "' to 'bool'");
    }
  }

  /**
   * The item of a {@code base} at an {@code index}.
   *
   * @param known whether the machine code has the index in it
   */
  ViperType load(ViperType base, ViperType index, boolean known) {
    if (base == ViperType.OBJECT) {
      return ViperType.OBJECT;
    }
    if (!known && !index.isInteger()) {
      locals.problem("can't load with '" + index.label() + "' index");
    }
    if (base.elementSize() == 0) {
      locals.problem("can't load from '" + base.label() + "'");
    }
    return ViperType.INT;
  }

  private ViperType call(Expr.Call e) {
    ViperType function = type(e.function());
    if (function == ViperType.CAST) {
      return cast(e);
    }
    if (function != ViperType.OBJECT) {
      locals.problem("can't load from '" + function.label() + "'");
    }
    e.arguments().forEach(argument -> argument(argument.value()));
    return ViperType.OBJECT;
  }

  private ViperType cast(Expr.Call e) {
    ViperType to = ViperType.named(((Expr.Name) e.function()).id());
    if (e.arguments().size() != 1
        || !(e.arguments().getFirst() instanceof Argument.Positional argument)) {
      throw notImplemented("casting");
    }
    ViperType from = type(argument.value());
    if (from == ViperType.CAST || from == ViperType.UNKNOWN) {
      throw notImplemented("casting");
    }
    return to;
  }
}
