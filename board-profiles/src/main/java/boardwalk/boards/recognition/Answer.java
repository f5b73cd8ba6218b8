package boardwalk.boards.recognition;

import boardwalk.boards.BoardSummary;
import java.util.List;

/**
 * What something plugged in is.
 *
 * @param certainty how sure it is
 * @param step what it was known by
 * @param candidates boards it may be, the likeliest first; empty when nothing is known
 * @param state what it is doing
 * @param firmware {@code micropython}, {@code circuitpython}, or empty when not known
 * @param sentence the same for people
 * @param next what would tell more; empty when there is nothing to ask
 */
public record Answer(
    Certainty certainty,
    Step step,
    List<BoardSummary> candidates,
    State state,
    String firmware,
    String sentence,
    String next) {

  /** How sure an answer is. */
  public enum Certainty {
    /** It is this board. */
    EXACT("certain"),
    /** It is one of these. */
    FAMILY("one of several"),
    /** It could be anything. */
    UNKNOWN("not known");

    private final String words;

    Certainty(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** What an answer is from, in the order of asking. */
  public enum Step {
    USB("its USB identity"),
    VOLUME("the drive it shows"),
    REMEMBERED("what you chose for it before"),
    REPL("what its MicroPython says"),
    CHIP("the chip that answered");

    private final String words;

    Step(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** What the board is doing. */
  public enum State {
    /** A program or a prompt may be there. */
    RUNNING,
    /** It waits for firmware. */
    WAITING_FOR_FIRMWARE,
    /** Only an adapter or debug chip is seen. */
    BEHIND_A_CHIP
  }
}
