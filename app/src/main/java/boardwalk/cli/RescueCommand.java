package boardwalk.cli;

import boardwalk.device.repl.Timing;
import boardwalk.device.rescue.Rescue;
import boardwalk.device.transport.Transport;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code boardwalk rescue}. */
@Command(
    name = "rescue",
    mixinStandardHelpOptions = true,
    description = {
      "Get a board back whose main.py runs for ever or locks you out:",
      "resets it, catches it before its program runs, and renames main.py to main.rescued.py."
    },
    footer = {"", "Example: boardwalk rescue --port /dev/ttyUSB0"})
final class RescueCommand implements Callable<Integer> {

  @Option(
      names = "--reset",
      defaultValue = "LINES",
      description = "How: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Rescue.Reset reset;

  @Option(names = "--boot", description = "Set boot.py aside too.")
  private boolean boot;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Transport transport = target.open(false, Optional.empty())) {
      Rescue.Outcome outcome =
          new Rescue(transport, Timing.STANDARD).rescue(reset, boot, System.err::println);
      outcome.setAside().forEach(System.out::println);
      if (outcome.setAside().isEmpty()) {
        System.err.println("No program starts by itself on this board.");
      }
      return 0;
    }
  }
}
