package boardwalk.cli;

import boardwalk.device.Board;
import boardwalk.device.files.BoardFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk ls}. */
@Command(
    name = "ls",
    mixinStandardHelpOptions = true,
    description = "List the files on a board.",
    footer = {"", "Example: boardwalk ls :lib --port /dev/ttyACM0"})
final class LsCommand implements Callable<Integer> {

  @Parameters(paramLabel = ":FOLDER", defaultValue = ":/")
  private String folder;

  @Option(names = "--json", description = "Print one JSON value.")
  private boolean json;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      List<BoardFile> files = board.files().list(BoardPath.of(folder)).join();
      if (json) {
        Json.print(
            files.stream()
                .map(f -> Map.of("name", f.name(), "directory", f.directory(), "size", f.size()))
                .toList());
      } else {
        for (BoardFile file : files) {
          String size = file.directory() || file.size() < 0 ? "" : Long.toString(file.size());
          System.out.printf("%10s  %s%s%n", size, file.name(), file.directory() ? "/" : "");
        }
      }
      return 0;
    }
  }
}
