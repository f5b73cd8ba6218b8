package boardwalk.cli;

import boardwalk.device.Board;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code boardwalk mv}. */
@Command(
    name = "mv",
    mixinStandardHelpOptions = true,
    description = "Rename or move a file or folder on a board; replaces nothing.",
    footer = {"", "Example: boardwalk mv :main.py :old_main.py"})
final class MvCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = ":FROM")
  private String from;

  @Parameters(index = "1", paramLabel = ":TO")
  private String to;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      board.files().rename(BoardPath.of(from), BoardPath.of(to)).join();
      return 0;
    }
  }
}
