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
        lastWords(transport, "import machine\nmachine.reset()");
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

  /** Runs code after which the board is not there, or not in the same state, any more. */
  static void lastWords(Transport transport, String code) throws IOException {
    RawRepl repl = new RawRepl(transport, LEAVING);
    repl.enter();
    try {
      ExecResult result = repl.exec(code);
      if (!result.ok()) {
        repl.leave();
        throw Refusal.of(result);
      }
    } catch (IOException gone) {
      // That is what was wanted.
    } catch (BoardError e) {
      if (e.kind() == BoardError.Kind.REFUSED) {
        throw e;
      }
    }
  }
}
