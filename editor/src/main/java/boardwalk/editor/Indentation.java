package boardwalk.editor;

import java.util.List;

/** How Python is indented, as pure functions on lines. Indentation is four spaces. */
final class Indentation {

  static final String UNIT = "    ";
  private static final List<String> LEAVING =
      List.of("return", "pass", "break", "continue", "raise");

  private Indentation() {}

  /** The white space a new line below {@code lineUpToCaret} starts with. */
  static String after(String lineUpToCaret) {
    String indent = leadingSpace(lineUpToCaret);
    String code = withoutComment(lineUpToCaret).strip();
    if (code.endsWith(":") || code.endsWith("(") || code.endsWith("[") || code.endsWith("{")) {
      return indent + UNIT;
    }
    String firstWord = code.split("\\W", 2)[0];
    if (LEAVING.contains(firstWord) && indent.length() >= UNIT.length()) {
      return indent.substring(UNIT.length());
    }
    return indent;
  }

  /** How many columns Backspace removes in front of {@code lineUpToCaret}'s end. */
  static int backspaceWidth(String lineUpToCaret) {
    boolean onlySpaces = !lineUpToCaret.isEmpty() && lineUpToCaret.isBlank();
    if (!onlySpaces || lineUpToCaret.indexOf('\t') >= 0) {
      return 1;
    }
    int over = lineUpToCaret.length() % UNIT.length();
    return over == 0 ? UNIT.length() : over;
  }

  static String indent(String line) {
    return line.isEmpty() ? line : UNIT + line;
  }

  static String outdent(String line) {
    if (line.startsWith("\t")) {
      return line.substring(1);
    }
    int spaces = 0;
    while (spaces < UNIT.length() && spaces < line.length() && line.charAt(spaces) == ' ') {
      spaces++;
    }
    return line.substring(spaces);
  }

  /** Comments the lines out at their common indentation, or in again when all are comments. */
  static List<String> toggleComment(List<String> lines) {
    List<String> code = lines.stream().filter(line -> !line.isBlank()).toList();
    boolean allCommented =
        !code.isEmpty() && code.stream().allMatch(l -> l.stripLeading().startsWith("#"));
    int column = code.stream().mapToInt(line -> leadingSpace(line).length()).min().orElse(0);
    return lines.stream()
        .map(
            line -> {
              if (line.isBlank()) {
                return line;
              }
              if (!allCommented) {
                return line.substring(0, column) + "# " + line.substring(column);
              }
              int hash = line.indexOf('#');
              int end = line.startsWith("# ", hash) ? hash + 2 : hash + 1;
              return line.substring(0, hash) + line.substring(end);
            })
        .toList();
  }

  static String leadingSpace(String line) {
    int end = 0;
    while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
      end++;
    }
    return line.substring(0, end);
  }

  private static String withoutComment(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '#') {
        return line.substring(0, i);
      }
    }
    return line;
  }
}
