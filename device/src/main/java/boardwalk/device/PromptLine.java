package boardwalk.device;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands at the board's prompt and has not been run: the line the user is typing, with the
 * lines of the block it is in. It is read off what the board echoes (shared/readline/readline.c:
 * characters, backspaces, and the sequences that erase to the end of the line and go left), so it
 * is what the user sees, whatever keys made it.
 */
final class PromptLine {

  private static final String PROMPT = ">>> ";
  private static final String GOES_ON = "... ";

  /** Nobody types more; a program that prints for ever must not fill the memory. */
  private static final int LONGEST_LINE = 2000;

  private static final int MOST_LINES = 200;

  /**
   * @param lines what follows each prompt, the line being typed last; a character for each byte
   * @param behind characters of the last line right of the cursor
   */
  record Unfinished(List<String> lines, int behind) {

    boolean isEmpty() {
      return lines.size() == 1 && lines.getFirst().isEmpty();
    }
  }

  private final List<String> block = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder sequence = new StringBuilder();
  private int cursor;

  /** Follows what the board says. */
  void follow(byte[] said) {
    for (byte b : said) {
      follow((char) (b & 0xff));
    }
  }

  private void follow(char c) {
    if (!sequence.isEmpty() || c == 27) {
      inSequence(c);
    } else if (c == '\n') {
      endLine();
    } else if (c == '\r') {
      cursor = 0;
    } else if (c == '\b') {
      cursor = Math.max(0, cursor - 1);
    } else if (c >= ' ' && cursor < LONGEST_LINE) {
      if (cursor < line.length()) {
        line.setCharAt(cursor, c);
      } else {
        line.append(c);
      }
      cursor++;
    }
  }

  private void inSequence(char c) {
    sequence.append(c);
    boolean complete = sequence.length() > 2 && c >= '@' || sequence.length() == 2 && c != '[';
    if (complete || sequence.length() > 12) {
      if (c == 'K') {
        line.setLength(Math.min(cursor, line.length()));
      } else if (c == 'D') {
        String count = sequence.substring(2, sequence.length() - 1);
        cursor = Math.max(0, cursor - (count.matches("\\d{1,4}") ? Integer.parseInt(count) : 1));
      }
      sequence.setLength(0);
    }
  }

  private void endLine() {
    String ended = line.toString();
    boolean first = ended.startsWith(PROMPT);
    boolean goesOn = !block.isEmpty() && ended.startsWith(GOES_ON);
    if (!goesOn || block.size() == MOST_LINES) {
      block.clear();
    }
    if (first || goesOn) {
      block.add(ended.substring(PROMPT.length()));
    }
    line.setLength(0);
    cursor = 0;
  }

  private boolean isFirst() {
    return line.indexOf(PROMPT) == 0;
  }

  /** Whether the board waits at its prompt, or in a block. */
  boolean stands() {
    boolean goesOn = line.indexOf(GOES_ON) == 0 && !block.isEmpty();
    return (isFirst() || goesOn) && cursor >= PROMPT.length();
  }

  /** What stands there; empty as well when no prompt does. */
  Unfinished unfinished() {
    if (!stands()) {
      return new Unfinished(List.of(""), 0);
    }
    List<String> lines = new ArrayList<>(isFirst() ? List.of() : block);
    lines.add(line.substring(PROMPT.length()));
    return new Unfinished(List.copyOf(lines), line.length() - cursor);
  }
}
