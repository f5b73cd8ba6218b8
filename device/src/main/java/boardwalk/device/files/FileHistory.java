package boardwalk.device.files;

import boardwalk.device.BoardError;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.device.disk.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what was on a board before it was overwritten or deleted: by board, date and path. */
public final class FileHistory {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss.SSS");

  private final Path folder;
  private final Clock clock;

  public FileHistory(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * Keeps {@code content}; gives the file it is in.
   *
   * @throws BoardError DISK when this computer cannot: then what is on the board must stay
   */
  public Path keep(String board, String path, byte[] content) {
    Path into = folder.resolve(folderName(board)).resolve(LocalDateTime.now(clock).format(STAMP));
    Path file = into.resolve(fileName(path));
    try {
      WholeFile.write(file, content);
    } catch (IOException e) {
      throw DiskTrouble.error(
          "A copy of the old " + path.replaceAll("^.*/", "") + " cannot be kept on this computer",
          "So nothing was changed on the board.",
          file,
          e);
    }
    return file;
  }

  /** The copy that was kept of this content of this file before. */
  Optional<Path> find(String board, String path, Fingerprint content) {
    Path all = folder.resolve(folderName(board));
    if (!content.hasHash() || !Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> days = Files.list(all)) {
      for (Path day : days.toList()) {
        Path file = day.resolve(fileName(path));
        if (Files.exists(file)
            && Files.size(file) == content.size()
            && content.matches(Files.readAllBytes(file))) {
          return Optional.of(file);
        }
      }
      return Optional.empty();
    } catch (IOException unreadable) {
      // Then another copy is made, which tells what is the matter when it cannot be either.
      return Optional.empty();
    }
  }

  private static String folderName(String board) {
    return board.replaceAll("[^A-Za-z0-9._-]", "_");
  }

  private static String fileName(String path) {
    return path.replaceAll("^/+", "").replace("..", "_").replaceAll("[/\\\\:]", "_");
  }
}
