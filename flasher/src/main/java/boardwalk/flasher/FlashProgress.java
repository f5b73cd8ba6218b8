package boardwalk.flasher;

/** Told how far flashing is, on the thread that flashes; must return at once. */
@FunctionalInterface
public interface FlashProgress {

  /** Tells nobody. */
  FlashProgress NONE = (phase, done, total) -> {};

  /**
   * @param phase what is being done, for people: {@code Writing}
   * @param done bytes of this phase done
   * @param total bytes of this phase; 0 while it is not known
   */
  void at(String phase, long done, long total);

  /** A line for the log that a user may copy. */
  default void log(String line) {
    // Those who show no log need none.
  }
}
