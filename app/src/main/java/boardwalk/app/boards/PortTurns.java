package boardwalk.app.boards;

import boardwalk.app.FxThread;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * Has what is done with one port done one after the other: a port cannot be opened before it is
 * closed. Work at other ports does not wait. On the JavaFX thread; the work is done on others.
 */
final class PortTurns {

  private final Map<String, CompletableFuture<?>> last = new HashMap<>();

  /** Does {@code work} when all that was asked before at this choice's port is done. */
  <T> CompletableFuture<T> at(BoardChoice choice, Callable<T> work) {
    CompletableFuture<T> done = new CompletableFuture<>();
    CompletableFuture<?> before = last.put(place(choice), done);
    if (before == null) {
      begin(work, done);
    } else {
      before.whenComplete((result, failure) -> begin(work, done));
    }
    return done;
  }

  private static <T> void begin(Callable<T> work, CompletableFuture<T> done) {
    FxThread.background(work)
        .whenComplete(
            (result, failure) -> {
              if (failure == null) {
                done.complete(result);
              } else {
                done.completeExceptionally(failure);
              }
            });
  }

  private static String place(BoardChoice choice) {
    return switch (choice) {
      case BoardChoice.Connected at -> at.port().name();
      case BoardChoice.Named at -> at.address();
      case BoardChoice.Simulated simulated -> simulated.id();
    };
  }
}
