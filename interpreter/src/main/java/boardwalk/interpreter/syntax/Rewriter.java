package boardwalk.interpreter.syntax;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Copies a program, part by part; a subclass puts something else in the place of parts by
 * overriding {@link #expression}, {@link #target} or {@link #statement}. Parts are visited in the
 * order of the text.
 */
public abstract class Rewriter {

  /** The statements in place of these. */
  protected List<Stmt> body(List<Stmt> statements) {
    return map(statements, this::statement);
  }

  private static <T> List<T> map(List<T> all, UnaryOperator<T> change) {
    return all.stream().map(change).toList();
  }

  private Expr optional(Expr expression) {
    return expression == null ? null : expression(expression);
  }

  private Expr optionalTarget(Expr target) {
    return target == null ? null : target(target);
  }

  /** What is assigned to; names in it are no uses. */
  protected Expr target(Expr target) {
    return switch (target) {
      case Expr.Name e -> e;
      case Expr.Tuple e -> new Expr.Tuple(e.span(), map(e.elements(), this::target));
      case Expr.ListDisplay e -> new Expr.ListDisplay(e.span(), map(e.elements(), this::target));
      case Expr.Starred e -> new Expr.Starred(e.span(), target(e.value()));
      default -> expression(target);
    };
  }

  /** The statement in place of this one. */
  protected Stmt statement(Stmt statement) {
    return switch (statement) {
      case Stmt.Expression s -> new Stmt.Expression(s.span(), expression(s.value()));
      case Stmt.Assign s -> {
        Expr value = expression(s.value());
        yield new Stmt.Assign(s.span(), map(s.targets(), this::target), value);
      }
      case Stmt.AugmentedAssign s ->
          new Stmt.AugmentedAssign(
              s.span(), target(s.target()), s.operator(), expression(s.value()));
      case Stmt.AnnotatedAssign s ->
          new Stmt.AnnotatedAssign(
              s.span(), target(s.target()), s.annotation(), optional(s.value()));
      case Stmt.Return s -> new Stmt.Return(s.span(), optional(s.value()));
      case Stmt.Delete s -> new Stmt.Delete(s.span(), map(s.targets(), this::target));
      case Stmt.Raise s -> new Stmt.Raise(s.span(), optional(s.exception()), optional(s.cause()));
      case Stmt.Assert s -> new Stmt.Assert(s.span(), expression(s.test()), optional(s.message()));
      case Stmt.If s ->
          new Stmt.If(s.span(), expression(s.test()), body(s.body()), body(s.otherwise()));
      case Stmt.While s ->
          new Stmt.While(s.span(), expression(s.test()), body(s.body()), body(s.otherwise()));
      case Stmt.For s ->
          new Stmt.For(
              s.span(),
              target(s.target()),
              expression(s.iterable()),
              body(s.body()),
              body(s.otherwise()),
              s.isAsync());
      case Stmt.Try s ->
          new Stmt.Try(
              s.span(),
              body(s.body()),
              map(
                  s.handlers(),
                  h -> new Stmt.Handler(h.span(), optional(h.type()), h.name(), body(h.body()))),
              body(s.otherwise()),
              body(s.finallyBody()));
      case Stmt.With s ->
          new Stmt.With(
              s.span(),
              map(
                  s.items(),
                  i -> new Stmt.WithItem(expression(i.context()), optionalTarget(i.target()))),
              body(s.body()),
              s.isAsync());
      case Stmt.FunctionDef s ->
          new Stmt.FunctionDef(
              s.span(),
              s.name(),
              map(s.parameters(), this::parameter),
              s.returns(),
              body(s.body()),
              map(s.decorators(), this::expression),
              s.isAsync());
      case Stmt.ClassDef s ->
          new Stmt.ClassDef(
              s.span(),
              s.name(),
              map(s.arguments(), this::argument),
              body(s.body()),
              map(s.decorators(), this::expression));
      case Stmt.Pass s -> s;
      case Stmt.Break s -> s;
      case Stmt.Continue s -> s;
      case Stmt.Global s -> s;
      case Stmt.Nonlocal s -> s;
      case Stmt.Import s -> s;
      case Stmt.ImportFrom s -> s;
    };
  }

  private Parameter parameter(Parameter p) {
    return new Parameter(p.span(), p.kind(), p.name(), p.annotation(), optional(p.defaultValue()));
  }

  private Argument argument(Argument argument) {
    return switch (argument) {
      case Argument.Positional a -> new Argument.Positional(expression(a.value()));
      case Argument.Keyword a -> new Argument.Keyword(a.name(), expression(a.value()));
      case Argument.Star a -> new Argument.Star(expression(a.value()));
      case Argument.DoubleStar a -> new Argument.DoubleStar(expression(a.value()));
    };
  }

  /** The expression in place of this one, which is used for its value. */
  protected Expr expression(Expr expression) {
    return switch (expression) {
      case Expr.Constant e -> e;
      case Expr.Imaginary e -> e;
      case Expr.Singleton e -> e;
      case Expr.Missing e -> e;
      case Expr.Name e -> e;
      case Expr.FormattedString e -> new Expr.FormattedString(e.span(), map(e.parts(), this::part));
      case Expr.Unary e -> new Expr.Unary(e.span(), e.operator(), expression(e.operand()));
      case Expr.Binary e -> {
        Expr left = expression(e.left());
        yield new Expr.Binary(e.span(), e.operator(), left, expression(e.right()));
      }
      case Expr.Logical e ->
          new Expr.Logical(e.span(), e.isAnd(), map(e.operands(), this::expression));
      case Expr.Comparison e ->
          new Expr.Comparison(e.span(), map(e.operands(), this::expression), e.operators());
      case Expr.Conditional e ->
          new Expr.Conditional(
              e.span(), expression(e.test()), expression(e.then()), expression(e.otherwise()));
      case Expr.Lambda e ->
          new Expr.Lambda(e.span(), map(e.parameters(), this::parameter), expression(e.body()));
      case Expr.Call e ->
          new Expr.Call(e.span(), expression(e.function()), map(e.arguments(), this::argument));
      case Expr.Attribute e ->
          new Expr.Attribute(e.span(), expression(e.object()), e.name(), e.nameSpan());
      case Expr.Subscript e ->
          new Expr.Subscript(e.span(), expression(e.object()), expression(e.index()));
      case Expr.Slice e ->
          new Expr.Slice(e.span(), optional(e.lower()), optional(e.upper()), optional(e.step()));
      case Expr.Tuple e -> new Expr.Tuple(e.span(), map(e.elements(), this::expression));
      case Expr.ListDisplay e ->
          new Expr.ListDisplay(e.span(), map(e.elements(), this::expression));
      case Expr.SetDisplay e -> new Expr.SetDisplay(e.span(), map(e.elements(), this::expression));
      case Expr.DictDisplay e ->
          new Expr.DictDisplay(
              e.span(),
              map(
                  e.entries(),
                  n -> new Expr.DictDisplay.Entry(expression(n.key()), expression(n.value()))));
      case Expr.Comprehension e ->
          new Expr.Comprehension(
              e.span(),
              e.kind(),
              expression(e.element()),
              optional(e.value()),
              map(e.clauses(), this::clause));
      case Expr.Starred e -> new Expr.Starred(e.span(), expression(e.value()));
      case Expr.Yield e -> new Expr.Yield(e.span(), optional(e.value()));
      case Expr.YieldFrom e -> new Expr.YieldFrom(e.span(), expression(e.value()));
      case Expr.Await e -> new Expr.Await(e.span(), expression(e.value()));
      case Expr.Walrus e -> new Expr.Walrus(e.span(), e.target(), expression(e.value()));
    };
  }

  private Expr.FormattedString.Part part(Expr.FormattedString.Part part) {
    return part instanceof Expr.FormattedString.Value v
        ? new Expr.FormattedString.Value(
            expression(v.value()), v.conversion(), map(v.format(), this::part))
        : part;
  }

  private Expr.Comprehension.Clause clause(Expr.Comprehension.Clause clause) {
    return switch (clause) {
      case Expr.Comprehension.For f ->
          new Expr.Comprehension.For(target(f.target()), expression(f.iterable()), f.isAsync());
      case Expr.Comprehension.If i -> new Expr.Comprehension.If(expression(i.test()));
    };
  }
}
