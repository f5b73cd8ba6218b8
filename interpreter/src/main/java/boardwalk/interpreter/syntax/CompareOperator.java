package boardwalk.interpreter.syntax;

/** A comparing operator. */
public enum CompareOperator {
  LESS("<"),
  GREATER(">"),
  EQUAL("=="),
  LESS_EQUAL("<="),
  GREATER_EQUAL(">="),
  NOT_EQUAL("!="),
  IN("in"),
  NOT_IN("not in"),
  IS("is"),
  IS_NOT("is not");

  private final String symbol;

  CompareOperator(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }
}
