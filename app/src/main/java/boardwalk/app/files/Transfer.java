package boardwalk.app.files;

import boardwalk.app.FxThread;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Files on their way to or from the board. Properties change on the JavaFX thread. */
public final class Transfer {

  private static final long FRAME_NANOS = 30_000_000;

  private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
  private volatile boolean cancelled;
  private volatile long told;

  Transfer(String first) {
    what.set(first);
  }

  /** What is being done, in a few words. */
  public ReadOnlyStringProperty whatProperty() {
    return what.getReadOnlyProperty();
  }

  /** From 0 to 1; negative while it is not known. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Stops at the next safe point: every file is then as it was, or as it should be. */
  public void cancel() {
    cancelled = true;
    FxThread.run(() -> what.set("Stopping …"));
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** Says what comes next; from any thread. */
  void now(String text) {
    FxThread.run(
        () -> {
          if (!cancelled) {
            what.set(text);
          }
        });
  }

  /** How far it is; from any thread, as often as one likes. */
  void at(long done, long total) {
    long now = System.nanoTime();
    if (total > 0 && (now - told > FRAME_NANOS || done >= total)) {
      told = now;
      FxThread.run(() -> progress.set((double) done / total));
    }
  }
}
