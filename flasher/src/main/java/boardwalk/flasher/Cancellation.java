package boardwalk.flasher;

/** A user's wish to stop. Requested on any thread; honoured where stopping is safe. */
public final class Cancellation {

  private volatile boolean requested;

  public void request() {
    requested = true;
  }

  public boolean requested() {
    return requested;
  }

  /**
   * Called where stopping leaves the device flashable.
   *
   * @param state how the device is left, a whole sentence
   * @throws FlashError when somebody has requested to stop
   */
  public void safePoint(String state) {
    if (requested) {
      throw new FlashError(
          FlashError.Kind.CANCELLED,
          "Flashing was cancelled. " + state,
          "Flash it again whenever you like: it can always be done.");
    }
  }
}
