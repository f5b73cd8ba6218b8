package boardwalk.device;

import java.time.Duration;

/**
 * Something went wrong with a board, in words for people.
 *
 * <p>{@link #getMessage()} says what happened, {@link #advice()} why probably and what to do now.
 */
public final class BoardError extends RuntimeException {

  /** What kind of trouble it is. */
  public enum Kind {
    /** There is no such port. */
    NO_PORT,
    /** The user may not open the port. */
    NO_PERMISSION,
    /** Another program has the port open. */
    BUSY,
    /** The board went away. */
    GONE,
    /** The board does not answer as MicroPython does. */
    NO_ANSWER,
    /** The board restarted while it worked for us. */
    RESTARTED,
    /** The board refused: no such file, no room, read-only. */
    REFUSED,
    /** The board may not change its files now. */
    READ_ONLY,
    /** This computer cannot keep or read a file of its own. */
    DISK,
    /** What arrived is not what was sent. */
    DAMAGED,
    /** The user stopped it. */
    CANCELLED
  }

  private final Kind kind;
  private final String advice;

  public BoardError(Kind kind, String message, String advice) {
    super(message);
    this.kind = kind;
    this.advice = advice;
  }

  public Kind kind() {
    return kind;
  }

  public String advice() {
    return advice;
  }

  public static BoardError gone(String board) {
    return new BoardError(
        Kind.GONE,
        "The connection to " + board + " was lost.",
        "Look at the cable. Boardwalk connects again when the board is back.");
  }

  public static BoardError restarted() {
    return new BoardError(
        Kind.RESTARTED,
        "The board restarted in the middle of this.",
        "A reset button, a weak cable or its program can do that. Try again.");
  }

  public static BoardError tooLong(Duration limit) {
    return new BoardError(
        Kind.NO_ANSWER,
        "It took longer than " + limit.toMillis() + " ms and was interrupted.",
        "Give it more time, or look why it waits.");
  }

  public static BoardError noAnswer(String what) {
    return new BoardError(
        Kind.NO_ANSWER,
        "The board does not answer (" + what + ").",
        "It may be running a program that ignores Ctrl-C, have no MicroPython on it, or be another"
            + " device. Press its reset button and try again.");
  }
}
