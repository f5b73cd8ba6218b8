package boardwalk.interpreter.viper;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.scope.BuiltInDecorators;
import boardwalk.interpreter.scope.Scope;
import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Node;
import boardwalk.interpreter.syntax.Parameter;
import boardwalk.interpreter.syntax.Stmt;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Types the statements of one function, in the order in which py/compile.c meets them: that order
 * decides which assignment of a variable is its first.
 */
final class StatementTyper {

  private final ViperTypes program;
  private final ExpressionTyper expressions;
  private final LocalTypes locals;
  private final Map<Stmt.For, ViperFunction.CountingLoop> ranges = new IdentityHashMap<>();
  private ViperType result = ViperType.OBJECT;

  StatementTyper(ViperTypes program, Scope scope) {
    this.program = program;
    this.locals = new LocalTypes(scope);
    this.expressions = new ExpressionTyper(program, locals);
  }

  ViperFunction function(Node node) {
    if (locals.scope().isGenerator()) {
      throw Errors.of(Errors.NOT_IMPLEMENTED_ERROR, "native yield");
    }
    List<Parameter> parameters = List.of();
    switch (node) {
      case Stmt.FunctionDef s -> {
        parameters = s.parameters();
        parameters.forEach(p -> locals.parameter(p.name(), type(p)));
        result = annotation(s.returns());
        body(s.body(), 0);
      }
      case Expr.Lambda e -> {
        parameters = e.parameters();
        parameters.forEach(p -> locals.parameter(p.name(), ViperType.OBJECT));
        returned(e.body());
      }
      case Expr.Comprehension e -> {
        locals.parameter(
            boardwalk.interpreter.scope.ScopeAnalyzer.COMPREHENSION_INPUT, ViperType.OBJECT);
        comprehension(e);
      }
      default -> throw new IllegalStateException("no function: " + node);
    }
    locals.check(0);
    return new ViperFunction(
        parameters, locals.types(), result, expressions.types(), expressions.constants(), ranges);
  }

  /** What stars collect is a tuple or dict, whatever the annotation says. */
  private static ViperType type(Parameter p) {
    boolean collects = p.kind() == Parameter.Kind.STAR || p.kind() == Parameter.Kind.DOUBLE_STAR;
    return collects ? ViperType.OBJECT : annotation(p.annotation());
  }

  private static ViperType annotation(Expr annotation) {
    if (annotation == null) {
      return ViperType.OBJECT;
    }
    if (!(annotation instanceof Expr.Name name)) {
      throw ViperProblem.syntax("annotation must be an identifier");
    }
    ViperType type = ViperType.named(name.id());
    if (type == null) {
      throw ViperProblem.type("unknown type '" + name.id() + "'", 0);
    }
    return type;
  }

  private void comprehension(Expr.Comprehension e) {
    for (Expr.Comprehension.Clause clause : e.clauses()) {
      switch (clause) {
        case Expr.Comprehension.For f -> {
          if (f != e.clauses().getFirst()) {
            expressions.object(f.iterable());
          }
          store(f.target(), ViperType.OBJECT);
        }
        case Expr.Comprehension.If test -> expressions.condition(test.test());
      }
    }
    expressions.stored(e.element());
    if (e.value() != null) {
      expressions.stored(e.value());
    }
  }

  /** A problem in a body of one statement is told with the line of what is around it. */
  private void body(List<Stmt> statements, int around) {
    for (Stmt statement : statements) {
      int line = statements.size() > 1 ? statement.span().line() : around;
      statement(statement, line);
      locals.check(line);
    }
  }

