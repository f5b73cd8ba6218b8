package boardwalk.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder of a test, benchmark or fuzzer for its temporary files. It goes when it is closed, and
 * with the process when that fails or is ended.
 */
public final class Scratch implements AutoCloseable {

  private final Path folder;
  private final Thread atTheEnd = new Thread(this::remove);

  private Scratch(Path folder) {
    this.folder = folder;
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  public static Scratch folder(String name) throws IOException {
    return new Scratch(Files.createTempDirectory("boardwalk-" + name));
  }

  public Path path() {
    return folder;
  }

  public Path resolve(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException ending) {
      // It finds nothing any more.
    }
  }

  private void remove() {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | java.io.UncheckedIOException gone) {
      // Somebody else, a board that is ending, writes there; what is left is small.
    }
  }
}
