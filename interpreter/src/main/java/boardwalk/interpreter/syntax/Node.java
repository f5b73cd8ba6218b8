package boardwalk.interpreter.syntax;

/** A piece of a program's tree. */
public sealed interface Node permits Expr, Stmt, Program {

  /** Where it stands in the source. */
  Span span();
}