  private void statement(Stmt statement, int line) {
    switch (statement) {
      case Stmt.Expression s -> expressions.type(s.value());
      case Stmt.Assign s -> assign(s);
      case Stmt.AugmentedAssign s -> augmented(s);
      case Stmt.AnnotatedAssign s -> {
        if (s.value() != null) {
          store(s.target(), expressions.type(s.value()));
        }
      }
      case Stmt.Return s -> {
        if (s.value() != null) {
          returned(s.value());
        }
      }
      case Stmt.Delete s -> s.targets().forEach(this::delete);
      case Stmt.Pass s -> {}
      case Stmt.Break s -> {}
      case Stmt.Continue s -> {}
      case Stmt.Global s -> {}
      case Stmt.Nonlocal s -> {}
      case Stmt.Raise s -> raise(s);
      case Stmt.Assert s -> {
        expressions.condition(s.test());
        if (s.message() != null) {
          expressions.argument(s.message());
        }
      }
      case Stmt.Import s ->
          s.names()
              .forEach(
                  alias ->
                      locals.store(
                          alias.as() != null ? alias.as() : alias.name().split("\\.")[0],
                          ViperType.OBJECT));
      case Stmt.ImportFrom s ->
          s.names()
              .forEach(
                  alias ->
                      locals.store(
                          alias.as() != null ? alias.as() : alias.name(), ViperType.OBJECT));
      case Stmt.If s -> {
        expressions.condition(s.test());
        locals.check(line);
        body(s.body(), line);
        body(s.otherwise(), line);
      }
      case Stmt.While s -> {
        body(s.body(), line);
        expressions.condition(s.test());
        locals.check(line);
        body(s.otherwise(), line);
      }
      case Stmt.For s -> forLoop(s, line);
      case Stmt.Try s -> {
        body(s.body(), line);
        for (Stmt.Handler handler : s.handlers()) {
          handler(handler, line);
        }
        body(s.otherwise(), line);
        body(s.finallyBody(), line);
      }
      case Stmt.With s -> {
        for (Stmt.WithItem item : s.items()) {
          expressions.object(item.context());
          if (item.target() != null) {
            store(item.target(), ViperType.OBJECT);
          }
        }
        locals.check(line);
        body(s.body(), line);
      }
      case Stmt.FunctionDef s -> {
        decorators(s.decorators());
        expressions.defaults(s.parameters());
        program.function(s, true);
        locals.store(s.name(), ViperType.OBJECT);
      }
      case Stmt.ClassDef s -> {
        decorators(s.decorators());
        s.arguments().forEach(argument -> expressions.argument(argument.value()));
        program.find(s.body(), true);
        locals.store(s.name(), ViperType.OBJECT);
      }
    }
  }

  private void decorators(List<Expr> decorators) {
    for (Expr decorator : decorators) {
      if (!BuiltInDecorators.isOne(decorator)) {
        expressions.object(decorator);
      }
    }
  }

  private void raise(Stmt.Raise s) {
    if (s.exception() != null && expressions.type(s.exception()) != ViperType.OBJECT) {
      locals.problem("must raise an object");
    }
    if (s.cause() != null) {
      expressions.type(s.cause());
    }
  }

  private void returned(Expr value) {
    // Compiled as two returns (py/compile.c, compile_return_stmt).
    if (value instanceof Expr.Conditional conditional) {
      expressions.condition(conditional.test());
      returned(conditional.then());
      returned(conditional.otherwise());
      return;
    }
    ViperType type = expressions.type(value);
    if (type != ViperType.NONE && type != result) {
      locals.problem("return expected '" + result.label() + "' but got '" + type.label() + "'");
    }
  }

  private void handler(Stmt.Handler handler, int line) {
    if (handler.type() != null) {
      expressions.object(handler.type());
    }
    if (handler.name() != null) {
      locals.store(handler.name(), ViperType.OBJECT);
    }
    locals.check(line);
    body(handler.body(), line);
    if (handler.name() != null) {
      // The end of the handler gives the name None, which it cannot take.
      locals.store(handler.name(), ViperType.NONE);
      locals.check(line);
    }
  }

  // ---- assignments ---------------------------------------------------------------------------

  private void assign(Stmt.Assign s) {
    if (ViperTypes.isSwap(s)) {
      List<Expr> values = ((Expr.Tuple) s.value()).elements();
      List<ViperType> types = values.stream().map(expressions::type).toList();
      List<Expr> targets = ((Expr.Tuple) s.targets().getFirst()).elements();
      for (int i = 0; i < targets.size(); i++) {
        store(targets.get(i), types.get(i));
      }
      return;
    }
    ViperType type = expressions.type(s.value());
    s.targets().forEach(target -> store(target, type));
  }

