package boardwalk.app;

import boardwalk.cli.BoardwalkCommand;
import boardwalk.cli.Display;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Starts the window or the command line. Extends no JavaFX class, so that it starts without one.
 */
public final class Launcher {

  private Launcher() {}

  public static void main(String[] args) {
    if (!isForTheWindow(args)) {
      System.exit(BoardwalkCommand.run(args));
    }
    Optional<String> missing = Display.missing();
    if (missing.isPresent()) {
      System.err.println(missing.get());
      System.err.println(
          "Running the first program on a simulated board in this terminal instead:");
      System.exit(BoardwalkCommand.runExample());
    }
    BoardwalkApp.launchWindow(args);
  }

  /**
   * Nothing, {@code open FILE…} or {@code open FOLDER}, or just programs to open, as a file manager
   * passes them.
   */
  private static boolean isForTheWindow(String[] args) {
    return args.length == 0
        || args[0].equals("open")
        || Arrays.stream(args).allMatch(a -> a.endsWith(".py") && Files.isRegularFile(Path.of(a)));
  }
}
