package boardwalk.device.files;

import boardwalk.device.BoardError;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.device.drives.BoardDrives;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.repl.OwnCode;
import boardwalk.device.repl.RawRepl;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
      OwnCode.scoped("import microcontroller as m\nprint(''.join('%02X'%b for b in m.cpu.uid))\n");

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
    // Without this a drive that was pulled out would become a folder of this computer.
    if (!Files.isRegularFile(root.resolve(BoardDrives.BOOT_OUT))) {
      throw new IOException("the drive is gone");
    }
    return place;
  }

  @FunctionalInterface
  private interface Change<T> {
    T make() throws IOException;
  }

  /** A drive in trouble is no reason to let go of the board's own connection. */
  private <T> T change(String what, String path, Change<T> change) {
    try {
      return change.make();
    } catch (FileAlreadyExistsException there) {
      throw new BoardError(
          BoardError.Kind.REFUSED, path + " is there already.", "Choose another name.");
    } catch (DirectoryNotEmptyException full) {
      throw new BoardError(
          BoardError.Kind.REFUSED, path + " is not empty.", "Delete what is in it first.");
    } catch (IOException e) {
      DiskTrouble trouble = DiskTrouble.of(root, e);
      throw new BoardError(
          BoardError.Kind.REFUSED,
          "The board's drive does not " + what + " " + path + " (" + reason(e) + ").",
          trouble.full()
              ? "It is full: delete what the board does not need. What was there is unchanged."
              : "Look whether the drive was pulled out. What was there is unchanged.");
    }
  }

  private static String reason(IOException e) {
    return e instanceof FileSystemException known && known.getReason() != null
        ? known.getReason()
        : String.valueOf(e.getMessage());
  }

  /** What is in a file; empty when there is none. */
  Optional<byte[]> read(String path) {
    return change(
        "give",
        path,
        () -> {
          Path file = place(path);
          return Files.isRegularFile(file)
              ? Optional.of(Files.readAllBytes(file))
              : Optional.empty();
        });
  }

  /**
   * Writes a file beside the old one, brings it to the drive, reads it back, and only then moves.
   */
  void write(String path, byte[] content) {
    change(
        "take",
        path,
        () -> {
          Path file = place(path);
          // The board begins anew when files change: it must not take this one for a program.
          Path temporary = file.resolveSibling(file.getFileName() + Recovery.TEMPORARY);
          try {
            fill(temporary, content);
            if (!Arrays.equals(Files.readAllBytes(temporary), content)) {
              throw Download.damaged(path);
            }
            return Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
          } catch (IOException | BoardError e) {
            removeAfter(e, temporary);
            throw e;
          }
        });
  }

  private static void fill(Path temporary, byte[] content) throws IOException {
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
  }

  private static void removeAfter(Exception failure, Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException gone) {
      failure.addSuppressed(gone);
    }
  }

  /** Deletes a file or an empty folder. */
  void delete(String path) {
    change(
        "delete",
        path,
        () -> {
          Files.delete(place(path));
          return null;
        });
  }

  void makeFolders(String path) {
    change("make", path, () -> Files.createDirectories(place(path)));
  }

  /** Renames or moves; what has the new name already is refused. */
  void rename(String from, String to) {
    change("rename", from, () -> Files.move(place(from), place(to)));
  }
}
