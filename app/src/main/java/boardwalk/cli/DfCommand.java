package boardwalk.cli;

import boardwalk.device.Board;
import boardwalk.device.files.BoardFileSystem;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk df}. */
@Command(
    name = "df",
    mixinStandardHelpOptions = true,
    description = "How full a board's file system is, in bytes.",
    footer = {"", "Example: boardwalk df"})
final class DfCommand implements Callable<Integer> {

  @Parameters(paramLabel = ":FOLDER", defaultValue = ":/")
  private String folder;

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      String path = BoardPath.of(folder);
      Optional<BoardFileSystem.Space> space = board.files().space(path).join();
      if (space.isEmpty()) {
        System.err.println("boardwalk: this board does not say how full it is.");
        return BoardwalkCommand.FAILED;
      }
      long total = space.get().total();
      long free = space.get().free();
      if (json) {
        Json.print(Map.of("path", path, "total", total, "free", free));
      } else {
        System.out.printf("%s: %d of %d bytes are free%n", path, free, total);
      }
      return 0;
    }
  }
}
