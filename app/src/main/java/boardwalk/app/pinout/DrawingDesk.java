package boardwalk.app.pinout;

import java.nio.file.Path;
import java.util.Optional;
import javafx.print.PrinterJob;

/** What taking a drawing out of the window needs of the person and the computer. */
public interface DrawingDesk {

  /**
   * Asks where to save.
   *
   * @param suggestion name of the file
   * @param words what kind of file it is, for people
   */
  Optional<Path> file(String suggestion, String words);

  /** A job for a printer the user has chosen; empty when they did not want to after all. */
  Optional<PrinterJob> printer();

  /** Whether this computer has a printer at all. */
  boolean hasPrinter();

  /** Tells how it went. */
  void say(String text);
}
