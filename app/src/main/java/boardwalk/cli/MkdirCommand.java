package boardwalk.cli;

import boardwalk.device.Board;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code boardwalk mkdir}. */
@Command(
    name = "mkdir",
    mixinStandardHelpOptions = true,
    description = "Make folders on a board.",
    footer = {"", "Example: boardwalk mkdir :lib"})
final class MkdirCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = ":FOLDER")
  private List<String> paths;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      for (String path : paths) {
        board.files().makeFolder(BoardPath.of(path)).join();
      }
      return 0;
    }
  }
}
