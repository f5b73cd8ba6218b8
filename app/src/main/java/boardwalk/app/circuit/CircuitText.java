package boardwalk.app.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a circuit's file, changed a line at a time as a person would: comments, order and
 * empty lines stay as they are. Knows as much of TOML as circuits use: a table for each part, a key
 * on each line.
 *
 * @param text the whole file
 */
public record CircuitText(String text) {

  private static final Pattern HEADER = Pattern.compile("\\s*\\[\\s*\"?([^\\]\"]+?)\"?\\s*\\].*");
  private static final Pattern VALUE =
      Pattern.compile(
          "(\\s*([A-Za-z0-9_-]+)\\s*=\\s*)(\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|[^#]*?)(\\s*(?:#.*)?)");

  /** What a new file starts with. */
  public static CircuitText fresh(String board) {
    return new CircuitText(
        "# What is wired to the board. The window changes this file, and so may you.\n"
            + "board = \""
            + board
            + "\"\n");
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>(text.lines().toList());
    return lines;
  }

  private static CircuitText of(List<String> lines) {
    return new CircuitText(lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
  }

  private static String header(String line) {
    Matcher matcher = HEADER.matcher(line);
    return matcher.matches() ? matcher.group(1) : null;
  }

  private static String key(String line) {
    Matcher matcher = VALUE.matcher(line);
    return matcher.matches() ? matcher.group(2) : null;
  }

  private static int headerOf(List<String> lines, String id) {
    for (int i = 0; i < lines.size(); i++) {
      if (id.equals(header(lines.get(i)))) {
        return i;
      }
    }
    throw new IllegalArgumentException("There is no part " + id + " in the file.");
  }

  /** The line after the part's last key: comments further down belong to what follows. */
  private static int endOf(List<String> lines, int header) {
    int end = header + 1;
    for (int i = header + 1; i < lines.size() && header(lines.get(i)) == null; i++) {
      if (key(lines.get(i)) != null) {
        end = i + 1;
      }
    }
    return end;
  }

  /** A part at the end of the file. */
  public CircuitText add(String id, String kind) {
    List<String> lines = lines();
    while (!lines.isEmpty() && lines.getLast().isBlank()) {
      lines.removeLast();
    }
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add("[" + id + "]");
    lines.add("part = \"" + kind + "\"");
    return of(lines);
  }

  /** Without a part, and without the comments right above it. */
  public CircuitText remove(String id) {
    List<String> lines = lines();
    int header = headerOf(lines, id);
    int end = endOf(lines, header);
    int start = header;
    while (start > 0 && lines.get(start - 1).strip().startsWith("#")) {
      start--;
    }
    if (start == 0) {
      // A comment at the top of the file is about the file.
      start = header;
    }
    lines.subList(start, end).clear();
    boolean gap = start > 0 && lines.get(start - 1).isBlank();
    while (gap && start < lines.size() && lines.get(start).isBlank()) {
      lines.remove(start);
    }
    while (!lines.isEmpty() && lines.getLast().isBlank()) {
      lines.removeLast();
    }
    return of(lines);
  }

  /** With another name for a part. */
  public CircuitText rename(String id, String to) {
    List<String> lines = lines();
    int at = headerOf(lines, id);
    String line = lines.get(at);
    int open = line.indexOf('[');
    int close = line.indexOf(']');
    lines.set(at, line.substring(0, open + 1) + to + line.substring(close));
    return of(lines);
  }

  /** With a value for a key of a part, in its place, or as the part's last line. */
  public CircuitText set(String id, String key, Object value) {
    List<String> lines = lines();
    int header = headerOf(lines, id);
    int end = endOf(lines, header);
    for (int i = header + 1; i < end; i++) {
      Matcher matcher = VALUE.matcher(lines.get(i));
      if (matcher.matches() && matcher.group(2).equals(key)) {
        lines.set(i, matcher.group(1) + written(key, value) + matcher.group(4));
        return of(lines);
      }
    }
    lines.add(end, key + " = " + written(key, value));
    return of(lines);
  }

  /** Without a key of a part. */
  public CircuitText unset(String id, String key) {
    List<String> lines = lines();
    int header = headerOf(lines, id);
    for (int i = endOf(lines, header) - 1; i > header; i--) {
      if (key.equals(key(lines.get(i)))) {
        lines.remove(i);
      }
    }
    return of(lines);
  }

  private static String written(String key, Object value) {
    return switch (value) {
      case String words -> '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      case Double number when number == Math.rint(number) -> Long.toString(number.longValue());
      case Number number when key.equals("address") ->
          String.format(Locale.ROOT, "0x%02x", number.intValue());
      default -> String.valueOf(value);
    };
  }
}
