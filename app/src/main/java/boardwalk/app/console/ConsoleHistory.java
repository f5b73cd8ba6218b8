package boardwalk.app.console;

import boardwalk.device.disk.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines entered at the board's prompt, of this session and of earlier ones. Safe for use by several
 * threads; reading and writing the file blocks.
 */
public final class ConsoleHistory {

  private static final int MOST = 500;

  private final Path file;
  private final List<String> lines = new ArrayList<>();
  private boolean changed;

  /**
   * Begins with what the file has, which is read in the background; a file that cannot be read is
   * an empty one.
   */
  public ConsoleHistory(Path file) {
    this.file = file;
    Thread.ofVirtual().name("console history").start(this::load);
  }

  private void load() {
    try {
      List<String> earlier = Files.exists(file) ? Files.readAllLines(file) : List.of();
      synchronized (this) {
        List<String> sinceStart = List.copyOf(lines);
        lines.clear();
        boolean dirty = changed;
        earlier.forEach(this::add);
        sinceStart.forEach(this::add);
        changed = dirty;
      }
    } catch (IOException unreadable) {
      // Earlier lines are a comfort; the console works without them.
    }
  }

  /** Remembers a line; one that was entered before moves to the end. */
  public synchronized void add(String line) {
    String whole = line.stripTrailing();
    if (whole.isBlank()) {
      return;
    }
    lines.remove(whole);
    lines.add(whole);
    if (lines.size() > MOST) {
      lines.removeFirst();
    }
    changed = true;
  }

  /** The lines with all these words, newest first. */
  public synchronized List<String> find(String words) {
    String[] wanted = words.strip().toLowerCase(java.util.Locale.ROOT).split("\\s+");
    List<String> found = new ArrayList<>();
    for (String line : lines.reversed()) {
      String lower = line.toLowerCase(java.util.Locale.ROOT);
      boolean all = true;
      for (String word : wanted) {
        all &= lower.contains(word);
      }
      if (all) {
        found.add(line);
      }
    }
    return found;
  }

  /** Writes what is new to the file. */
  public void save() throws IOException {
    String text;
    synchronized (this) {
      if (!changed) {
        return;
      }
      changed = false;
      text = String.join("\n", lines) + "\n";
    }
    WholeFile.write(file, text);
  }
}
