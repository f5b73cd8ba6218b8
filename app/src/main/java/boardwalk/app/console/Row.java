package boardwalk.app.console;

import java.util.Arrays;

/**
 * One row of the terminal: characters, one style byte for each, and whether the row below goes on
 * the same line. Guarded by its {@link Terminal}.
 */
final class Row {

  private static final char[] NO_TEXT = {};

  /** Room for characters that a row in use again keeps. */
  private static final int MOST_KEPT = 512;

  private char[] text = NO_TEXT;

  /** Null while every character has the default style, which is nearly always. */
  private byte[] styles;

  private int length;
  boolean continues;

  /** When its first character came, in milliseconds since 1970; 0 while it is empty. */
  long time;

  /** Makes it as good as new; in a flood of output rows are what memory is used for. */
  void reuse() {
    length = 0;
    styles = null;
    continues = false;
    time = 0;
    if (text.length > MOST_KEPT) {
      text = NO_TEXT;
    }
  }

  int length() {
    return length;
  }

  String text() {
    return new String(text, 0, length);
  }

  String text(int from, int to) {
    return new String(text, from, to - from);
  }

  byte style(int column) {
    return styles == null ? Style.DEFAULT : styles[column];
  }

  /** First column from {@code column} on with another style, or the length. */
  int endOfRun(int column) {
    if (styles == null) {
      return length;
    }
    int end = column + 1;
    while (end < length && styles[end] == styles[column]) {
      end++;
    }
    return end;
  }

  void put(int column, char c, byte style) {
    ensure(column + 1);
    while (length < column) {
      text[length++] = ' ';
    }
    text[column] = c;
    length = Math.max(length, column + 1);
    if (styles == null && style != Style.DEFAULT) {
      styles = new byte[text.length];
    }
    if (styles != null) {
      styles[column] = style;
    }
  }

  /** Puts plain characters at the end; the fast way for floods of output. */
  void append(CharSequence from, int start, int end) {
    ensure(length + end - start);
    for (int i = start; i < end; i++) {
      text[length++] = from.charAt(i);
    }
  }

  boolean isPlain() {
    return styles == null;
  }

  void cut(int column) {
    length = Math.min(length, column);
  }

  private void ensure(int wanted) {
    if (wanted <= text.length) {
      return;
    }
    int capacity = Math.max(wanted, Math.max(32, text.length * 2));
    text = Arrays.copyOf(text, capacity);
    if (styles != null) {
      styles = Arrays.copyOf(styles, capacity);
    }
  }
}
