package boardwalk.device.files;

import java.util.List;
import java.util.Optional;

/**
 * Everything on a board's file systems, as one listing found it.
 *
 * @param files files and folders by absolute path, each folder before what is in it
 * @param home folder that programs start in: {@code /}, or {@code /flash} on boards that mount
 *     their flash there; empty on a file system without folders
 * @param volumes file systems with their sizes; the innermost that a path is in holds it
 * @param whole false when there was more than a listing takes
 */
public record BoardTree(List<BoardFile> files, String home, List<Volume> volumes, boolean whole) {

  /** A board of which nothing is known. */
  public static final BoardTree EMPTY = new BoardTree(List.of(), "/", List.of(), true);

  /**
   * A file system.
   *
   * @param path where it is mounted
   * @param total bytes
   * @param free bytes
   */
  public record Volume(String path, long total, long free) {}

  /** Whether there are no folders, as on a micro:bit. */
  public boolean flat() {
    return home.isEmpty();
  }

  public Optional<BoardFile> at(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** Absolute path of a name, or of a relative path with slashes, in the home folder. */
  public String inHome(String name) {
    return flat() ? name : Listing.join(home, name);
  }

  /** Whether a path is that of a file system rather than of a folder. */
  public boolean isVolume(String path) {
    return volumes.stream().anyMatch(volume -> volume.path().equals(path));
  }
}
