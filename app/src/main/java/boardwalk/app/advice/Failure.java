package boardwalk.app.advice;

import boardwalk.boards.BoardProfile;
import boardwalk.device.repl.ExecResult.Uncaught;
import java.util.List;
import java.util.Optional;

/**
 * A program that ended with an exception.
 *
 * @param program name it ran under
 * @param board what is known of the board; empty where nothing is
 * @param project names of the files in the project's folder, as far as the board does not see them
 */
public record Failure(
    Uncaught error,
    String program,
    String source,
    Optional<BoardProfile> board,
    List<String> project) {

  /** The line of the program in which it happened; empty where it is not known. */
  String line() {
    List<String> lines = source.lines().toList();
    int number = lineNumber();
    return number >= 1 && number <= lines.size() ? lines.get(number - 1).strip() : "";
  }

  /** From 1; 0 where it is not known. */
  int lineNumber() {
    return error.frames().stream()
        .filter(frame -> frame.file().equals(program))
        .reduce((first, second) -> second)
        .map(frame -> frame.line())
        .orElse(0);
  }

  String message() {
    return error.message();
  }

  /** The board's name for a sentence. */
  String boardName() {
    return board.map(profile -> "the " + profile.name()).orElse("this board");
  }
}
