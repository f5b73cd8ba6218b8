package boardwalk.interpreter.hardware;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one line of the hardware channel. Thousands come in a second, so it looks at each once. */
final class MessageReader {

  private final String line;
  private int at;

  MessageReader(String line) {
    this.line = line;
  }

  /** The fields up to the first that is no flat value; none of a line that is no object. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (!take('{')) {
      return fields;
    }
    do {
      String key = text();
      if (key == null || !take(':')) {
        return fields;
      }
      Object value = value();
      int end = peek();
      if (value == null || end != ',' && end != '}') {
        return fields;
      }
      fields.put(key, value);
    } while (take(','));
    return fields;
  }

  /** The next character that is no space; -1 at the end. */
  private int peek() {
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    return at < line.length() ? line.charAt(at) : -1;
  }

  private boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  /** A text in quotes, in which a backslash takes the next character as it is; null for none. */
  private String text() {
    if (!take('"')) {
      return null;
    }
    int start = at;
    StringBuilder changed = null;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '"') {
        String rest = line.substring(start, at++);
        return changed == null ? rest : changed.append(rest).toString();
      }
      if (c == '\\') {
        changed = changed == null ? new StringBuilder() : changed;
        changed.append(line, start, at);
        start = ++at;
      }
      at++;
    }
    return null;
  }

  private Object value() {
    int first = peek();
    if (first == '"') {
      return text();
    }
    if (line.startsWith("true", at)) {
      at += 4;
      return Boolean.TRUE;
    }
    if (line.startsWith("false", at)) {
      at += 5;
      return Boolean.FALSE;
    }
    int start = at;
    boolean whole = true;
    while (at < line.length() && "+-.0123456789eE".indexOf(line.charAt(at)) >= 0) {
      char c = line.charAt(at++);
      whole &= c >= '0' && c <= '9' || c == '-' && at == start + 1;
    }
    try {
      return at == start
          ? null
          : whole
              ? (double) Long.parseLong(line, start, at, 10)
              : Double.parseDouble(line.substring(start, at));
    } catch (NumberFormatException no) {
      return null;
    }
  }
}
