package boardwalk.app.boardview.logic;

/**
 * Something a bus carried, in words.
 *
 * @param from when it began, in nanoseconds of the board
 * @param to when it ended
 * @param text short: {@code 3C W}, {@code A5}, {@code 'h'}
 * @param kind what it is, for its colour
 */
public record Word(long from, long to, String text, Kind kind) {

  /** What a word is. */
  public enum Kind {
    /** A start, a stop. */
    MARK,
    ADDRESS,
    DATA,
    /** Something that should not be so. */
    FAULT
  }
}
