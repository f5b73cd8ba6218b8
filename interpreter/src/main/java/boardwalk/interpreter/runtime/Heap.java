package boardwalk.interpreter.runtime;

/**
 * The heap as programs know it: locked ({@code micropython.heap_lock}), whatever would take memory
 * on a board raises MemoryError. Each thread of a program locks it for itself.
 */
public final class Heap {

  private static int locks;
  private static long limit = Long.MAX_VALUE;

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

  /** Bytes programs have; {@link Long#MAX_VALUE} for as many as they want. */
  public static long limit() {
    return limit;
  }

  public static void limit(long bytes) {
    limit = bytes;
  }

  /** Called before so many bytes are taken at once; MemoryError when the board has not so many. */
  public static void expectRoom(long bytes) {
    if (bytes > limit) {
      throw Errors.memoryError("memory allocation failed, allocating " + bytes + " bytes");
    }
  }
}
