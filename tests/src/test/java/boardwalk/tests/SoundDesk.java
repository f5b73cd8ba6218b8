package boardwalk.tests;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A window of its own process, so that the sound it plays can be listened to: opens a board, runs a
 * program on it and waits for the word {@code silence} in the console.
 */
final class SoundDesk {

  private SoundDesk() {}

  /** Home folder, id of the board, and the program; a circuit lies in the project in the home. */
  public static void main(String[] args) {
    int code = 1;
    try {
      Path home = Path.of(args[0]);
      WindowDriver window = WindowDriver.open(home, home.resolve("project"), args[1]);
      window.until("the board is ready", () -> window.state().equals("Ready"));
      window.program(Files.readString(Path.of(args[2])));
      window.click("run");
      window.until("it is over", () -> window.console().contains("silence" + " now"));
      code = 0;
    } catch (Exception | AssertionError failed) {
      System.err.println(failed);
    }
    System.exit(code);
  }
}
