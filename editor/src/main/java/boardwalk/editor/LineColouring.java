package boardwalk.editor;

/**
 * Colours one line of text at a time; what a line needs to know of the lines above it is a number.
 */
@FunctionalInterface
public interface LineColouring {

  /** State at the start of a text. */
  int START = 0;

  /** What a stretch of text is; each has its own colour in the style sheet. */
  enum Kind {
    KEYWORD,
    BUILTIN,
    STRING,
    NUMBER,
    COMMENT,
    DECORATOR,
    DEFINITION,
    OPERATOR;

    final String styleClass = "code-" + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Receives stretches in order, never overlapping; what is not reported is plain. */
  @FunctionalInterface
  interface Sink {
    void accept(int start, int end, Kind kind);
  }

  /**
   * Colours {@code line} (without its line end).
   *
   * @param state the state the line above ended with, or {@link #START}
   * @return the state this line ends with
   */
  int colour(CharSequence line, int state, Sink sink);

  /** Leaves everything plain. */
  static LineColouring plain() {
    return (line, state, sink) -> START;
  }
}
