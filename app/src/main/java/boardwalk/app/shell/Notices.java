package boardwalk.app.shell;

import boardwalk.app.FxThread;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The notices shown now, newest last; a notice that says the same again replaces the older one. */
public final class Notices {

  private static final int MOST = 3;

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
        });
  }

  /** Takes {@code notice} away; from any thread. */
  public void dismiss(Notice notice) {
    FxThread.run(() -> shown.remove(notice));
  }
}
