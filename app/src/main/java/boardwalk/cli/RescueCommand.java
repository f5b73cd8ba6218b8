package boardwalk.cli;

import boardwalk.device.Board;
import boardwalk.device.repl.Timing;
import boardwalk.device.rescue.Rescue;
import boardwalk.device.rescue.Salvage;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code boardwalk rescue}. */
@Command(
    name = "rescue",
    mixinStandardHelpOptions = true,
    description = {
      "Get a board back whose main.py runs for ever or locks you out:",
      "resets it, catches it before its program runs, and renames main.py to main.rescued.py.",
      "With --save it copies what can still be read of a board that answers, and with --reformat",
      "makes its file system anew afterwards."
    },
    footer = {
      "",
      "Examples:",
      "  boardwalk rescue --port /dev/ttyUSB0",
      "  boardwalk rescue --port COM5 --save files --reformat"
    })
final class RescueCommand implements Callable<Integer> {

  @Option(
      names = "--reset",
      defaultValue = "LINES",
      description = "How: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Rescue.Reset reset;

  @Option(names = "--boot", description = "Set boot.py aside too.")
  private boolean boot;

  @Option(names = "--save", paramLabel = "DIR", description = "Copy all its files to a new folder.")
  private Path save;

  @Option(
      names = "--reformat",
      description = "Then delete everything on it, with a new file system. Needs --save.")
  private boolean reformat;

  @Mixin private Target target = new Target();

  @Override
  public Integer call() throws Exception {
    if (reformat && save == null) {
      throw new UsageError("--reformat needs --save DIR: the files are copied there first.");
    }
    if (save != null) {
      return salvage();
    }
    try (Transport transport = target.open(false, Optional.empty())) {
      Rescue.Outcome outcome =
          new Rescue(transport, Timing.STANDARD).rescue(reset, boot, System.err::println);
      outcome.setAside().forEach(System.out::println);
      if (outcome.setAside().isEmpty()) {
        System.err.println("No program starts by itself on this board.");
      }
      return 0;
    }
  }

  private int salvage() throws Exception {
    if (Files.exists(save) && !isEmptyFolder(save)) {
      throw new UsageError(save + " is there already: name a folder that is not, or is empty.");
    }
    try (Board board = target.connect(false, Optional.empty(), bytes -> {})) {
      Salvage salvage = new Salvage(board);
      Salvage.Saved saved = salvage.save(save, System.err::println, () -> false);
      System.out.println(saved.files() + " files are in " + saved.folder() + ".");
      saved.unreadable().forEach(path -> System.err.println("Not readable: " + path));
      if (reformat) {
        salvage.reformat();
        System.out.println("The board's file system is new and empty.");
      }
      return saved.unreadable().isEmpty() ? 0 : BoardwalkCommand.FAILED;
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.findAny().isEmpty();
    }
  }
}
