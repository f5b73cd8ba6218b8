package boardwalk.boards.toml;

import boardwalk.boards.toml.TomlValue.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads keys and values from a position that only goes forward. */
final class TomlScanner {

  private static final int DEEPEST = 16;

  private final String text;
  private final String file;
  private int position;
  private int line = 1;
  private int depth;

  TomlScanner(String text, String file) {
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    this.file = file;
  }

  Place place() {
    return new Place(file, line);
  }

  TomlException wrong(Place at, String message) {
    return new TomlException(at, message);
  }

  private TomlException wrong(String message) {
    return wrong(place(), message);
  }

  private int peek() {
    return position < text.length() ? text.charAt(position) : -1;
  }

  private void step() {
    if (text.charAt(position) == '\n') {
      line++;
    }
    position++;
  }

  private void blanks() {
    while (peek() == ' ' || peek() == '\t') {
      position++;
    }
  }

  private void blanksAndLines() {
    while (true) {
      int c = peek();
      if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
        step();
      } else if (c == '#') {
        comment();
      } else {
        return;
      }
    }
  }

  private void comment() {
    while (peek() != -1 && peek() != '\n') {
      position++;
    }
  }

  /** Goes to the next thing that is no blank and no comment; false at the end. */
  boolean toNextLineWithContent() {
    blanksAndLines();
    return peek() != -1;
  }

  boolean take(String wanted) {
    if (!text.startsWith(wanted, position)) {
      return false;
    }
    position += wanted.length();
    return true;
  }

  void expect(char wanted, String where) {
    blanks();
    if (peek() != wanted) {
      throw wrong("'" + wanted + "' was expected " + where + ", but there is " + found() + ".");
    }
    position++;
  }

  void endOfLine() {
    blanks();
    if (peek() == '#') {
      comment();
    }
    take("\r");
    if (peek() != -1 && peek() != '\n') {
      throw wrong("the line should end here, but there is " + found() + ".");
    }
  }

  private String found() {
    int c = peek();
    if (c == -1) {
      return "the end of the file";
    }
    return c == '\n' || c == '\r' ? "the end of the line" : "'" + (char) c + "'";
  }

  /** A key: parts with dots between. */
  List<String> key() {
    List<String> parts = new ArrayList<>();
    do {
      blanks();
      int c = peek();
      if (c == '"' || c == '\'') {
        parts.add(TomlText.read(this, (char) c, false));
      } else {
        int start = position;
        while (isBare(peek())) {
          position++;
        }
        if (start == position) {
          throw wrong("a key was expected, but there is " + found() + ".");
        }
        parts.add(text.substring(start, position));
      }
      blanks();
    } while (take("."));
    return parts;
  }

  private static boolean isBare(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '_'
        || c == '-';
  }

  /**
   * A value.
   *
   * @param at the place it is to be known by: that of its key
   */
  TomlValue value(Place at) {
    blanks();
    int c = peek();
    switch (c) {
      case '"', '\'' -> {
        return new TomlValue.Text(TomlText.read(this, (char) c, true), at);
      }
      case '[' -> {
        return list();
      }
      case '{' -> {
        return inlineTable(at);
      }
      default -> {
        int start = position;
        while (isBare(peek()) || peek() == '+' || peek() == '.' || peek() == ':') {
          position++;
        }
        String word = text.substring(start, position);
        if (word.isEmpty()) {
          throw wrong("a value was expected, but there is " + found() + ".");
        }
        return TomlNumber.read(word, at);
      }
    }
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw wrong("lists and tables are nested too deeply.");
    }
  }

  private Items list() {
    Place at = place();
    deeper();
    position++;
    List<TomlValue> values = new ArrayList<>();
    blanksAndLines();
    while (!take("]")) {
      values.add(value(place()));
      blanksAndLines();
      if (!take(",") && peek() != ']') {
        throw wrong("',' or ']' was expected in the list, but there is " + found() + ".");
      }
      blanksAndLines();
    }
    depth--;
    return new Items(values, at);
  }

  private TomlValue inlineTable(Place at) {
    deeper();
    position++;
    List<Map.Entry<List<String>, TomlValue>> pairs = new ArrayList<>();
    blanksAndLines();
    while (!take("}")) {
      Place here = place();
      List<String> key = key();
      expect('=', "after the key '" + String.join(".", key) + "'");
      pairs.add(Map.entry(key, value(here)));
      blanksAndLines();
      if (!take(",") && peek() != '}') {
        throw wrong("',' or '}' was expected in the table, but there is " + found() + ".");
      }
      blanksAndLines();
    }
    depth--;
    return TomlReader.inline(pairs, at, this);
  }

  /** The next character; the reader of texts takes them one by one. */
  char next(boolean linesAllowed) {
    int c = peek();
    if (c == -1) {
      throw wrong("the text has no closing quote.");
    }
    if (c == '\n' && !linesAllowed) {
      throw wrong("the text has no closing quote on its line.");
    }
    step();
    return (char) c;
  }

  void countLine() {
    line++;
  }

  void skipBlanksAndLines() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n') {
      step();
    }
  }

  TomlException inText(String message) {
    return wrong(message);
  }
}
