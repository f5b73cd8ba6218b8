package boardwalk.flasher;

import java.util.Optional;

/**
 * One flashing of one device: planned, then perhaps run, once. Holds the device while it is open.
 * Used by one thread at a time; nothing has been changed on the device before {@link #run}, except
 * that it may wait in its bootloader.
 */
public interface Flash extends AutoCloseable {

  /** What {@link #run} will do. Known from the start; asks the device nothing. */
  FlashPlan plan();

  /** The catalogue's id of the board whose firmware fits, as far as the device tells. */
  default Optional<String> suggestedBoard() {
    return Optional.empty();
  }

  /**
   * Does it. Blocking.
   *
   * @param progress told how far it is, on the calling thread
   * @param cancel asked at every point where stopping leaves the device flashable
   * @throws FlashError when it was refused, failed or cancelled; the device can be flashed again
   */
  FlashResult run(FlashProgress progress, Cancellation cancel) throws InterruptedException;

  /**
   * Lets go of the device; when nothing was run, back to its program where that can be done.
   * Harmless when called twice.
   */
  @Override
  void close();
}
