package boardwalk.interpreter.headless;

import java.util.ArrayList;
import java.util.List;

/** A line of a stimulus or expectation file as words; quoted text is one word. */
final class Words {

  /** A line cannot be used; the message is for people. */
  static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unclear(String message) {
      super(message);
    }
  }

  private final List<String> words = new ArrayList<>();
  private int at;

  Words(String line) {
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean started = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted && c == '\\' && i + 1 < line.length()) {
        char next = line.charAt(++i);
        word.append(next == 'n' ? '\n' : next == 't' ? '\t' : next == 'r' ? '\r' : next);
      } else if (c == '"') {
        quoted = !quoted;
        started = true;
      } else if (!quoted && c == '#' && word.isEmpty()) {
        break;
      } else if (!quoted && Character.isWhitespace(c)) {
        flush(word, started);
        started = false;
      } else {
        word.append(c);
      }
    }
    if (quoted) {
      throw new Unclear("a quotation mark is missing");
    }
    flush(word, started);
  }

  private void flush(StringBuilder word, boolean started) {
    if (started || !word.isEmpty()) {
      words.add(word.toString());
    }
    word.setLength(0);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  boolean hasNext() {
    return at < words.size();
  }

  /** Takes the next word when it is this one. */
  boolean take(String word) {
    if (hasNext() && words.get(at).equals(word)) {
      at++;
      return true;
    }
    return false;
  }

  String peek() {
    return hasNext() ? words.get(at) : "";
  }

  String next(String what) {
    if (!hasNext()) {
      throw new Unclear("after \"" + String.join(" ", words) + "\" comes " + what);
    }
    return words.get(at++);
  }

  double number(String what) {
    String word = next(what);
    try {
      return Double.parseDouble(word.endsWith("%") ? word.substring(0, word.length() - 1) : word);
    } catch (NumberFormatException e) {
      throw new Unclear("\"" + word + "\" is no number; here comes " + what);
    }
  }

  /** A time such as 250ms, 2s or 1min, in nanoseconds. */
  long time() {
    return time(next("a time such as 2s"));
  }

  /** A time such as 250ms, 2s or 1min, in nanoseconds. */
  static long time(String text) {
    int unit = 0;
    while (unit < text.length()
        && (Character.isDigit(text.charAt(unit)) || text.charAt(unit) == '.')) {
      unit++;
    }
    double scale =
        switch (text.substring(unit)) {
          case "us" -> 1e3;
          case "ms" -> 1e6;
          case "s", "" -> 1e9;
          case "min" -> 60e9;
          case "h" -> 3600e9;
          default -> -1;
        };
    if (unit == 0 || scale < 0) {
      throw new Unclear("\"" + text + "\" is no time; write it as 250ms, 2s or 1min");
    }
    try {
      return Math.round(Double.parseDouble(text.substring(0, unit)) * scale);
    } catch (NumberFormatException e) {
      throw new Unclear("\"" + text + "\" is no time; write it as 250ms, 2s or 1min");
    }
  }

  void end() {
    if (hasNext()) {
      throw new Unclear("\"" + words.get(at) + "\" is too much");
    }
  }
}
