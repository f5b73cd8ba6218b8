package boardwalk.editor;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;

/** Find and replace above the text; Escape closes it. */
final class FindBar extends VBox {

  private final CodeArea area;
  private final TextField wanted = new TextField();
  private final TextField replacement = new TextField();
  private final ToggleButton matchCase = new ToggleButton("Aa");
  private final Label count = new Label();

  /** In the window only while it is open: every node there is looked at in every frame. */
  private final HBox findRow;

  private final HBox replaceRow;

  FindBar(CodeArea area) {
    this.area = area;
    getStyleClass().add("find-bar");
    wanted.setId("find-text");
    wanted.setPromptText("Find");
    replacement.setId("replace-text");
    replacement.setPromptText("Replace with");
    count.setId("find-count");
    count.setMinWidth(90);
    matchCase.setTooltip(new Tooltip("Match upper and lower case"));
    Button previous = button("Previous", "Shift+Enter", () -> step(false));
    Button next = button("Next", "Enter", () -> step(true));
    Button close = button("Close", "Escape", this::close);
    Button replace = button("Replace", "", this::replaceCurrent);
    Button replaceAll = button("Replace all", "", this::replaceAll);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    findRow = new HBox(6, wanted, matchCase, previous, next, count, space, close);
    replaceRow = new HBox(6, replacement, replace, replaceAll);
    findRow.setAlignment(Pos.CENTER_LEFT);
    replaceRow.setAlignment(Pos.CENTER_LEFT);
    wanted.textProperty().addListener((o, before, now) -> searchAsTyped());
    matchCase.selectedProperty().addListener((o, before, now) -> searchAsTyped());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    setVisible(false);
    setManaged(false);
  }

  /** Shows the bar with the selected word as what to find. */
  void open(boolean withReplace) {
    String selected = area.getSelectedText();
    if (getChildren().isEmpty()) {
      getChildren().addAll(findRow, replaceRow);
    }
    setVisible(true);
    setManaged(true);
    replaceRow.setVisible(withReplace);
    replaceRow.setManaged(withReplace);
    // So that the field takes the very next key.
    applyCss();
    if (!selected.isEmpty() && !selected.contains("\n")) {
      wanted.setText(selected);
    }
    wanted.requestFocus();
    wanted.selectAll();
    showCount(matches());
  }

  void close() {
    setVisible(false);
    setManaged(false);
    area.requestFocus();
    getChildren().clear();
  }

  /** Goes to the next or the previous match. */
  void step(boolean forwards) {
    List<TextSearch.Match> matches = matches();
    int index =
        forwards
            ? TextSearch.next(matches, area.getSelection().getEnd())
            : TextSearch.previous(matches, area.getSelection().getStart());
    select(matches, index);
  }

  private void searchAsTyped() {
    List<TextSearch.Match> matches = matches();
    select(matches, TextSearch.next(matches, area.getSelection().getStart()));
  }

  private void select(List<TextSearch.Match> matches, int index) {
    if (index >= 0) {
      TextSearch.Match match = matches.get(index);
      area.selectRange(match.start(), match.end());
      area.requestFollowCaret();
    }
    showCount(matches);
  }

  private void showCount(List<TextSearch.Match> matches) {
    int current = matches.indexOf(selection());
    if (wanted.getText().isEmpty()) {
      count.setText("");
    } else if (matches.isEmpty()) {
      count.setText("No match");
    } else if (current < 0) {
      count.setText(matches.size() == 1 ? "1 match" : matches.size() + " matches");
    } else {
      count.setText((current + 1) + " of " + matches.size());
    }
  }

  private void replaceCurrent() {
    if (matches().contains(selection())) {
      area.replaceSelection(replacement.getText());
    }
    step(true);
  }

  private void replaceAll() {
    List<TextSearch.Match> matches = matches();
    if (!matches.isEmpty()) {
      int caret = area.getCaretPosition();
      area.replaceText(TextSearch.replaceAll(area.getText(), matches, replacement.getText()));
      area.moveTo(Math.min(caret, area.getLength()));
    }
    count.setText(matches.size() + " replaced");
  }

  private TextSearch.Match selection() {
    return new TextSearch.Match(area.getSelection().getStart(), area.getSelection().getEnd());
  }

  private List<TextSearch.Match> matches() {
    return TextSearch.find(area.getText(), wanted.getText(), matchCase.isSelected());
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && wanted.isFocused()) {
      step(!event.isShiftDown());
      event.consume();
    }
  }

  private static Button button(String text, String key, Runnable action) {
    Button button = new Button(text);
    if (!key.isEmpty()) {
      button.setTooltip(new Tooltip(key));
    }
    button.setFocusTraversable(true);
    button.setOnAction(event -> action.run());
    return button;
  }
}