  private void store(Expr target, ViperType type) {
    switch (target) {
      case Expr.Name name -> locals.store(name.id(), type);
      case Expr.Attribute attribute -> expressions.object(attribute.object());
      case Expr.Subscript subscript -> {
        ViperType base = expressions.type(subscript.object());
        ViperType index = expressions.type(subscript.index());
        boolean known = index == ViperType.INT && expressions.isImmediate(subscript.index());
        storeItem(base, index, known, type);
      }
      case Expr.Starred starred -> store(starred.value(), ViperType.OBJECT);
      case Expr.Tuple tuple -> unpack(tuple.elements(), type);
      case Expr.ListDisplay list -> unpack(list.elements(), type);
      default -> throw new IllegalStateException("the parser lets no such target through");
    }
  }

  private void unpack(List<Expr> targets, ViperType type) {
    if (type != ViperType.OBJECT) {
      locals.problem("can't load from '" + type.label() + "'");
    }
    targets.forEach(target -> store(target, ViperType.OBJECT));
  }

  private void storeItem(ViperType base, ViperType index, boolean known, ViperType value) {
    if (base == ViperType.OBJECT) {
      return;
    }
    if (!known && !index.isInteger()) {
      locals.problem("can't store with '" + index.label() + "' index");
    }
    if (!value.isInteger() && value != ViperType.BOOL) {
      locals.problem("can't store '" + value.label() + "'");
    }
    if (base.elementSize() == 0) {
      locals.problem("can't store to '" + base.label() + "'");
    }
  }

  private void augmented(Stmt.AugmentedAssign s) {
    BinaryOperator operator = s.operator();
    switch (s.target()) {
      case Expr.Name name ->
          locals.store(
              name.id(),
              expressions.binary(operator, expressions.type(name), expressions.type(s.value())));
      case Expr.Attribute attribute -> {
        expressions.object(attribute.object());
        expressions.binary(operator, ViperType.OBJECT, expressions.type(s.value()));
      }
      case Expr.Subscript subscript -> {
        ViperType base = expressions.type(subscript.object());
        ViperType index = expressions.type(subscript.index());
        ViperType old = expressions.load(base, index, false);
        ViperType sum = expressions.binary(operator, old, expressions.type(s.value()));
        storeItem(base, index, false, sum);
      }
      default -> throw new IllegalStateException("the parser lets no such target through");
    }
  }

  private void delete(Expr target) {
    switch (target) {
      case Expr.Name name -> locals.store(name.id(), ViperType.NONE);
      case Expr.Attribute attribute -> expressions.object(attribute.object());
      case Expr.Subscript subscript -> {
        expressions.object(subscript.object());
        expressions.stored(subscript.index());
      }
      case Expr.Tuple tuple -> tuple.elements().forEach(this::delete);
      case Expr.ListDisplay list -> list.elements().forEach(this::delete);
      default -> throw new IllegalStateException("the parser lets no such target through");
    }
  }

  // ---- for -----------------------------------------------------------------------------------

  private void forLoop(Stmt.For s, int line) {
    ViperFunction.CountingLoop counting = ViperFunction.CountingLoop.of(s, expressions::known);
    if (counting == null) {
      expressions.object(s.iterable());
      store(s.target(), ViperType.OBJECT);
    } else {
      ranges.put(s, counting);
      ViperType end = expressions.type(counting.end());
      ViperType start =
          counting.start() == null ? ViperType.INT : expressions.type(counting.start());
      store(s.target(), start);
      locals.check(line);
      body(s.body(), line);
      ViperType next = expressions.binary(BinaryOperator.ADD, start, ViperType.INT);
      expressions.compare(
          counting.step() >= 0 ? CompareOperator.LESS : CompareOperator.GREATER, next, end);
    }
    locals.check(line);
    if (counting == null) {
      body(s.body(), line);
    }
    body(s.otherwise(), line);
  }
}
