package boardwalk.cli;

import boardwalk.device.transport.Transport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code boardwalk bootloader}. */
@Command(
    name = "bootloader",
    mixinStandardHelpOptions = true,
    description = "Start a board's bootloader, ready for new firmware (machine.bootloader()).",
    footer = {"", "Example: boardwalk bootloader --port /dev/ttyACM0"})
final class BootloaderCommand implements Callable<Integer> {

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Transport transport = target.open(false, Optional.empty())) {
      ResetCommand.lastWords(transport, "import machine\nmachine.bootloader()");
      return 0;
    }
  }
}
