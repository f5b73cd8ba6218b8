package boardwalk.boards.toml;

import java.util.regex.Pattern;

/** Reads a value that stands without quotes: numbers, true and false. */
final class TomlNumber {

  private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9](_?[0-9])*)");
  private static final Pattern OTHER_BASE =
      Pattern.compile("0x[0-9A-Fa-f](_?[0-9A-Fa-f])*|0o[0-7](_?[0-7])*|0b[01](_?[01])*");
  private static final Pattern REAL =
      Pattern.compile("[+-]?(0|[1-9](_?[0-9])*)(\\.[0-9](_?[0-9])*)?([eE][+-]?[0-9](_?[0-9])*)?");

  private TomlNumber() {}

  static TomlValue read(String word, Place at) {
    if (word.equals("true") || word.equals("false")) {
      return new TomlValue.Truth(word.equals("true"), at);
    }
    String plain = word.replace("_", "");
    try {
      if (WHOLE.matcher(word).matches()) {
        return new TomlValue.Whole(Long.parseLong(plain), at);
      }
      if (OTHER_BASE.matcher(word).matches()) {
        int base =
            switch (word.charAt(1)) {
              case 'x' -> 16;
              case 'o' -> 8;
              default -> 2;
            };
        return new TomlValue.Whole(Long.parseLong(plain.substring(2), base), at);
      }
      if (REAL.matcher(word).matches()) {
        return new TomlValue.Real(Double.parseDouble(plain), at);
      }
    } catch (NumberFormatException e) {
      throw new TomlException(at, word + " is too large a number.");
    }
    throw new TomlException(
        at, "'" + word + "' is no value; a text needs quotes around it, as in \"" + word + "\".");
  }
}
