package boardwalk.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The one way between the JavaFX thread and the virtual threads that do what may block. */
public final class FxThread {

  /** Runs what it is given on the JavaFX thread, in order. */
  public static final Executor EXECUTOR = FxThread::run;

  private FxThread() {}

  /** Runs {@code action} on the JavaFX thread: now when this is it, else as soon as it is free. */
  public static void run(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }

  /**
   * Does {@code work} on a virtual thread; what depends on its result hops back by {@link
   * #EXECUTOR}.
   */
  public static <T> CompletableFuture<T> background(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread.ofVirtual()
        .name("background")
        .start(
            () -> {
              try {
                result.complete(work.call());
              } catch (Exception | Error e) {
                result.completeExceptionally(e);
              }
            });
    return result;
  }
}
