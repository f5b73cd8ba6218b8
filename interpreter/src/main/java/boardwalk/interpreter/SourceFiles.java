package boardwalk.interpreter;

import java.util.Optional;

/** The files {@code import} looks at. Paths are the board's, relative to its current folder. */
public interface SourceFiles {

  /** Content of a file; empty when there is none. */
  Optional<byte[]> read(String path);

  /**
   * Content of a file that should be there, opened without asking for it first; empty when there is
   * none.
   */
  default Optional<byte[]> open(String path) {
    return read(path);
  }

  boolean isDirectory(String path);

  /** Whether there is a file, which is not opened for that. */
  default boolean isFile(String path) {
    return read(path).isPresent();
  }
}
