package boardwalk.interpreter.syntax;

/** An operator with one operand. */
public enum UnaryOperator {
  NEGATE("-"),
  PLUS("+"),
  INVERT("~"),
  NOT("not");

  private final String symbol;

  UnaryOperator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
