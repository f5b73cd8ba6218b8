package boardwalk.device.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

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

  /** Keeps {@code content}; gives the file it is in. */
  public Path keep(String board, String path, byte[] content) throws IOException {
    Path into =
        folder
            .resolve(board.replaceAll("[^A-Za-z0-9._-]", "_"))
            .resolve(LocalDateTime.now(clock).format(STAMP));
    Path file = into.resolve(path.replaceAll("^/+", "").replace("..", "_").replace('/', '_'));
    Files.createDirectories(into);
    Files.write(file, content);
    return file;
  }
}
