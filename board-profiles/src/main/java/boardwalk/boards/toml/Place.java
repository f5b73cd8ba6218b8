package boardwalk.boards.toml;

/**
 * Where something is written.
 *
 * @param file name for people
 * @param line the first line is 1; 0 for the file as a whole
 */
public record Place(String file, int line) {

  @Override
  public String toString() {
    return line > 0 ? file + ", line " + line : file;
  }
}
