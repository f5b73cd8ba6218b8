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
  private final String special;
  private final String reflected;
  private final String inPlace;

  BinaryOperator(String symbol, String method, int precedence) {
    this.symbol = symbol;
    this.method = method;
    this.precedence = precedence;
    this.special = ("__" + method + "__").intern();
    this.reflected = ("__r" + method + "__").intern();
    this.inPlace = ("__i" + method + "__").intern();
  }

  public String symbol() {
    return symbol;
  }

  /** Name of the special method without its underscores and prefix: {@code add}, {@code sub} … */
  public String method() {
    return method;
  }

  /** {@code __add__} … */
  public String special() {
    return special;
  }

  /** {@code __radd__} … */
  public String reflected() {
    return reflected;
  }

  /** {@code __iadd__} … */
  public String inPlace() {
    return inPlace;
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
