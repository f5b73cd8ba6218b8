package boardwalk.editor;

import boardwalk.editor.complete.Suggestion;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/**
 * The editor for one program: coloured text with line numbers, find and replace, and marks for
 * problems and errors. All methods on the JavaFX thread.
 */
public final class CodeEditor extends BorderPane {

  private static final Duration HOVER = Duration.ofMillis(350);
  private static final List<String> ERROR_LINE = List.of("error-line");

  private final PythonArea area = new PythonArea();
  private final Highlighter highlighter;
  private final Gutter gutter = new Gutter(area);
  private final FindBar findBar = new FindBar(area);
  private final IntegerProperty fontSize = new SimpleIntegerProperty(14);
  private final ReadOnlyIntegerWrapper caretLine = new ReadOnlyIntegerWrapper(1);
  private final ReadOnlyIntegerWrapper caretColumn = new ReadOnlyIntegerWrapper(1);
  private final Tooltip problemTip = new Tooltip();
  private final SuggestionPopup suggestions = new SuggestionPopup(area);

  public CodeEditor(LineColouring colouring) {
    highlighter = new Highlighter(area, Objects.requireNonNull(colouring));
    area.setId("editor");
    area.getStyleClass().add("code");
    area.setParagraphGraphicFactory(gutter);
    area.setLineHighlighterOn(true);
    EditingKeys.install(area);
    installFindKeys();
    installProblemTip();
    fontSize.subscribe(
        size ->
            area.setStyle(
                "-fx-font-family: \""
                    + MonospacedFont.family()
                    + "\"; -fx-font-size: "
                    + size
                    + "px;"));
    area.caretPositionProperty().addListener((o, before, now) -> caretMoved());
    getStyleClass().add("code-editor");
    getStylesheets()
        .add(Objects.requireNonNull(CodeEditor.class.getResource("editor.css")).toExternalForm());
    setTop(findBar);
    setCenter(new VirtualizedScrollPane<>(area));
    area.setAccessibleText("Program text");
  }

  /** The text with {@code \n} line ends. */
  public String text() {
    return area.getText();
  }

  /** Replaces everything and starts a new undo history, as when a file is opened. */
  public void load(String text) {
    area.replaceText(text.replace("\r\n", "\n").replace('\r', '\n'));
    area.moveTo(0);
    area.requestFollowCaret();
    area.getUndoManager().forgetHistory();
    area.getUndoManager().mark();
  }

  /** Replaces everything as one edit that is undone by itself; the caret stays where it can. */
  public void replaceAll(String text) {
    int caret = area.getCaretPosition();
    area.getUndoManager().preventMerge();
    area.replaceText(text);
    area.getUndoManager().preventMerge();
    area.moveTo(Math.min(caret, area.getLength()));
  }

  /** Calls {@code action} after every change of the text by anyone. */
  public void onTextChanged(Runnable action) {
    area.plainTextChanges().subscribe(change -> action.run());
  }

  /** Types {@code text} at the caret, replacing the selection. */
  public void insert(String text) {
    area.replaceSelection(text);
    area.requestFocus();
  }

  public String selectedText() {
    return area.getSelectedText();
  }

  public void undo() {
    area.undo();
  }

  public void redo() {
    area.redo();
  }

  public boolean canUndo() {
    return area.isUndoAvailable();
  }

  public boolean canRedo() {
    return area.isRedoAvailable();
  }

  public boolean hasSelection() {
    return area.getSelection().getLength() > 0;
  }

  public void cut() {
    area.cut();
  }

  public void copy() {
    area.copy();
  }

  public void paste() {
    area.paste();
  }

  public void selectAll() {
    area.selectAll();
  }

  public void find() {
    findBar.open(false);
  }

  public void replace() {
    findBar.open(true);
  }

  /** Puts the caret into {@code line} (from 1), as far as there is one, and shows it. */
  public void goToLine(int line) {
    int index = Math.clamp(line - 1, 0, area.getParagraphs().size() - 1);
    area.moveTo(index, 0);
    area.showParagraphAtCenter(index);
    area.requestFocus();
  }

