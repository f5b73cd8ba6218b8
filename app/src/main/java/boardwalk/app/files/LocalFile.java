package boardwalk.app.files;

import java.nio.file.Path;

/**
 * A file or folder of the project.
 *
 * @param path absolute
 * @param size in bytes; 0 for a folder
 */
public record LocalFile(Path path, boolean directory, long size) {

  public String name() {
    return path.getFileName() == null ? path.toString() : path.getFileName().toString();
  }
}
