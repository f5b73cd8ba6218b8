package boardwalk.interpreter.modules;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Floats;
import boardwalk.interpreter.runtime.Integers;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.streams.Stream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * JSON as values. As in extmod/modjson.c commas and colons count as space, and a bracket closes
 * whatever is open.
 */
final class JsonReader {

  private static final int END = -1;

  /** So many digits fit into a long. */
  private static final int SHORT = 18;

  /** Bytes from memory or a stream, one ahead. */
  @FunctionalInterface
  private interface Source {
    int next();
  }

  /** Null when all is in {@link #bytes}. */
  private final Source source;

  private final byte[] bytes;
  private int at;
  private int current;

  JsonReader(byte[] bytes) {
    this.bytes = bytes;
    this.source = null;
  }

  JsonReader(Stream stream) {
    bytes = new byte[0];
    byte[] one = new byte[1];
    source =
        () -> {
          int count = stream.read(one, 0, 1);
          if (count == Stream.WOULD_BLOCK) {
            throw Errors.osError(Errno.EAGAIN);
          }
          return count == 0 ? END : one[0] & 0xff;
        };
  }

  private static PyException bad() {
    return Errors.valueError("syntax error in JSON");
  }

  private int advance() {
    // A zero byte ends the text as it does in C.
    int next = source != null ? source.next() : at < bytes.length ? bytes[at++] & 0xff : END;
    current = next == 0 ? END : next;
    return current;
  }

  /** A list or dict that is open; a dict with the key whose value comes next. */
  private static final class Open {
    private final PyList list;
    private final PyDict dict;
    private Object key;

    Open(PyList list, PyDict dict) {
      this.list = list;
      this.dict = dict;
    }

    void add(Object value, boolean container) {
      if (list != null) {
        list.add(value);
      } else if (key == null) {
        if (container) {
          throw bad();
        }
        key = value;
      } else {
        dict.put(key, value);
        key = null;
      }
    }
  }

  Object read() {
    Deque<Open> open = new ArrayDeque<>();
    Object whole = null;
    advance();
    while (true) {
      Interrupts.poll();
      int c = current;
      if (c == END) {
        throw bad();
      }
      advance();
      if (c == ',' || c == ':' || c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        continue;
      }
      if (c == '}' || c == ']') {
        if (open.isEmpty()) {
          throw bad();
        }
        open.pop();
        if (open.isEmpty()) {
          break;
        }
        continue;
      }
      PyList list = c == '[' ? new PyList() : null;
      PyDict dict = c == '{' ? new PyDict() : null;
      Object value = list != null ? list : dict != null ? dict : primitive(c);
      boolean container = list != null || dict != null;
      if (open.isEmpty()) {
        whole = value;
        if (!container) {
          break;
        }
      } else {
        open.peek().add(value, container);
      }
      if (container) {
        open.push(new Open(list, dict));
      }
    }
    while (current == ' ' || (current >= '\t' && current <= '\r')) {
      advance();
    }
    if (current != END) {
      throw bad();
    }
    return whole;
  }

  private Object primitive(int first) {
    return switch (first) {
      case 'n' -> word("ull", None.NONE);
      case 't' -> word("rue", true);
      case 'f' -> word("alse", false);
      case '"' -> string();
      default -> {
        if (first != '-' && !(first >= '0' && first <= '9')) {
          throw bad();
        }
        yield number(first);
      }
    };
  }

  private Object word(String rest, Object value) {
    for (int i = 0; i < rest.length(); i++) {
      if (current != rest.charAt(i)) {
        throw bad();
      }
      advance();
    }
    return value;
  }

  /** A string without escapes that is in memory as a whole; null for others. */
  private String plainString() {
    if (source != null || current == END) {
      return null;
    }
    int from = at - 1;
    for (int i = from; i < bytes.length && bytes[i] != '\\' && bytes[i] != 0; i++) {
      if (bytes[i] == '"') {
        at = i + 1;
        advance();
        return new String(bytes, from, i - from, StandardCharsets.UTF_8);
      }
    }
    return null;
  }

  private String string() {
    String plain = plainString();
    if (plain != null) {
      return plain;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    while (current != '"') {
      if (current == END) {
        throw bad();
      }
      int c = current;
      if (c == '\\') {
        c = advance();
        switch (c) {
          case 'b' -> c = '\b';
          case 'f' -> c = '\f';
          case 'n' -> c = '\n';
          case 'r' -> c = '\r';
          case 't' -> c = '\t';
          case 'u' -> {
            out.writeBytes(codePoint().getBytes(StandardCharsets.UTF_8));
            advance();
            continue;
          }
          default -> {
            if (c == END) {
              throw bad();
            }
          }
        }
      }
      out.write(c);
      advance();
    }
    advance();
    return out.toString(StandardCharsets.UTF_8);
  }

  private String codePoint() {
    int number = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(advance(), 16);
      if (digit < 0) {
        throw bad();
      }
      number = number << 4 | digit;
    }
    return Character.toString(number);
  }

  /** Most numbers: few digits, perhaps a sign before them. */
  private static Object shortNumber(CharSequence digits) {
    int start = digits.charAt(0) == '-' ? 1 : 0;
    long value = 0;
    for (int i = start; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0) {
        return Integers.parse(digits.toString(), 10);
      }
      value = value * 10 + digit;
    }
    if (start == digits.length()) {
      return Integers.parse(digits.toString(), 10);
    }
    return start == 0 ? value : -value;
  }

  private Object number(int first) {
    StringBuilder digits = new StringBuilder().append((char) first);
    boolean floating = false;
    while (current != END && "+-.0123456789eE".indexOf(current) >= 0) {
      floating |= ".eE".indexOf(current) >= 0;
      digits.append((char) current);
      advance();
    }
    if (!floating && digits.length() <= SHORT) {
      return shortNumber(digits);
    }
    if (!floating) {
      return Integers.parse(digits.toString(), 10);
    }
    try {
      String text = digits.toString();
      boolean signed = text.startsWith("-") || text.startsWith("+");
      double size = Floats.parse(signed ? text.substring(1) : text);
      return text.startsWith("-") ? -size : size;
    } catch (NumberFormatException e) {
      throw Errors.valueError("invalid syntax for number");
    }
  }
}
