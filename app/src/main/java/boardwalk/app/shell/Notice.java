package boardwalk.app.shell;

import java.util.Optional;

/**
 * Something the user should know, shown as a strip in the window, never as a dialog out of nothing.
 *
 * @param kind how much it matters
 * @param what what happened, in one sentence
 * @param why why probably and what can be done; may be empty
 * @param action the one thing to do now
 */
public record Notice(Kind kind, String what, String why, Optional<Action> action) {

  /** How much a notice matters. */
  public enum Kind {
    INFO,
    WARNING,
    ERROR
  }

  /** What the notice's button does; runs on the JavaFX thread. */
  public record Action(String label, Runnable run) {}

  public static Notice info(String what, String why) {
    return new Notice(Kind.INFO, what, why, Optional.empty());
  }

  public static Notice warning(String what, String why) {
    return new Notice(Kind.WARNING, what, why, Optional.empty());
  }

  public static Notice error(String what, String why) {
    return new Notice(Kind.ERROR, what, why, Optional.empty());
  }

  public Notice with(String label, Runnable run) {
    return new Notice(kind, what, why, Optional.of(new Action(label, run)));
  }
}
