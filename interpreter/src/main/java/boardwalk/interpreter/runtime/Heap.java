package boardwalk.interpreter.runtime;

/**
 * The heap as programs know it: locked ({@code micropython.heap_lock}), whatever would take memory
 * on a board raises MemoryError. Each thread of a program locks it for itself.
 */
public final class Heap {

  private static int locks;

  private Heap() {}

  public static void lock() {
    locks++;
  }

  /** Gives how often it still is locked. */
  public static int unlock() {
    locks = Math.max(0, locks - 1);
    return locks;
  }

  /** How often it is locked now; to come back to with {@link #locks(int)}. */
  public static int locks() {
    return locks;
  }

  public static void locks(int now) {
    locks = now;
  }

  /** Called where an object is made that takes memory on a board. */
  public static void expectUnlocked() {
    if (locks > 0) {
      throw Errors.memoryError("memory allocation failed, heap is locked");
    }
  }
}
