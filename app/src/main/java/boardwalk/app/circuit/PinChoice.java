package boardwalk.app.circuit;

/**
 * Something a leg can be wired to.
 *
 * @param to as the file says it
 * @param label as it is printed on the board
 * @param note why it is good, or what to mind; may be empty
 * @param usedBy who is on it already; empty for nobody
 * @param rank the less the better; 100 and more is no good
 */
public record PinChoice(String to, String label, String note, String usedBy, int rank) {

  /** From here on a pin cannot do what the leg needs. */
  static final int NO_GOOD = 100;

  /** Whether it can do what the leg needs. */
  public boolean isSuitable() {
    return rank < NO_GOOD;
  }
}
