package boardwalk.app.shell;

import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.documents.Document;
import boardwalk.app.documents.Documents;
import boardwalk.editor.CodeEditor;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.util.Duration;

/**
 * The circuit's file may be open in the editor while parts are wired in the window: both show the
 * same at all times. What is typed shows as soon as it can be read as a circuit, and the board has
 * it when it is saved; what is wired is one step to take back in the editor too, and saves what was
 * typed before. On the JavaFX thread.
 */
final class CircuitOnAPage {

  /** So long after the last key what is typed is looked at. */
  private static final Duration PAUSE = Duration.millis(250);

  private final CircuitModel circuit;
  private final Documents documents;
  private final Function<Document, CodeEditor> editors;
  private final Runnable written;

  /**
   * @param written runs when the window has written the file, which may be a new one
   */
  CircuitOnAPage(
      CircuitModel circuit,
      Documents documents,
      Function<Document, CodeEditor> editors,
      Runnable written) {
    this.written = written;
    this.circuit = circuit;
    this.documents = documents;
    this.editors = editors;
    circuit.sharedWith(this::show, this::saved, this::typed);
    documents.open().forEach(this::follow);
    documents
        .open()
        .addListener(
            (ListChangeListener<Document>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::follow);
                    if (change.wasRemoved()) {
                      change.getRemoved().forEach(this::closed);
                    }
                  }
                });
  }

  private Optional<Document> page() {
    return Optional.ofNullable(circuit.file()).flatMap(documents::ofFile);
  }

  private boolean isPage(Document document) {
    return page().filter(page -> page == document).isPresent();
  }

  private void show(String text) {
    page()
        .filter(page -> !page.text().equals(text))
        .ifPresent(page -> editors.apply(page).replaceAll(text));
  }

  private void saved(String text) {
    page().ifPresent(page -> page.saved(text));
    written.run();
  }

  private Optional<String> typed() {
    return page().filter(page -> !page.text().equals(page.savedText())).map(Document::text);
  }

  private void follow(Document document) {
    PauseTransition pause = new PauseTransition(PAUSE);
    pause.setOnFinished(
        event -> {
          if (isPage(document)) {
            circuit.draft(document.text());
          }
        });
    document.editsProperty().subscribe((before, now) -> pause.playFromStart());
  }

  /** What was typed and not saved is gone with its page: the file counts again. */
  private void closed(Document document) {
    if (document.file() != null && document.file().equals(circuit.file())) {
      circuit.reread();
    }
  }
}
