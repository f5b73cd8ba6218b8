package boardwalk.editor;

/**
 * Something wrong at a place in the text, in words for a person.
 *
 * @param line line, from 0
 * @param startColumn first column concerned, in UTF-16 units from 0
 * @param endColumn column after the last one concerned; the end of the line when beyond it
 * @param message what is wrong and what to do
 * @param isWarning whether the program runs all the same, but may not do what it should
 */
public record Problem(int line, int startColumn, int endColumn, String message, boolean isWarning) {

  /** Something the program cannot run with. */
  public Problem(int line, int startColumn, int endColumn, String message) {
    this(line, startColumn, endColumn, message, false);
  }
}
