package boardwalk.cli;

import boardwalk.device.Board;
import boardwalk.device.files.BoardFile;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code boardwalk rm}. */
@Command(
    name = "rm",
    mixinStandardHelpOptions = true,
    description = "Delete files on a board; a copy is kept on this computer.")
final class RmCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = ":FILE")
  private List<String> paths;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      for (String path : paths) {
        board
            .files()
            .delete(new BoardFile(BoardPath.of(path), false, -1), PutCommand.history())
            .join();
      }
      return 0;
    }
  }
}
