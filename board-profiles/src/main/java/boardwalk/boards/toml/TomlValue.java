package boardwalk.boards.toml;

import java.util.List;

/** A value with the place it was written at. */
public sealed interface TomlValue {

  Place at();

  /** A text in quotes. */
  record Text(String value, Place at) implements TomlValue {}

  /** A whole number. */
  record Whole(long value, Place at) implements TomlValue {}

  /** A number with a decimal point or an exponent. */
  record Real(double value, Place at) implements TomlValue {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value, Place at) implements TomlValue {}

  /** Values in square brackets, or the tables under {@code [[double]]} brackets. */
  record Items(List<TomlValue> values, Place at) implements TomlValue {}

  /** Keys with values. */
  record Table(java.util.Map<String, TomlValue> entries, Place at) implements TomlValue {

    /** The value of a key; null where there is none. */
    public TomlValue get(String key) {
      return entries.get(key);
    }
  }
}
