package boardwalk.interpreter.syntax;

import java.util.List;

/** A statement. A body is never empty in a program without problems. */
public sealed interface Stmt extends Node {

  record Expression(Span span, Expr value) implements Stmt {}

  /** {@code a = b = value}: every target, from left to right. */
  record Assign(Span span, List<Expr> targets, Expr value) implements Stmt {}

  record AugmentedAssign(Span span, Expr target, BinaryOperator operator, Expr value)
      implements Stmt {}

  /** {@code target: annotation = value}; the value is null for none. */
  record AnnotatedAssign(Span span, Expr target, Expr annotation, Expr value) implements Stmt {}

  /** The value is null for a bare {@code return}. */
  record Return(Span span, Expr value) implements Stmt {}

  record Delete(Span span, List<Expr> targets) implements Stmt {}

  record Pass(Span span) implements Stmt {}

  record Break(Span span) implements Stmt {}

  record Continue(Span span) implements Stmt {}

  /** Exception and cause are null where left out. */
  record Raise(Span span, Expr exception, Expr cause) implements Stmt {}

  record Global(Span span, List<String> names) implements Stmt {}

  record Nonlocal(Span span, List<String> names) implements Stmt {}

  /** The message is null for none. */
  record Assert(Span span, Expr test, Expr message) implements Stmt {}

  /** {@code import a.b as c, d}. */
  record Import(Span span, List<Alias> names) implements Stmt {}

  /**
   * {@code from ..module import a as b}.
   *
   * @param level number of leading dots
   * @param module dotted name after the dots; may be empty
   * @param names what is imported; one alias named {@code *} for everything
   */
  record ImportFrom(Span span, int level, String module, List<Alias> names) implements Stmt {}

  /** A dotted name and the name it gets; that is null for none given. */
  record Alias(Span span, String name, String as) {}

  /** The else body is empty for none; {@code elif} is an If in the else body. */
  record If(Span span, Expr test, List<Stmt> body, List<Stmt> otherwise) implements Stmt {}

  record While(Span span, Expr test, List<Stmt> body, List<Stmt> otherwise) implements Stmt {}

  record For(
      Span span, Expr target, Expr iterable, List<Stmt> body, List<Stmt> otherwise, boolean isAsync)
      implements Stmt {}

  record Try(
      Span span,
      List<Stmt> body,
      List<Handler> handlers,
      List<Stmt> otherwise,
      List<Stmt> finallyBody)
      implements Stmt {}

  /** {@code except type as name:}; type and name are null where left out. */
  record Handler(Span span, Expr type, String name, List<Stmt> body) {}

  record With(Span span, List<WithItem> items, List<Stmt> body, boolean isAsync) implements Stmt {}

  /** {@code context as target}; the target is null for none. */
  record WithItem(Expr context, Expr target) {}

  record FunctionDef(
      Span span,
      String name,
      List<Parameter> parameters,
      Expr returns,
      List<Stmt> body,
      List<Expr> decorators,
      boolean isAsync)
      implements Stmt {}

  record ClassDef(
      Span span, String name, List<Argument> arguments, List<Stmt> body, List<Expr> decorators)
      implements Stmt {}
}
