package boardwalk.app.console;

/**
 * Reads the control sequences in what a board prints (ECMA-48, section 5.4), a character at a time:
 * they may be cut anywhere. Used under the lock of its {@link Terminal}.
 */
final class ControlSequences {

  private static final int MOST_PARAMETERS = 8;
  private static final int GREATEST_PARAMETER = 9999;
  private static final char ESCAPE = 0x1b;
  private static final char BELL = 0x07;

  private enum State {
    TEXT,
    ESCAPE,
    CONTROL_SEQUENCE,
    STRING
  }

  /** Does what the sequences say. */
  interface Target {

    /** A control character in the middle of a sequence, which ends there. */
    void control(char c);

    /**
     * A control sequence.
     *
     * @param command its final character
     * @param parameters its numbers; only the first {@code count} count
     */
    void command(char command, int[] parameters, int count);
  }

  private final Target target;
  private final int[] parameters = new int[MOST_PARAMETERS];
  private int count;
  private State state = State.TEXT;

  ControlSequences(Target target) {
    this.target = target;
  }

  /** Whether the next character belongs to a sequence. */
  boolean isInside() {
    return state != State.TEXT;
  }

  /** The character that begins every sequence has come. */
  void escape() {
    state = State.ESCAPE;
  }

  /** The next character of a sequence. */
  void accept(char c) {
    switch (state) {
      case ESCAPE -> {
        count = 0;
        state =
            switch (c) {
              case '[' -> State.CONTROL_SEQUENCE;
              case ']', 'P', '_', '^' -> State.STRING;
              default -> State.TEXT;
            };
      }
      case CONTROL_SEQUENCE -> parameterOrEnd(c);
      case STRING -> {
        if (c == BELL || c == ESCAPE || c == '\n') {
          state = c == ESCAPE ? State.ESCAPE : State.TEXT;
        }
      }
      case TEXT -> throw new IllegalStateException("text is no sequence");
    }
  }

  private void parameterOrEnd(char c) {
    if (c >= '0' && c <= '9') {
      first();
      parameters[count - 1] = Math.min(parameters[count - 1] * 10 + c - '0', GREATEST_PARAMETER);
    } else if (c == ';') {
      first();
      if (count < MOST_PARAMETERS) {
        parameters[count++] = 0;
      }
    } else if (c >= 0x40) {
      state = State.TEXT;
      target.command(c, parameters, count);
    } else if (c < ' ') {
      state = State.TEXT;
      target.control(c);
    }
  }

  private void first() {
    if (count == 0) {
      parameters[count++] = 0;
    }
  }
}
