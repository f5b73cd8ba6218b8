package boardwalk.cli;

import boardwalk.device.Board;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code boardwalk cat}. */
@Command(
    name = "cat",
    mixinStandardHelpOptions = true,
    description = "Print files of a board, byte for byte.",
    footer = {"", "Example: boardwalk cat :boot.py"})
final class CatCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = ":FILE")
  private List<String> paths;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      for (String path : paths) {
        System.out.writeBytes(board.files().read(BoardPath.of(path)).join());
      }
      System.out.flush();
      return 0;
    }
  }
}
