package boardwalk.boards.layers;

import boardwalk.boards.toml.Place;
import boardwalk.boards.toml.TomlException;

/**
 * A pattern with one number in it, as {@code GPIO(\d+)}. No general regular expressions: a file of
 * the user must not be able to keep the program busy.
 */
record NumberRule(String before, String after) {

  private static final String NUMBER = "(\\d+)";
  private static final int MOST_DIGITS = 6;

  /**
   * @throws TomlException when the text is no such pattern
   */
  static NumberRule of(String text, Place at) {
    int number = text.indexOf(NUMBER);
    if (number < 0 || text.indexOf('(', number + 1) >= 0) {
      throw new TomlException(at, "'" + text + "' must have " + NUMBER + " in it once.");
    }
    return new NumberRule(text.substring(0, number), text.substring(number + NUMBER.length()));
  }

  /** The digits in {@code text}; null when it does not fit. */
  String digits(String text) {
    int end = text.length() - after.length();
    if (!text.startsWith(before) || !text.endsWith(after) || before.length() >= end) {
      return null;
    }
    String digits = text.substring(before.length(), end);
    boolean fits =
        digits.length() <= MOST_DIGITS && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return fits ? digits : null;
  }
}
