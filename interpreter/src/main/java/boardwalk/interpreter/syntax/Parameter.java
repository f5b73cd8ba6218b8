package boardwalk.interpreter.syntax;

/**
 * A parameter of a function.
 *
 * @param name its name; null for a bare {@code *}
 * @param annotation what follows its colon, or null
 * @param defaultValue what follows its equals sign, or null
 */
public record Parameter(Span span, Kind kind, String name, Expr annotation, Expr defaultValue) {

  /** How arguments reach it. */
  public enum Kind {
    POSITIONAL_ONLY,
    NORMAL,
    /** {@code *args}, or the bare {@code *}. */
    STAR,
    KEYWORD_ONLY,
    /** {@code **kwargs}. */
    DOUBLE_STAR
  }
}
