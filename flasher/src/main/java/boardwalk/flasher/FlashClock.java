package boardwalk.flasher;

/** Time as a flasher uses it; a parameter so that tests need not wait. */
public interface FlashClock {

  /** Milliseconds since some moment; never goes back. */
  long millis();

  void sleep(long millis) throws InterruptedException;

  /** This computer's. */
  static FlashClock system() {
    return new FlashClock() {
      @Override
      public long millis() {
        return System.nanoTime() / 1_000_000;
      }

      @Override
      public void sleep(long millis) throws InterruptedException {
        Thread.sleep(millis);
      }
    };
  }
}
