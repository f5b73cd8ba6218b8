package boardwalk.app.advice;

import java.util.Optional;

/**
 * What is behind an exception, and what to do.
 *
 * @param text one or two sentences
 * @param remedy what the window can do about it at a click
 */
public record Advice(String text, Optional<Remedy> remedy) {

  /** Something the window can do for the user. */
  public sealed interface Remedy {

    /** Looks for a package of this name. */
    record FindPackage(String name) implements Remedy {}

    /** Puts a file of the project, with this name, onto the board. */
    record Upload(String file) implements Remedy {}
  }

  static Optional<Advice> of(String text) {
    return Optional.of(new Advice(text, Optional.empty()));
  }

  static Optional<Advice> of(String text, Remedy remedy) {
    return Optional.of(new Advice(text, Optional.of(remedy)));
  }
}
