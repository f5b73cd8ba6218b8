package boardwalk.app.documents;

import boardwalk.app.FxThread;
import boardwalk.boards.BoardProfile;
import boardwalk.editor.CodeEditor;
import boardwalk.editor.PinProblems;
import boardwalk.editor.Problem;
import boardwalk.editor.PythonColouring;
import boardwalk.editor.complete.BoardWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** The tabs of the open documents, each with its editor. */
public final class EditorTabs extends TabPane {

  private final Documents documents;
  private final Predicate<Document> mayClose;
  private final IntegerProperty fontSize;
  private final Map<Document, Tab> tabs = new HashMap<>();
  private final Map<Document, CodeEditor> editors = new HashMap<>();
  private BoardProfile board;

  /**
   * @param mayClose asks the user about unsaved text; false keeps the tab
   */
  public EditorTabs(Documents documents, IntegerProperty fontSize, Predicate<Document> mayClose) {
    this.documents = documents;
    this.fontSize = fontSize;
    this.mayClose = mayClose;
    setId("tabs");
    getStyleClass().add("editor-tabs");
    setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
    documents.open().forEach(this::add);
    documents
        .open()
        .addListener(
            (ListChangeListener<Document>)
                change -> {
                  while (change.next()) {
                    change.getRemoved().forEach(this::remove);
                    change.getAddedSubList().forEach(this::add);
                  }
                });
    documents
        .currentProperty()
        .subscribe(
            document -> {
              if (document != null && tabs.containsKey(document)) {
                getSelectionModel().select(tabs.get(document));
                // A page that was only just added can take keys when its tab shows it.
                Platform.runLater(() -> takeKeys(document));
              }
            });
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            tab -> {
              if (tab != null && tab.getUserData() instanceof Document document) {
                documents.currentProperty().set(document);
              }
            });
  }

  private void takeKeys(Document document) {
    if (documents.currentProperty().get() == document && editors.containsKey(document)) {
      editors.get(document).requestFocus();
    }
  }

  public Optional<CodeEditor> currentEditor() {
    return documents.current().map(editors::get);
  }

  /** Programs are looked at for what this board cannot do; null for no board. */
  public void helpFor(BoardProfile now) {
    board = now;
    editors.forEach(this::check);
  }

  public CodeEditor editorOf(Document document) {
    return editors.get(document);
  }

  private void add(Document document) {
    CodeEditor editor = new CodeEditor(new PythonColouring());
    editor.fontSizeProperty().bind(fontSize);
    editor.suggest(line -> board == null ? List.of() : BoardWords.at(board, line));
    editor.load(document.text());
    document.editedIn(editor::text);
    PauseTransition pause = new PauseTransition(Duration.millis(400));
    pause.setOnFinished(event -> check(document, editor));
    editor.onTextChanged(
        () -> {
          document.edited();
          pause.playFromStart();
        });
    pause.play();
    Tab tab = new Tab();
    tab.setUserData(document);
    tab.setContent(editor);
    document.titleProperty().subscribe(this::showTitles);
    document.dirtyProperty().subscribe(this::showTitles);
    document.fileProperty().subscribe(this::showTitles);
    tab.setOnCloseRequest(
        event -> {
          event.consume();
          close(document);
        });
    tabs.put(document, tab);
    editors.put(document, editor);
    showTitles();
    getTabs().add(tab);
    if (documents.currentProperty().get() == document) {
      getSelectionModel().select(tab);
    }
  }

  /** Closes a page, and asks before where that would lose something. */
  public void close(Document document) {
    if (mayClose.test(document)) {
      documents.close(document);
    }
  }

  private void remove(Document document) {
    editors.remove(document);
    getTabs().remove(tabs.remove(document));
    showTitles();
  }

  private void showTitles() {
    Map<Document, String> titles = TabTitles.of(List.copyOf(tabs.keySet()));
    tabs.forEach(
        (document, tab) -> {
          tab.setText(titles.get(document) + (document.isDirty() ? " •" : ""));
          String whole = TabTitles.whole(document);
          tab.setTooltip(whole.isEmpty() ? null : new Tooltip(whole));
        });
  }

  /** Looks for problems in the background; what is found is shown unless the text changed since. */
  private void check(Document document, CodeEditor editor) {
    long edits = document.editsProperty().get();
    String text = document.text();
    BoardProfile now = board;
    FxThread.background(() -> problems(text, now))
        .thenAcceptAsync(
            problems -> {
              if (document.editsProperty().get() == edits && now == board) {
                editor.showProblems(problems);
              }
            },
            FxThread.EXECUTOR);
  }

  private static List<Problem> problems(String text, BoardProfile board) {
    List<Problem> all = new ArrayList<>(PythonColouring.problems(text));
    if (board != null) {
      all.addAll(PinProblems.of(board, text));
    }
    return all;
  }
}
