package boardwalk.cli;

/** Paths on a board as the command line writes them: with a colon in front. */
final class BoardPath {

  private BoardPath() {}

  static boolean isOnBoard(String argument) {
    return argument.startsWith(":");
  }

  /** The board's absolute path of {@code :a/b} or {@code a/b}. */
  static String of(String argument) {
    String path = argument.startsWith(":") ? argument.substring(1) : argument;
    return path.startsWith("/") ? path : "/" + path;
  }

  static String join(String folder, String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }
}
