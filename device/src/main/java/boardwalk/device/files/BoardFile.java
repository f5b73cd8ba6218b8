package boardwalk.device.files;

/**
 * A file or folder on a board.
 *
 * @param path absolute, or just the name on a file system without folders
 * @param size in bytes; -1 when the board does not say
 */
public record BoardFile(String path, boolean directory, long size) {

  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
