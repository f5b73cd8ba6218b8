package boardwalk.app.storage;

import boardwalk.device.disk.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is typed and not saved yet, kept on the disk so that a crash or a power cut loses none of
 * it.
 *
 * <p>One file a document in one folder a running window; the folder is named after the process, so
 * that a second window does not take the first one's documents for lost ones. Blocking: not for the
 * JavaFX thread.
 */
public final class CrashJournal {

  /**
   * An unsaved document.
   *
   * @param id stable name of the document within its window
   * @param path file it belongs to, or null when it was never saved
   * @param title what its tab said
   * @param text what was in it
   */
  public record Entry(String id, String path, String title, String text) {}

  private static final JsonMapper JSON = new JsonMapper();

  private final Path folder;
  private final Path own;

  /**
   * @param folder folder of the journals of all windows
   * @param processId process of this window
   */
  public CrashJournal(Path folder, long processId) {
    this.folder = folder;
    this.own = folder.resolve(Long.toString(processId));
  }

  /** Keeps {@code entry} in place of what was kept for that document. */
  public void keep(Entry entry) throws IOException {
    WholeFile.write(file(entry.id()), JSON.writeValueAsBytes(entry));
  }

  /** The document is saved or given up: nothing of it needs to be kept. */
  public void forget(String id) throws IOException {
    Files.deleteIfExists(file(id));
    if (Files.isDirectory(own) && isEmpty(own)) {
      Files.delete(own);
    }
  }

  /**
   * Documents of windows that are gone without having saved them. They stay in the journal until
   * {@link #recovered}.
   */
  public List<Entry> lost() throws IOException {
    List<Entry> lost = new ArrayList<>();
    for (Path window : abandoned()) {
      try (Stream<Path> files = Files.list(window)) {
        for (Path file : files.filter(CrashJournal::isEntry).sorted().toList()) {
          try {
            lost.add(JSON.readValue(Files.readAllBytes(file), Entry.class));
          } catch (JacksonException unreadable) {
            // Written whole or not at all, so this is no entry of ours; it stays for a person.
            continue;
          }
        }
      }
    }
    return lost;
  }

  /** Ends the journals of windows that are gone, after their documents were taken over. */
  public void recovered() throws IOException {
    for (Path window : abandoned()) {
      try (Stream<Path> files = Files.list(window)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(window);
    }
  }

  private List<Path> abandoned() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> windows = Files.list(folder)) {
      return windows
          .filter(Files::isDirectory)
          .filter(window -> !window.equals(own) && !isRunning(window))
          .sorted(Comparator.comparing(Path::getFileName))
          .toList();
    }
  }

  private static boolean isRunning(Path window) {
    try {
      return ProcessHandle.of(Long.parseLong(window.getFileName().toString()))
          .filter(ProcessHandle::isAlive)
          .isPresent();
    } catch (NumberFormatException notOfOurs) {
      return true;
    }
  }

  private static boolean isEntry(Path file) {
    return file.getFileName().toString().endsWith(".json");
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  private Path file(String id) {
    return own.resolve(id + ".json");
  }
}
