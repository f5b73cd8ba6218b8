package boardwalk.cli;

import boardwalk.app.simulation.SimulatedBoard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of {@code run} that let a program run in virtual time and check what it does. */
final class HeadlessRun {

  @Option(names = "--circuit", paramLabel = "F", description = "Parts wired to the board.")
  private Path circuit;

  @Option(names = "--stimulus", paramLabel = "F", description = "What happens to it, and when.")
  private Path stimulus;

  @Option(
      names = "--until",
      paramLabel = "T",
      description = "Runs as fast as possible until this time of the board: 5s, 250ms, 2min.")
  private String until;

  @Option(names = "--vcd", paramLabel = "F", description = "Writes the pins' levels to this file.")
  private Path vcd;

  @Option(names = "--expect", paramLabel = "F", description = "Checks this and reports.")
  private Path expect;

  @Option(
      names = "--pace",
      paramLabel = "N|step",
      description = "How fast to watch it: 1 as a real board, 10x, or step (Enter goes on).")
  private String pace;

  @Option(
      names = "--unlimited-memory",
      description = "The program may use more memory than the board has.")
  private boolean unlimited;

  /** Whether any of them is given. */
  boolean isWanted() {
    return circuit != null
        || stimulus != null
        || until != null
        || vcd != null
        || expect != null
        || pace != null;
  }

  /** Runs a program in a process of its own; gives its exit code. */
  int run(SimulatedBoard board, Path program) throws IOException {
    List<String> command = new ArrayList<>(board.command());
    command.addAll(List.of("--run", program.toString()));
    add(command, "--circuit", circuit);
    add(command, "--stimulus", stimulus);
    add(command, "--expect", expect);
    if (vcd != null) {
      command.addAll(List.of("--vcd", vcd.toString()));
    }
    if (until != null) {
      command.addAll(List.of("--until", until));
    }
    if (pace != null) {
      command.addAll(List.of("--pace", pace));
    }
    if (unlimited) {
      command.addAll(List.of("--memory", "unlimited"));
    }
    Process process = new ProcessBuilder(command).inheritIO().start();
    Thread hook = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      int code = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(hook);
      return code;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return BoardwalkCommand.FAILED;
    } catch (IllegalStateException alreadyEnding) {
      return BoardwalkCommand.FAILED;
    }
  }

  private static void add(List<String> command, String option, Path file) {
    Optional.ofNullable(file)
        .ifPresent(
            given -> {
              if (!Files.isReadable(given)) {
                throw new UsageError("There is no file " + given + " to read for " + option + ".");
              }
              command.addAll(List.of(option, given.toString()));
            });
  }
}
