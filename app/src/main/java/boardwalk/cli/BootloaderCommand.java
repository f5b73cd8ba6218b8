package boardwalk.cli;

import boardwalk.device.BoardError;
import boardwalk.device.repl.ExecResult;
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

  private static final String BY_HAND =
      "Hold its BOOT or BOOTSEL button while you plug it in. A micro:bit needs none: 'boardwalk"
          + " flash' copies firmware to its drive.";

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Transport transport = target.open(false, Optional.empty())) {
      if (ResetCommand.lastWords(
          transport, "import machine\nmachine.bootloader()", BootloaderCommand::refusal)) {
        System.err.println(
            "The board has left MicroPython for its bootloader: 'boardwalk flash' puts new firmware"
                + " on it, its reset button starts MicroPython again.");
        return 0;
      }
      throw new BoardError(
          BoardError.Kind.REFUSED,
          "The board was told to start its bootloader and is still in MicroPython.",
          BY_HAND);
    }
  }

  private static BoardError refusal(ExecResult result) {
    return new BoardError(
        BoardError.Kind.REFUSED,
        result.exception().startsWith("AttributeError")
                || result.exception().startsWith("ImportError")
            ? "This board's MicroPython cannot start a bootloader."
            : "The board did not start its bootloader (" + result.exception() + ").",
        BY_HAND);
  }
}
