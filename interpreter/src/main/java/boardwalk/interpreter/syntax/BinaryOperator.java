package boardwalk.interpreter.syntax;

/** An arithmetic operator with two operands, and the special methods behind it. */
public enum BinaryOperator {
  OR("|", "or", 1),
  XOR("^", "xor", 2),
  AND("&", "and", 3),
  SHIFT_LEFT("<<", "lshift", 4),
  SHIFT_RIGHT(">>", "rshift", 4),
  ADD("+", "add", 5),
  SUBTRACT("-", "sub", 5),
  MULTIPLY("*", "mul", 6),
  MATRIX_MULTIPLY("@", "matmul", 6),
  TRUE_DIVIDE("/", "truediv", 6),
  FLOOR_DIVIDE("//", "floordiv", 6),
  MODULO("%", "mod", 6),
  POWER("**", "pow", 8);

  private final String symbol;
  private final String method;
  private final int precedence;

  BinaryOperator(String symbol, String method, int precedence) {
    this.symbol = symbol;
    this.method = method;
    this.precedence = precedence;
  }

  public String symbol() {
    return symbol;
  }

  /** Name of the special method without its underscores and prefix: {@code add}, {@code sub} … */
  public String method() {
    return method;
  }

  /** Higher binds tighter; power is above unary minus, which is 7. */
  int precedence() {
    return precedence;
  }

  private static final java.util.Map<String, BinaryOperator> BY_SYMBOL =
      java.util.Arrays.stream(values())
          .collect(java.util.stream.Collectors.toUnmodifiableMap(o -> o.symbol, o -> o));

  /** The operator written {@code symbol}, or null. */
  static BinaryOperator of(String symbol) {
    return BY_SYMBOL.get(symbol);
  }
}
