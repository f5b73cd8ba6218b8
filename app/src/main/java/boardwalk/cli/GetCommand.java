package boardwalk.cli;

import boardwalk.device.Board;
import boardwalk.device.disk.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code boardwalk get}. */
@Command(
    name = "get",
    mixinStandardHelpOptions = true,
    description = "Copy a file from a board.",
    footer = {"", "Example: boardwalk get :data.csv ."})
final class GetCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = ":FILE")
  private String from;

  @Parameters(index = "1", paramLabel = "TO", defaultValue = ".")
  private Path to;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      String path = BoardPath.of(from);
      byte[] content = board.files().read(path).join();
      Path file =
          Files.isDirectory(to) ? to.resolve(path.substring(path.lastIndexOf('/') + 1)) : to;
      WholeFile.write(file, content);
      System.err.println(file + ": " + content.length + " bytes");
      return 0;
    }
  }
}
