package boardwalk.cli;

import boardwalk.device.transport.Transport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code boardwalk reset}. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description = "Restart a board's MicroPython, so that boot.py and main.py run.")
final class ResetCommand implements Callable<Integer> {

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Transport transport = target.open(false, Optional.empty())) {
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
}
