package boardwalk.boards.toml;

import java.util.regex.Pattern;

/** Reads a value that stands without quotes: numbers, true and false. */
final class TomlNumber {

  /** Regular expressions are compiled only for what is no plain number: most are. */
  private static final class Patterns {
    static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9](_?[0-9])*)");
    static final Pattern OTHER_BASE =
        Pattern.compile("0x[0-9A-Fa-f](_?[0-9A-Fa-f])*|0o[0-7](_?[0-7])*|0b[01](_?[01])*");
    static final Pattern REAL =
        Pattern.compile("[+-]?(0|[1-9](_?[0-9])*)(\\.[0-9](_?[0-9])*)?([eE][+-]?[0-9](_?[0-9])*)?");
  }

  private static final int MOST_PLAIN = 15;

  private TomlNumber() {}

  static TomlValue read(String word, Place at) {
    if (word.equals("true") || word.equals("false")) {
      return new TomlValue.Truth(word.equals("true"), at);
    }
    if (isPlain(word, 0, 10)) {
      return new TomlValue.Whole(Long.parseLong(word), at);
    }
    if (word.startsWith("0x") && isPlain(word, 2, 16)) {
      return new TomlValue.Whole(Long.parseLong(word.substring(2), 16), at);
    }
    return other(word, at);
  }

  /** Digits only, no leading zero but a lone one, and not too many. */
  private static boolean isPlain(String word, int from, int base) {
    boolean leadingZero = base == 10 && word.length() > 1 && word.charAt(0) == '0';
    if (leadingZero || word.length() == from || word.length() > MOST_PLAIN) {
      return false;
    }
    for (int i = from; i < word.length(); i++) {
      if (word.charAt(i) > 'f' || Character.digit(word.charAt(i), base) < 0) {
        return false;
      }
    }
    return true;
  }

  private static TomlValue other(String word, Place at) {
    String plain = word.replace("_", "");
    try {
      if (Patterns.WHOLE.matcher(word).matches()) {
        return new TomlValue.Whole(Long.parseLong(plain), at);
      }
      if (Patterns.OTHER_BASE.matcher(word).matches()) {
        int base =
            switch (word.charAt(1)) {
              case 'x' -> 16;
              case 'o' -> 8;
              default -> 2;
            };
        return new TomlValue.Whole(Long.parseLong(plain.substring(2), base), at);
      }
      if (Patterns.REAL.matcher(word).matches()) {
        return new TomlValue.Real(Double.parseDouble(plain), at);
      }
    } catch (NumberFormatException e) {
      throw new TomlException(at, word + " is too large a number.");
    }
    throw new TomlException(
        at, "'" + word + "' is no value; a text needs quotes around it, as in \"" + word + "\".");
  }
}
