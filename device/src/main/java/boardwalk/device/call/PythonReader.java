package boardwalk.device.call;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what Python's {@code repr} writes of plain values: None is null, int is Long or BigInteger,
 * float is Double, bytes are byte[], tuples and lists are List, sets are Set, dicts are Map.
 */
final class PythonReader {

  /** Nesting that no honest value has. */
  private static final int DEEPEST = 100;

  /** The text is no value of these kinds. */
  private static final class Unreadable extends RuntimeException {}

  private final String text;
  private int at;
  private int depth;

  private PythonReader(String text) {
    this.text = text;
  }

  /** Empty when the text is anything else: {@code <function f at 0x…>}. */
  static Optional<Value> read(String text) {
    PythonReader reader = new PythonReader(text.strip());
    try {
      Object value = reader.value();
      return reader.at == reader.text.length() ? Optional.of(new Value(value)) : Optional.empty();
    } catch (Unreadable | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A value, which may be null. */
  record Value(Object value) {}

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean take(String wanted) {
    boolean there = text.startsWith(wanted, at);
    at += there ? wanted.length() : 0;
    return there;
  }

  private void spaces() {
    while (peek() == ' ') {
      at++;
    }
  }

  private Object value() {
    if (++depth > DEEPEST) {
      throw new Unreadable();
    }
    spaces();
    Object value = plainOrGroup();
    spaces();
    depth--;
    return value;
  }

  private Object plainOrGroup() {
    if (take("None")) {
      return null;
    }
    if (take("True")) {
      return true;
    }
    if (take("False")) {
      return false;
    }
    if (take("set()")) {
      return Set.of();
    }
    if (take("bytearray(b")) {
      byte[] bytes = quoted().getBytes(StandardCharsets.ISO_8859_1);
      expect(")");
      return bytes;
    }
    return switch (peek()) {
      case '[' -> group('[', "]");
      case '(' -> group('(', ")");
      case '{' -> braces();
      case '\'', '"' -> quoted();
      case 'b' -> {
        at++;
        yield quoted().getBytes(StandardCharsets.ISO_8859_1);
      }
      default -> number();
    };
  }

  private void expect(String wanted) {
    if (!take(wanted)) {
      throw new Unreadable();
    }
  }

  private List<Object> group(char open, String close) {
    expect(String.valueOf(open));
    List<Object> items = new ArrayList<>();
    spaces();
    while (!take(close)) {
      items.add(value());
      if (!take(",")) {
        expect(close);
        break;
      }
      spaces();
    }
    return items;
  }

  private Object braces() {
    expect("{");
    Map<Object, Object> map = new LinkedHashMap<>();
    Set<Object> set = new LinkedHashSet<>();
    spaces();
    while (!take("}")) {
      Object key = value();
      if (take(":")) {
        map.put(key, value());
      } else {
        set.add(key);
      }
      if (!take(",")) {
        expect("}");
        break;
      }
      spaces();
    }
    return set.isEmpty() ? map : set;
  }

  private String quoted() {
    char quote = peek();
    if (quote != '\'' && quote != '"') {
      throw new Unreadable();
    }
    at++;
    StringBuilder out = new StringBuilder();
    while (peek() != quote) {
      if (at >= text.length()) {
        throw new Unreadable();
      }
      char c = text.charAt(at++);
      if (c == '\\') {
        escaped(out);
      } else {
        out.append(c);
      }
    }
    at++;
    return out.toString();
  }

  private void escaped(StringBuilder out) {
    char kind = peek();
    at++;
    switch (kind) {
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'x' -> out.appendCodePoint(hex(2));
      case 'u' -> out.appendCodePoint(hex(4));
      case 'U' -> out.appendCodePoint(hex(8));
      case '\\', '\'', '"' -> out.append(kind);
      default -> throw new Unreadable();
    }
  }

  private int hex(int digits) {
    if (at + digits > text.length()) {
      throw new Unreadable();
    }
    int value = Integer.parseUnsignedInt(text, at, at + digits, 16);
    at += digits;
    if (!Character.isValidCodePoint(value)) {
      throw new Unreadable();
    }
    return value;
  }

  private Object number() {
    for (String name : List.of("inf", "-inf", "nan")) {
      if (take(name)) {
        return name.equals("nan")
            ? Double.NaN
            : name.equals("inf") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
      }
    }
    int start = at;
    while ("+-0123456789.eE".indexOf(peek()) >= 0 && at < text.length()) {
      at++;
    }
    String digits = text.substring(start, at);
    if (digits.matches("-?\\d+")) {
      BigInteger whole = new BigInteger(digits);
      return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
    }
    return Double.valueOf(digits);
  }
}
