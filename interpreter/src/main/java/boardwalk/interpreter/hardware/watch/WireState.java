package boardwalk.interpreter.hardware.watch;

/** What is known of a wire at a time. The hardware channel tells them by their places here. */
public enum WireState {
  /** Nobody looked. */
  UNSEEN,
  /** Nothing drives it: what it reads as is chance. */
  FLOATING,
  /** At ground, by an output, a part or a resistor. */
  LOW,
  /** At the supply, by an output, a part or a resistor. */
  HIGH;

  /** Whether it has a level that means something. */
  public boolean isKnown() {
    return this == LOW || this == HIGH;
  }
}
