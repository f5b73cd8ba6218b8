package boardwalk.interpreter.modules;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Integers;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyList;

/** JSON text as values. */
final class JsonReader {

  private final String text;
  private int at;

  JsonReader(String text) {
    this.text = text;
  }

  Object read() {
    Object value = value();
    space();
    if (at < text.length()) {
      throw bad();
    }
    return value;
  }

  private static PyException bad() {
    return Errors.valueError("syntax error in JSON");
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    space();
    if (at >= text.length()) {
      throw bad();
    }
    return text.charAt(at);
  }

  private Object value() {
    Interrupts.enter();
    try {
      return switch (peek()) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        case 't' -> word("true", true);
        case 'f' -> word("false", false);
        case 'n' -> word("null", None.NONE);
        default -> number();
      };
    } finally {
      Interrupts.leave();
    }
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw bad();
    }
    at += word.length();
    return value;
  }

  private Object object() {
    at++;
    PyDict dict = new PyDict();
    if (peek() == '}') {
      at++;
      return dict;
    }
    while (true) {
      peek();
      Object key = value();
      if (peek() != ':') {
        throw bad();
      }
      at++;
      dict.put(key, value());
      char next = peek();
      at++;
      if (next == '}') {
        return dict;
      }
      if (next != ',') {
        throw bad();
      }
    }
  }

  private Object array() {
    at++;
    PyList list = new PyList();
    if (peek() == ']') {
      at++;
      return list;
    }
    while (true) {
      list.add(value());
      char next = peek();
      at++;
      if (next == ']') {
        return list;
      }
      if (next != ',') {
        throw bad();
      }
    }
  }

  private String string() {
    at++;
    StringBuilder out = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c != '\\') {
        out.append(c);
        continue;
      }
      if (at >= text.length()) {
        break;
      }
      char escaped = text.charAt(at++);
      switch (escaped) {
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> {
          if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw bad();
          }
          out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
          at += 4;
        }
        default -> out.append(escaped);
      }
    }
    throw bad();
  }

  private Object number() {
    int start = at;
    boolean floating = false;
    while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
      floating |= ".eE".indexOf(text.charAt(at)) >= 0;
      at++;
    }
    String digits = text.substring(start, at);
    if (digits.isEmpty()) {
      throw bad();
    }
    try {
      return floating ? (Object) Double.parseDouble(digits) : Integers.parse(digits, 10);
    } catch (NumberFormatException e) {
      throw bad();
    }
  }
}
