package boardwalk.device.repl;

/**
 * How long to wait for a board, in milliseconds.
 *
 * @param answer for the answer to a single byte or word of the protocol
 * @param prompt for the prompt after one try to interrupt what runs; later tries wait longer
 * @param quiet a line silent for this long means the board has said all it had to
 * @param pace between pieces of 48 bytes where nothing tells how much the board takes: no faster
 *     than a line of 115200 baud, which the smallest boards keep up with
 * @param silence for any byte from a command of ours that works on the board
 */
public record Timing(int answer, int prompt, int quiet, int pace, int silence) {

  /** Right for boards on a cable or a local network. */
  public static final Timing STANDARD = new Timing(2000, 400, 60, 5, 30_000);
}
