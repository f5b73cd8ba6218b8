package boardwalk.interpreter.runtime;

/** The built-in {@code format()} and the fields of f-strings. */
public final class Formatting {

  private Formatting() {}

  /** {@code value} as a format field with {@code spec} after its colon shows it. */
  public static String format(Object value, String spec) {
    return FormatSpec.apply(value, spec);
  }
}
