package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;

/** Waits for what must come to hold, for twenty seconds at most. */
public final class Await {

  private static final long SECONDS = 20;
  private static final long LOOK_MILLIS = 10;

  /** What is looked at again and again. */
  @FunctionalInterface
  public interface Condition {
    boolean holds() throws Exception;
  }

  private Await() {}

  public static void until(String what, Condition condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!condition.holds()) {
      assertTrue(System.nanoTime() < deadline, "not in time: " + what);
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    }
  }
}
