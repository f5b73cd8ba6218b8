package boardwalk.interpreter.syntax;

/** An argument of a call or of a class definition. */
public sealed interface Argument {

  Expr value();

  record Positional(Expr value) implements Argument {}

  /** {@code name=value}. */
  record Keyword(String name, Expr value) implements Argument {}

  /** {@code *value}. */
  record Star(Expr value) implements Argument {}

  /** {@code **value}. */
  record DoubleStar(Expr value) implements Argument {}
}
