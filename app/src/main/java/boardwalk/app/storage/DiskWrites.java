package boardwalk.app.storage;

import boardwalk.app.FxThread;
import boardwalk.device.disk.DiskTrouble;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What is on its way to this computer's disk. The threads that write would be cut off by the end of
 * the program, so the end waits for them. For all threads.
 */
public final class DiskWrites {

  private static final Set<CompletableFuture<?>> UNDERWAY = ConcurrentHashMap.newKeySet();

  /** Whether the window is gone, and with it every place where a failure could be shown. */
  private static volatile boolean ending;

  private DiskWrites() {}

  /** Does {@code work} in the background, as {@link FxThread#background} does. */
  public static <T> CompletableFuture<T> begin(Callable<T> work) {
    return begin(work, action -> Thread.ofVirtual().name("disk").start(action));
  }

  /** Does {@code work} where {@code executor} has it done. */
  public static <T> CompletableFuture<T> begin(Callable<T> work, Executor executor) {
    CompletableFuture<T> result = new CompletableFuture<>();
    UNDERWAY.add(result);
    try {
      executor.execute(() -> run(work, result));
    } catch (RejectedExecutionException closed) {
      UNDERWAY.remove(result);
      result.completeExceptionally(closed);
    }
    return result;
  }

  private static <T> void run(Callable<T> work, CompletableFuture<T> result) {
    try {
      result.complete(work.call());
    } catch (Exception | Error e) {
      if (ending) {
        System.err.println("boardwalk: not written any more: " + words(e));
      }
      result.completeExceptionally(e);
    } finally {
      UNDERWAY.remove(result);
    }
  }

  /** The end of the program waits for this too. */
  public static void await(CompletableFuture<?> work) {
    UNDERWAY.add(work);
    work.whenComplete((done, failure) -> UNDERWAY.remove(work));
  }

  private static String words(Throwable failure) {
    if (failure instanceof FileSystemException e && e.getFile() != null) {
      return e.getFile() + ", " + DiskTrouble.of(Path.of(e.getFile()), e).why();
    }
    return String.valueOf(failure.getMessage());
  }

  /**
   * Waits until all is written, what begins meanwhile too; for when the window is closed. Blocking.
   *
   * @return whether it is; false when {@code longest} was not enough
   */
  public static boolean finish(Duration longest) throws InterruptedException {
    long deadline = System.nanoTime() + longest.toNanos();
    ending = true;
    try {
      while (!UNDERWAY.isEmpty()) {
        CompletableFuture.allOf(UNDERWAY.toArray(CompletableFuture[]::new))
            .exceptionally(told -> null)
            .get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
      return true;
    } catch (TimeoutException late) {
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      ending = false;
    }
  }
}
