package boardwalk.device.files;

import boardwalk.device.BoardError;
import boardwalk.device.drives.BoardDrives;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.RawRepl;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/**
 * The files of a board as this computer sees them on the drive it shows. While the drive is there
 * the board itself may not change them (CircuitPython documentation, {@code storage.remount}).
 */
final class DriveFiles {

  private static final String UID =
      "import microcontroller as m\nprint(''.join('%02X'%b for b in m.cpu.uid))";

  private final Path root;

  private DriveFiles(Path root) {
    this.root = root;
  }

  /** The drive of this very board, known by the chip's own number; empty when there is none. */
  static Optional<DriveFiles> of(RawRepl repl, BoardDrives drives) throws IOException {
    ExecResult said = repl.exec(UID);
    return said.ok()
        ? drives.withUid(said.output().strip()).map(DriveFiles::new)
        : Optional.empty();
  }

  private Path place(String path) throws IOException {
    Path place = root.resolve(path.replaceAll("^/+", "")).normalize();
    if (!place.startsWith(root)) {
      throw new IOException(path + " leaves the drive");
    }
    return place;
  }

  /** What is in a file; empty when there is none. */
  Optional<byte[]> read(String path) throws IOException {
    Path file = place(path);
    return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  /**
   * Writes a file beside the old one, brings it to the drive, reads it back, and only then moves.
   */
  void write(String path, byte[] content) throws IOException {
    Path file = place(path);
    // The board begins anew when files change: it must not take this one for a program.
    Path temporary = file.resolveSibling(file.getFileName() + Recovery.TEMPORARY);
    try {
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      if (!Arrays.equals(Files.readAllBytes(temporary), content)) {
        throw Download.damaged(path);
      }
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw new BoardError(
          BoardError.Kind.REFUSED,
          "The board's drive does not take " + path + " (" + e.getMessage() + ").",
          "Look whether the drive is full or was pulled out. The old file is unchanged.");
    }
  }

  /** Deletes a file or an empty folder. */
  void delete(String path) throws IOException {
    Files.delete(place(path));
  }

  void makeFolders(String path) throws IOException {
    Files.createDirectories(place(path));
  }

  /** Renames or moves; what has the new name already is refused. */
  void rename(String from, String to) throws IOException {
    Files.move(place(from), place(to));
  }
}
