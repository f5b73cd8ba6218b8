package boardwalk.device.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes files so that at every moment the old or the new content is there, whole. */
public final class WholeFile {

  private WholeFile() {}

  /** Writes {@code text} as UTF-8. */
  public static void write(Path file, String text) throws IOException {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Writes a temporary file beside {@code file}, brings it to the disk, then moves it into place. A
   * symbolic link stays one: what it points to is written.
   *
   * @throws IOException when anything fails; then {@code file} is as it was
   */
  public static void write(Path file, byte[] content) throws IOException {
    writeAll(Map.of(file, content));
  }

  /**
   * Writes several files like {@link #write(Path, byte[])}. Room for all of them is found before
   * the first takes its place, so a full disk changes none.
   */
  public static void writeAll(Map<Path, byte[]> files) throws IOException {
    Map<Path, Path> ready = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        Path target = target(file.getKey());
        Files.createDirectories(target.getParent());
        Path temporary =
            Files.createTempFile(target.getParent(), "." + target.getFileName(), ".tmp");
        ready.put(temporary, target);
        fill(temporary, file.getValue());
        keepPermissions(target, temporary);
      }
      for (Map.Entry<Path, Path> each : ready.entrySet()) {
        moveIntoPlace(each.getKey(), each.getValue());
      }
    } finally {
      for (Path temporary : ready.keySet()) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  private static Path target(Path file) throws IOException {
    return Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
  }

  private static void fill(Path temporary, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void moveIntoPlace(Path temporary, Path target) throws IOException {
    try {
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void keepPermissions(Path target, Path temporary) throws IOException {
    PosixFileAttributeView to = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
    if (to == null) {
      return;
    }
    to.setPermissions(
        Files.exists(target)
            ? Files.getPosixFilePermissions(target)
            : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
  }
}
