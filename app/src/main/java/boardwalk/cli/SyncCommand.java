package boardwalk.cli;

import boardwalk.device.Board;
import boardwalk.device.files.SyncPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code boardwalk sync}. */
@Command(
    name = "sync",
    mixinStandardHelpOptions = true,
    description = {
      "Bring a folder on a board to what a folder here is: compares hashes, sends differences.",
      "What is replaced or deleted is kept on this computer."
    },
    footer = {"", "Example: boardwalk sync ./project : --delete --plan"})
final class SyncCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "FOLDER")
  private Path folder;

  @Parameters(index = "1", paramLabel = ":TO", defaultValue = ":/")
  private String to;

  @Option(names = "--delete", description = "Delete what is only on the board.")
  private boolean delete;

  @Option(names = "--plan", description = "Only show what would be done.")
  private boolean planOnly;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    if (!Files.isDirectory(folder)) {
      throw new UsageError("There is no folder " + folder + ".");
    }
    String root = BoardPath.of(to);
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      SyncPlan plan =
          SyncPlan.of(SyncPlan.local(folder, root), board.files().tree(root).join(), root, delete);
      for (SyncPlan.Step step : plan.steps()) {
        System.out.println(step);
        if (!planOnly) {
          SyncPlan.perform(step, board.files(), PutCommand.history());
        }
      }
      System.err.println(
          plan.steps().size()
              + (planOnly ? " steps to do, " : " steps done, ")
              + plan.bytesToSend()
              + " bytes, "
              + plan.unchanged()
              + " files unchanged");
      return 0;
    }
  }
}
