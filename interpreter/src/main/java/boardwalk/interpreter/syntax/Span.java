package boardwalk.interpreter.syntax;

/**
 * A stretch of source text.
 *
 * @param start offset of the first character, in UTF-16 units from 0
 * @param end offset after the last character
 * @param line line of the first character, from 1
 */
public record Span(int start, int end, int line) {

  /** From the start of this to the end of {@code last}. */
  public Span to(Span last) {
    return last.end() <= end ? this : new Span(start, last.end(), line);
  }
}