  /** Marks {@code line} (from 1) as the one where the program failed, and shows it. */
  public void markError(int line) {
    clearError();
    int index = Math.clamp(line - 1, 0, area.getParagraphs().size() - 1);
    area.setParagraphStyle(index, ERROR_LINE);
    gutter.markError(index);
    goToLine(line);
  }

  /** Line (from 1) marked as failed, or 0 when none is. */
  public int errorLine() {
    return gutter.errorLine() + 1;
  }

  public void clearError() {
    int marked = gutter.errorLine();
    if (marked < 0) {
      return;
    }
    // Edits may have moved the marked paragraph away from where it was.
    for (int i = 0; i < area.getParagraphs().size(); i++) {
      if (area.getParagraph(i).getParagraphStyle().equals(ERROR_LINE)) {
        area.setParagraphStyle(i, List.of());
      }
    }
    gutter.markError(-1);
  }

  /** Underlines problems found in the text as it is now; replaces the ones shown before. */
  public void showProblems(List<Problem> problems) {
    highlighter.showProblems(problems);
    Map<Integer, String> warnings = new HashMap<>();
    problems.stream()
        .filter(Problem::isWarning)
        .forEach(p -> warnings.merge(p.line(), p.message(), (a, b) -> a + "\n" + b));
    gutter.showWarnings(warnings);
  }

  /**
   * Ctrl+Space shows what {@code source} finds for the text of the line before the cursor.
   *
   * @param source called on the JavaFX thread; must be quick
   */
  public void suggest(Function<String, List<Suggestion>> source) {
    suggestions.source(source);
  }

  /** Problems shown on the line of the caret. */
  public List<Problem> problemsAtCaret() {
    return highlighter.problemsOn(area.getCurrentParagraph());
  }

  /** Line of the caret, from 1. */
  public ReadOnlyIntegerProperty caretLineProperty() {
    return caretLine.getReadOnlyProperty();
  }

  /** Column of the caret, from 1. */
  public ReadOnlyIntegerProperty caretColumnProperty() {
    return caretColumn.getReadOnlyProperty();
  }

  /** Size of the text in pixels, 8 to 40. */
  public IntegerProperty fontSizeProperty() {
    return fontSize;
  }

  /** Whether the text itself has the keyboard focus. */
  public ReadOnlyBooleanProperty textFocusedProperty() {
    return area.focusedProperty();
  }

  @Override
  public void requestFocus() {
    area.requestFocus();
  }

  private void caretMoved() {
    caretLine.set(area.getCurrentParagraph() + 1);
    caretColumn.set(area.getCaretColumn() + 1);
  }

  private void installFindKeys() {
    KeyCombination find = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    KeyCombination replace = new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN);
    KeyCombination next = new KeyCodeCombination(KeyCode.F3);
    KeyCombination previous = new KeyCodeCombination(KeyCode.F3, KeyCombination.SHIFT_DOWN);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (find.match(event)) {
            find();
          } else if (replace.match(event)) {
            replace();
          } else if (next.match(event)) {
            findBar.step(true);
          } else if (previous.match(event)) {
            findBar.step(false);
          } else if (event.getCode() == KeyCode.ESCAPE && findBar.isVisible()) {
            findBar.close();
          } else {
            return;
          }
          event.consume();
        });
  }

  private void installProblemTip() {
    area.setMouseOverTextDelay(HOVER);
    area.addEventHandler(
        MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
        event -> {
          int line =
              area.offsetToPosition(
                      event.getCharacterIndex(),
                      org.fxmisc.richtext.model.TwoDimensional.Bias.Forward)
                  .getMajor();
          List<Problem> problems = highlighter.problemsOn(line);
          if (!problems.isEmpty()) {
            problemTip.setText(String.join("\n", problems.stream().map(Problem::message).toList()));
            problemTip.show(
                area, event.getScreenPosition().getX(), event.getScreenPosition().getY() + 16);
          }
        });
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, event -> problemTip.hide());
  }

  /** The text control, for tests that look at it as a person would. */
  CodeArea area() {
    return area;
  }
}
