package boardwalk.device.mount;

import boardwalk.device.files.FileHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what the user has in a shared folder before a program on the board overwrites or deletes
 * it: a cut in the middle leaves the new content in part, and the program may be wrong. What the
 * program wrote itself is its own affair, so that a log written every second is not kept every
 * second; what the user changes in between is kept again.
 */
final class FirstChange {

  private final Path root;
  private final FileHistory history;

  /** Files the board wrote, and when it did so last; null while it has them open. */
  private final Map<Path, Optional<FileTime>> written = new HashMap<>();

  private final List<Path> kept = new ArrayList<>();

  FirstChange(Path root, FileHistory history) {
    this.root = root;
    this.history = history;
  }

  /**
   * Called before the content of a file goes.
   *
   * @throws boardwalk.device.BoardError DISK when it cannot be kept: then it must stay
   */
  void of(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0 || isTheBoards(file)) {
      return;
    }
    String name = root.relativize(file).toString();
    kept.add(history.keep("folder " + root.getFileName(), name, Files.readAllBytes(file)));
  }

  private boolean isTheBoards(Path file) throws IOException {
    Optional<FileTime> last = written.get(file);
    return last != null && (last.isEmpty() || last.get().equals(Files.getLastModifiedTime(file)));
  }

  /** The board has it open for writing from now on. */
  void opened(Path file) {
    written.put(file, Optional.empty());
  }

  void closed(Path file) throws IOException {
    if (written.containsKey(file)) {
      written.put(file, Optional.of(Files.getLastModifiedTime(file)));
    }
  }

  /** A name for a content that was there before, the board's or the user's. */
  void renamed(Path from, Path to) {
    Optional<FileTime> last = written.remove(from);
    if (last == null) {
      written.remove(to);
    } else {
      written.put(to, last);
    }
  }

  /** The copies, oldest first. */
  List<Path> kept() {
    return List.copyOf(kept);
  }
}
