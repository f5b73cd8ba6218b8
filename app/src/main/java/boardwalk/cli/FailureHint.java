package boardwalk.cli;

import boardwalk.app.advice.Advice;
import boardwalk.app.advice.Advice.Remedy;
import boardwalk.app.advice.ErrorAdvisor;
import boardwalk.app.advice.Failure;
import boardwalk.boards.BoardProfile;
import boardwalk.device.repl.ExecResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person at a terminal is told after a traceback; tools get the traceback alone. */
final class FailureHint {

  private FailureHint() {}

  /**
   * @param board what is known of the board
   * @param beside folder whose files the board does not see; empty where it sees them
   */
  static void print(
      ExecResult result,
      String program,
      String source,
      Optional<BoardProfile> board,
      Optional<Path> beside) {
    boolean watched = System.console() != null && System.console().isTerminal();
    if (watched && !result.ok() && !result.isInterrupt()) {
      ErrorAdvisor.of(new Failure(result.uncaught(), program, source, board, names(beside)))
          .ifPresent(advice -> System.err.println("boardwalk: " + words(advice)));
    }
  }

  static String words(Advice advice) {
    return advice.text()
        + switch (advice.remedy().orElse(null)) {
          case Remedy.FindPackage(String name) ->
              " Install it with “boardwalk mip install " + name + "”.";
          case Remedy.Upload(String file) -> " Put it there with “boardwalk put " + file + "”.";
          case null -> "";
        };
  }

  private static List<String> names(Optional<Path> folder) {
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.get())) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }
}
