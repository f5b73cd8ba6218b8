package boardwalk.app.shell;

import boardwalk.app.FxThread;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/**
 * The notices shown now, newest last; a notice that says the same again replaces the older one.
 * What only informs, and offers nothing to do, goes by itself.
 */
public final class Notices {

  private static final int MOST = 3;

  /** Long enough to read two sentences. */
  private static final Duration READ = Duration.seconds(12);

  private final ObservableList<Notice> shown = FXCollections.observableArrayList();

  /** On the JavaFX thread. */
  public ObservableList<Notice> shown() {
    return shown;
  }

  /** Shows {@code notice}; from any thread. */
  public void show(Notice notice) {
    FxThread.run(
        () -> {
          shown.removeIf(n -> n.what().equals(notice.what()));
          shown.add(notice);
          if (shown.size() > MOST) {
            shown.removeFirst();
          }
          if (notice.kind() == Notice.Kind.INFO && notice.action().isEmpty()) {
            PauseTransition read = new PauseTransition(READ);
            read.setOnFinished(event -> dismiss(notice));
            read.play();
          }
        });
  }

  /** Takes {@code notice} away; from any thread. */
  public void dismiss(Notice notice) {
    FxThread.run(() -> shown.remove(notice));
  }
}
