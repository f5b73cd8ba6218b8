package boardwalk.tests.flash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The drive of a board as a folder: takes a file when it is whole, vanishes, and perhaps comes back
 * with other files.
 */
final class FolderBoard implements AutoCloseable {

  private final Path folder;
  private final Predicate<byte[]> whole;
  private final Runnable after;
  private final Thread thread;
  private volatile byte[] taken;
  private volatile boolean closed;

  /**
   * @param whole whether the board has all of a file
   * @param after what it does when its drive is gone
   */
  FolderBoard(Path folder, Predicate<byte[]> whole, Runnable after) {
    this.folder = folder;
    this.whole = whole;
    this.after = after;
    this.thread = Thread.ofPlatform().daemon().start(this::run);
  }

  byte[] taken() throws InterruptedException {
    thread.join(10_000);
    return taken;
  }

  private void run() {
    while (!closed && taken == null) {
      for (Path file : files()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".uf2") || name.endsWith(".hex")) {
          look(file);
        }
      }
      Thread.onSpinWait();
    }
  }

  private void look(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (whole.test(bytes)) {
        taken = bytes;
        for (Path each : files()) {
          Files.deleteIfExists(each);
        }
        Files.deleteIfExists(folder);
        after.run();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.list(folder)) {
      return all.toList();
    } catch (IOException gone) {
      return List.of();
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
