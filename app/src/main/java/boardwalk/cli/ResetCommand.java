package boardwalk.cli;

import boardwalk.device.BoardError;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.RawRepl;
import boardwalk.device.repl.Refusal;
import boardwalk.device.repl.Timing;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code boardwalk reset}. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Restart a board's MicroPython, so that boot.py and main.py run.",
    footer = {"", "Example: boardwalk reset --hard --port /dev/ttyACM0"})
final class ResetCommand implements Callable<Integer> {

  /** A board that restarts says nothing of use for long. */
  private static final Timing LEAVING = new Timing(2000, 400, 60, 5, 1500);

  @Option(names = "--hard", description = "Reset the whole chip, as its button does.")
  private boolean hard;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Transport transport = target.open(false, Optional.empty())) {
      if (hard) {
        lastWords(transport, "import machine\nmachine.reset()", Refusal::of);
        return 0;
      }
      transport.write(new byte[] {'\r', 3, 3});
      byte[] buffer = new byte[1024];
      for (int count = 1; count > 0; ) {
        count = transport.read(buffer, 200);
      }
      transport.write(new byte[] {4});
      // Closing at once could take the byte back out of the line's buffer.
      transport.read(buffer, 500);
      return 0;
    }
  }

  /**
   * Runs code after which the board is not there, or not in the same state, any more.
   *
   * @param refusal what it means when the code fails instead
   * @return whether it is so; false when the board is at its prompt as before
   */
  static boolean lastWords(
      Transport transport, String code, Function<ExecResult, BoardError> refusal)
      throws IOException {
    RawRepl repl = new RawRepl(transport, LEAVING);
    repl.enter();
    ExecResult result;
    try {
      result = repl.exec(code);
    } catch (IOException | BoardError gone) {
      // That is what was wanted.
      return true;
    }
    repl.leave();
    if (!result.ok()) {
      throw refusal.apply(result);
    }
    return false;
  }
}
