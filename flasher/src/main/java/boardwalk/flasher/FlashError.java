package boardwalk.flasher;

/** Flashing cannot go on, in words for people: what happened, and what to do. */
public final class FlashError extends RuntimeException {

  private final String advice;

  public FlashError(String message, String advice) {
    super(message);
    this.advice = advice;
  }

  public String advice() {
    return advice;
  }
}
