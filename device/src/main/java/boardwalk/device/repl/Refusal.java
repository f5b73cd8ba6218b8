package boardwalk.device.repl;

import boardwalk.device.BoardError;
import java.util.List;

/** What an exception of a file operation on the board means for people. */
public final class Refusal {

  /**
   * @param names parts of the exception's text that mean this; numbers are those of Linux and, in
   *     ports made with Emscripten, of its C library
   */
  private record Meaning(BoardError.Kind kind, List<String> names, String what, String advice) {
    Meaning(List<String> names, String what, String advice) {
      this(BoardError.Kind.REFUSED, names, what, advice);
    }

    boolean fits(String exception) {
      return names.stream().anyMatch(name -> matches(exception, name));
    }
  }

  private static final Meaning MISSING =
      new Meaning(
          List.of("ENOENT", "OSError: 2", "OSError: 44", "file not found"),
          "There is no such file on the board.",
          "Refresh the list and look.");

  private static final List<Meaning> MEANINGS =
      List.of(
          MISSING,
          new Meaning(
              List.of("ENOSPC", "OSError: 28", "OSError: 51", "no more storage space"),
              "The board's file system is full.",
              "Delete files you do not need and try again. What was there before is unchanged."),
          new Meaning(
              BoardError.Kind.READ_ONLY,
              List.of("EROFS", "OSError: 30", "OSError: 69"),
              "The board's files cannot be changed.",
              "A board that shows a drive on this computer keeps its files read-only meanwhile:"
                  + " copy the file to that drive, or eject the drive and reset the board."),
          new Meaning(
              List.of("ENOTEMPTY", "OSError: 39", "OSError: 55"),
              "The folder is not empty.",
              "Delete what is in it first."),
          new Meaning(
              List.of("EEXIST", "OSError: 17", "OSError: 20"),
              "There is something of that name on the board already.",
              "Choose another name."),
          new Meaning(
              List.of("EISDIR", "OSError: 21", "OSError: 31"),
              "That is a folder on the board, not a file.",
              "Choose a file."),
          new Meaning(
              List.of("MemoryError"),
              "The board has not enough free memory for this.",
              "Restart it, so that what its programs hold is free again, and try once more."));

  /** Whether it failed because there is no such file. */
  public static boolean isMissing(ExecResult result) {
    return MISSING.fits(result.exception());
  }

  /** Whether the exception is one of those that say what is wrong with a file or the memory. */
  static boolean names(ExecResult result) {
    return MEANINGS.stream().anyMatch(meaning -> meaning.fits(result.exception()));
  }

  private Refusal() {}

  /** The error for a result that is not ok. */
  public static BoardError of(ExecResult result) {
    String exception = result.exception();
    for (Meaning meaning : MEANINGS) {
      if (meaning.fits(exception)) {
        return new BoardError(meaning.kind(), meaning.what(), meaning.advice());
      }
    }
    return new BoardError(
        BoardError.Kind.REFUSED,
        "The board refused (" + exception + ").",
        "Refresh the list and look.");
  }

  /** A bare number must be the whole of it: error 2 is not error 28. */
  private static boolean matches(String exception, String name) {
    return name.startsWith("OSError: ")
        ? exception.equals(name)
            || exception.startsWith("OSError: [Errno " + name.substring(9) + "]")
        : exception.contains(name);
  }
}
