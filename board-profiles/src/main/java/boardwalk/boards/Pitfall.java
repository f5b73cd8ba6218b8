package boardwalk.boards;

import java.util.List;

/**
 * Something to warn of that no flag of a pin says.
 *
 * @param when all of these must hold
 * @param text one or two sentences for people
 */
public record Pitfall(String id, List<Condition> when, Level level, String text) {

  /** How bad it is. */
  public enum Level {
    INFO,
    WARNING,
    ERROR
  }

  /**
   * A condition.
   *
   * @param kind {@code pin}, {@code use}, {@code bus}, {@code import}, {@code name} or {@code
   *     unless}
   * @param values one of these
   */
  public record Condition(String kind, List<String> values) {}
}
