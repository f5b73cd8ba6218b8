package boardwalk.boards.recognition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which board the user said a USB serial number is, kept in a file: key, tab, board id. Safe for
 * several threads.
 */
public final class Choices {

  private final Path file;
  private final Map<String, String> boards = new LinkedHashMap<>();

  private Choices(Path file) {
    this.file = file;
  }

  /** Reads the file; a missing or damaged one counts as empty, for it is only a convenience. */
  public static Choices read(Path file) {
    Choices choices = new Choices(file);
    try {
      for (String line : Files.readAllLines(file)) {
        String[] fields = line.split("\t");
        if (fields.length == 2) {
          choices.boards.put(fields[0], fields[1]);
        }
      }
    } catch (IOException notThereYet) {
      // The first choice makes it.
    }
    return choices;
  }

  /** The board chosen for this port before. */
  public synchronized Optional<String> of(UsbSight usb) {
    return usb.key().isEmpty() ? Optional.empty() : Optional.ofNullable(boards.get(usb.key()));
  }

  /** Remembers; a port without a serial number cannot be remembered, and false is returned. */
  public synchronized boolean remember(UsbSight usb, String board) throws IOException {
    if (usb.key().isEmpty()) {
      return false;
    }
    boards.put(usb.key(), board);
    write();
    return true;
  }

  /** Forgets what was chosen for this port. */
  public synchronized void forget(UsbSight usb) throws IOException {
    if (boards.remove(usb.key()) != null) {
      write();
    }
  }

  private void write() throws IOException {
    StringBuilder text = new StringBuilder();
    boards.forEach((key, board) -> text.append(key).append('\t').append(board).append('\n'));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
