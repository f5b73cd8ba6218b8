package boardwalk.interpreter.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Edits one line on a terminal that understands VT100 (shared/readline/readline.c): cursor keys,
 * Home, End, Delete, history, completion, indentation.
 */
final class LineEditor {

  /** Lines remembered ({@code MICROPY_READLINE_HISTORY_SIZE} of a desktop port). */
  private static final int HISTORY = 50;

  /** What Tab can do to a line. */
  record Completion(String insert, List<String> choices) {}

  private final Uart uart;
  private final Function<String, Completion> complete;
  private final List<String> history = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int cursor;
  private int historyAt;
  private String prompt;

  LineEditor(Uart uart, Function<String, Completion> complete) {
    this.uart = uart;
    this.complete = complete;
  }

  /** The line typed. */
  String line() {
    return line.toString();
  }

  /**
   * Reads a line.
   *
   * @param indent white space it starts with
   * @return 0 when Enter ended it, else the control character (1 to 5) typed at the empty line; 3
   *     for Ctrl-C anywhere
   */
  int read(String promptText, String indent) {
    prompt = promptText;
    line.setLength(0);
    line.append(indent);
    cursor = line.length();
    historyAt = 0;
    uart.write(prompt + indent);
    while (true) {
      int c = uart.read();
      if (c >= 1 && c <= 5 && line.isEmpty() && c != 3) {
        return c;
      }
      switch (c) {
        case 3 -> {
          return 3;
        }
        case '\r', '\n' -> {
          uart.write("\r\n");
          remember();
          return 0;
        }
        case 1 -> moveTo(0);
        case 2 -> moveTo(cursor - 1);
        case 4 -> delete(cursor, cursor + 1);
        case 5 -> moveTo(line.length());
        case 6 -> moveTo(cursor + 1);
        case 8, 127 -> backspace();
        case 11 -> delete(cursor, line.length());
        case 14 -> history(-1);
        case 16 -> history(1);
        case 21 -> delete(0, cursor);
        case 9 -> tab();
        case 27 -> escape();
        default -> {
          if (c >= 32) {
            insert(character(c));
          }
        }
      }
    }
  }

  private void remember() {
    String typed = line.toString();
    if (!typed.isBlank() && (history.isEmpty() || !history.getFirst().equals(typed))) {
      history.addFirst(typed);
      if (history.size() > HISTORY) {
        history.removeLast();
      }
    }
  }

  /** A character of one to four UTF-8 bytes, of which the first is read. */
  private String character(int first) {
    int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    byte[] bytes = new byte[more + 1];
    bytes[0] = (byte) first;
    for (int i = 1; i <= more; i++) {
      bytes[i] = (byte) uart.read();
    }
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  private void escape() {
    int c = uart.read();
    if (c != '[' && c != 'O') {
      return;
    }
    c = uart.read();
    int number = 0;
    while (c >= '0' && c <= '9') {
      number = number * 10 + c - '0';
      c = uart.read();
    }
    switch (c) {
      case 'A' -> history(1);
      case 'B' -> history(-1);
      case 'C' -> moveTo(cursor + 1);
      case 'D' -> moveTo(cursor - 1);
      case 'H' -> moveTo(0);
      case 'F' -> moveTo(line.length());
      case '~' -> {
        switch (number) {
          case 1, 7 -> moveTo(0);
          case 3 -> delete(cursor, cursor + 1);
          case 4, 8 -> moveTo(line.length());
          default -> {
            // A key this editor has no use for.
          }
        }
      }
      default -> {
        // A key this editor has no use for.
      }
    }
  }

  private void history(int step) {
    int wanted = historyAt + step;
    if (wanted < 0 || wanted > history.size()) {
      return;
    }
    historyAt = wanted;
    String text = wanted == 0 ? "" : history.get(wanted - 1);
    moveTo(0);
    line.setLength(0);
    line.append(text);
    uart.write("\u001b[K" + text);
    cursor = line.length();
  }

  private void moveTo(int wanted) {
    int target = Math.clamp(wanted, 0, line.length());
    if (target < cursor) {
      uart.write("\u001b[" + (cursor - target) + "D");
    } else if (target > cursor) {
      uart.write("\u001b[" + (target - cursor) + "C");
    }
    cursor = target;
  }

  private void insert(String text) {
    line.insert(cursor, text);
    cursor += text.length();
    redrawFrom(cursor - text.length(), cursor);
  }

  /**
   * Sends the line from {@code from} on, the terminal's cursor being there, and puts it to cursor.
   */
  private void redrawFrom(int from, int to) {
    String rest = line.substring(from);
    uart.write(rest);
    if (line.length() > to) {
      uart.write("\u001b[" + (line.length() - to) + "D");
    }
  }

  private void backspace() {
    if (cursor == 0) {
      return;
    }
    String before = line.substring(0, cursor);
    int count = before.isBlank() && before.length() % 4 == 0 ? 4 : 1;
    delete(cursor - count, cursor);
  }

  private void delete(int from, int to) {
    int end = Math.min(to, line.length());
    if (end <= from) {
      return;
    }
    moveTo(from);
    line.delete(from, end);
    uart.write("\u001b[K");
    redrawFrom(from, from);
  }

  private void tab() {
    String before = line.substring(0, cursor);
    if (before.isBlank()) {
      insert("    ");
      return;
    }
    Completion completion = complete.apply(before);
    if (!completion.insert().isEmpty()) {
      insert(completion.insert());
    } else if (completion.choices().size() > 1) {
      uart.write("\r\n");
      uart.write(columns(completion.choices()));
      uart.write(prompt + line);
      int at = cursor;
      cursor = line.length();
      moveTo(at);
    }
  }

  private static String columns(List<String> choices) {
    StringBuilder out = new StringBuilder();
    int width = 0;
    for (String choice : choices) {
      int room = Math.max(16, (choice.length() / 16 + 1) * 16);
      if (width + room > 80) {
        out.append("\r\n");
        width = 0;
      }
      out.append(choice).append(" ".repeat(room - choice.length()));
      width += room;
    }
    return out.append("\r\n").toString();
  }
}
