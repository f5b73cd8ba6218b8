package boardwalk.cli;

import boardwalk.app.storage.AppFolders;
import boardwalk.device.Board;
import boardwalk.device.files.FileHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code boardwalk put}. */
@Command(
    name = "put",
    mixinStandardHelpOptions = true,
    description = "Copy files to a board: checked there before they replace what was.",
    footer = {"", "Example: boardwalk put main.py lib.py :"})
final class PutCommand implements Callable<Integer> {

  @Parameters(arity = "2..*", paramLabel = "FILE... :TO")
  private List<String> paths;

  @Mixin private Target target = new Target();

  static FileHistory history() {
    return new FileHistory(
        AppFolders.ofThisComputer().state().resolve("history"), Clock.systemDefaultZone());
  }

  @Override
  public Integer call() throws Exception {
    String to = paths.getLast();
    if (!BoardPath.isOnBoard(to)) {
      throw new UsageError("The last path is on the board and starts with a colon: put main.py :");
    }
    List<String> files = paths.subList(0, paths.size() - 1);
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      for (String name : files) {
        Path file = Path.of(name);
        byte[] content = Files.readAllBytes(file);
        boolean folder = to.endsWith(":") || to.endsWith("/") || files.size() > 1;
        String path =
            folder
                ? BoardPath.join(BoardPath.of(to), file.getFileName().toString())
                : BoardPath.of(to);
        board.files().write(path, content, history(), (done, total) -> {}, () -> false).join();
        System.err.println(path + ": " + content.length + " bytes");
      }
      return 0;
    }
  }
}
