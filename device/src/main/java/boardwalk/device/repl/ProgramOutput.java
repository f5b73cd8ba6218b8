package boardwalk.device.repl;

import boardwalk.device.BoardError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/** What a program prints between its start and the prompt after it, in the raw REPL. */
final class ProgramOutput {

  /** Ends the output, and the text of the exception. */
  static final int END = 4;

  private final ReplInput input;
  private final Timing timing;

  ProgramOutput(ReplInput input, Timing timing) {
    this.input = input;
    this.timing = timing;
  }

  /**
   * Passes bytes on until the end mark.
   *
   * @param silence milliseconds without a byte after which the board is given up
   */
  void pass(Consumer<byte[]> output, int silence) throws IOException {
    RestartWatch watch = new RestartWatch();
    while (true) {
      if (!input.fill(silence)) {
        throw BoardError.noAnswer("it fell silent in the middle of a command");
      }
      if (piece(output, watch)) {
        return;
      }
    }
  }

  /** Like {@link #pass}; false when the end mark has not come within {@code limit}. */
  boolean passWithin(Duration limit, Consumer<byte[]> output) throws IOException {
    long deadline = System.nanoTime() + limit.toNanos();
    RestartWatch watch = new RestartWatch();
    while (true) {
      long left = Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
      if (!input.fill((int) Math.min(left, ReplInput.FOREVER))) {
        return false;
      }
      if (piece(output, watch)) {
        return true;
      }
    }
  }

  /** Passes on what is there; gives whether the end mark came. */
  private boolean piece(Consumer<byte[]> output, RestartWatch watch) throws IOException {
    byte[] piece = input.upTo(END);
    if (piece.length > 0) {
      output.accept(piece);
    }
    if (input.hasBuffered()) {
      input.next(0);
      return true;
    }
    if (watch.sees(piece)) {
      throw BoardError.restarted();
    }
    return false;
  }

  /** What comes after the output: the text of the exception, or nothing; then the prompt. */
  String error() throws IOException {
    ByteArrayOutputStream error = new ByteArrayOutputStream();
    pass(error::writeBytes, timing.silence());
    if (!input.seen(">", timing.answer())) {
      throw BoardError.noAnswer("its prompt is missing after a program");
    }
    return text(error).replace("\r\n", "\n");
  }

  static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
