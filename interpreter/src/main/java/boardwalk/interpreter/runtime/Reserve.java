package boardwalk.interpreter.runtime;

/**
 * Memory kept back for the moment when a program has used up all of it: given up then, so that the
 * prompt still answers and the program can be told, looked into, and reset.
 */
public final class Reserve {

  private static final int BYTES = 12 << 20;

  /** Besides the reserve this much must be free before memory is kept back again. */
  private static final long WORKING_SPACE = 24L << 20;

  private static byte[] kept = new byte[BYTES];

  private Reserve() {}

  /** Called when an allocation has failed. */
  static void release() {
    kept = null;
  }

  /** Called before each program: keeps memory back again where there is enough. */
  public static void restore() {
    if (kept != null) {
      return;
    }
    if (free() < BYTES + WORKING_SPACE) {
      System.gc();
    }
    if (free() >= BYTES + WORKING_SPACE) {
      kept = new byte[BYTES];
    }
  }

  private static long free() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
  }
}
