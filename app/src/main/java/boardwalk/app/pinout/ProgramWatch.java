package boardwalk.app.pinout;

import boardwalk.app.documents.Document;
import boardwalk.app.documents.Documents;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javafx.util.Subscription;

/** Tells the text of the program in front whenever it has changed and typing has paused. */
public final class ProgramWatch implements AutoCloseable {

  private static final Duration PAUSE = Duration.millis(400);

  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final Subscription front;
  private Subscription edits = Subscription.EMPTY;

  /** Tells the present text at once. On the JavaFX thread, as the listener is called. */
  public ProgramWatch(Documents documents, Consumer<String> listener) {
    pause.setOnFinished(event -> documents.current().map(Document::text).ifPresent(listener));
    front =
        documents
            .currentProperty()
            .subscribe(
                document -> {
                  edits.unsubscribe();
                  edits = Subscription.EMPTY;
                  if (document != null) {
                    listener.accept(document.text());
                    edits = document.editsProperty().subscribe((was, now) -> pause.playFromStart());
                  }
                });
  }

  @Override
  public void close() {
    front.unsubscribe();
    edits.unsubscribe();
    pause.stop();
  }
}
