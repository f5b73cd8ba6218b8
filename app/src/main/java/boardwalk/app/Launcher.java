package boardwalk.app;

import boardwalk.cli.BoardwalkCommand;
import boardwalk.cli.Display;
import java.util.Optional;

/**
 * Starts the window or the command line. Extends no JavaFX class, so that it starts without one.
 */
public final class Launcher {

  private Launcher() {}

  public static void main(String[] args) {
    boolean window = args.length == 0 || args[0].equals("open");
    if (!window) {
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
}
