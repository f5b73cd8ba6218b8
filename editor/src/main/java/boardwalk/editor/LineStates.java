package boardwalk.editor;

import java.util.Arrays;

/**
 * The lexer's state at the end of every line, as a growable array with range replacement.
 *
 * <p>Lines count from 0. Not thread-safe: used on the thread that owns the text.
 */
final class LineStates {
  /** The line has not been lexed since it was inserted. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  private int[] states = new int[64];
  private int size;

  int size() {
    return size;
  }

  int get(int line) {
    return states[line];
  }

  void set(int line, int state) {
    states[line] = state;
  }

  /** Replaces {@code removed} lines from {@code line} on by {@code inserted} unknown ones. */
  void splice(int line, int removed, int inserted) {
    int newSize = size - removed + inserted;
    if (newSize > states.length) {
      states = Arrays.copyOf(states, Math.max(newSize, states.length * 2));
    }
    System.arraycopy(states, line + removed, states, line + inserted, size - line - removed);
    Arrays.fill(states, line, line + inserted, UNKNOWN);
    size = newSize;
  }
}
