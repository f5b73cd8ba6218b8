package boardwalk.app.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the user is asked about files. On the JavaFX thread; the window shows dialogs. */
public interface FileQuestions {

  /**
   * Asks for a name.
   *
   * @param title what it is for
   * @param suggestion what stands there at first
   * @param objection why a name cannot be taken; empty when it can
   */
  Optional<String> name(
      String title, String suggestion, Function<String, Optional<String>> objection);

  /** Asks whether files of this computer may be replaced by those of the board. */
  boolean replace(List<String> names);

  /** Asks for a folder of this computer. */
  Optional<Path> folder();

  /**
   * Asks for a program of this computer.
   *
   * @param in folder to begin in, or null
   */
  Optional<Path> program(Path in);

  /**
   * Asks for a file to write; one that is there already may be replaced.
   *
   * @param title what it is for
   * @param suggestion name that stands there at first
   * @param in folder to begin in, or null
   * @param kind what such files are called
   * @param patterns names they have, {@code *.py} for example
   */
  Optional<Path> saveAs(
      String title, String suggestion, Path in, String kind, List<String> patterns);
}
