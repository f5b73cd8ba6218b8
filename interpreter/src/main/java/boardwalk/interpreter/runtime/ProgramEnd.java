package boardwalk.interpreter.runtime;

/** Ends the program at once, whatever it catches: the board is reset or switched off. */
public final class ProgramEnd extends RuntimeException {

  /** What happens after the program. */
  public enum Kind {
    SOFT_RESET,
    HARD_RESET,
    POWER_OFF
  }

  private final Kind kind;

  public ProgramEnd(Kind kind) {
    super(null, null, false, false);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
