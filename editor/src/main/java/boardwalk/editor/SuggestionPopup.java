package boardwalk.editor;

import boardwalk.editor.complete.Suggestion;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Popup;
import org.fxmisc.richtext.CodeArea;

/**
 * A list below the cursor of what may come next: Ctrl+Space shows it, arrows choose, Enter takes.
 */
final class SuggestionPopup {

  private static final double ROW = 26;
  private static final int MOST_ROWS = 9;
  private static final double WIDTH = 460;

  private final CodeArea area;
  private final Popup popup = new Popup();
  private final ListView<Suggestion> list = new ListView<>();
  private Function<String, List<Suggestion>> source = line -> List.of();

  SuggestionPopup(CodeArea area) {
    this.area = area;
    list.setId("suggestions");
    list.setFixedCellSize(ROW);
    list.setPrefWidth(WIDTH);
    list.setAccessibleText("What may come next");
    list.setCellFactory(view -> new Row());
    list.setOnMouseClicked(event -> take());
    popup.getContent().add(list);
    popup.setAutoHide(true);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    area.caretPositionProperty().addListener((o, before, now) -> follow());
  }

  /**
   * @param now gives suggestions for the text of the line before the cursor
   */
  void source(Function<String, List<Suggestion>> now) {
    source = now;
  }

  private String lineToCaret() {
    return area.getParagraph(area.getCurrentParagraph())
        .getText()
        .substring(0, area.getCaretColumn());
  }

  void show() {
    List<Suggestion> found = source.apply(lineToCaret());
    if (found.isEmpty()) {
      popup.hide();
      return;
    }
    list.getItems().setAll(found);
    list.getSelectionModel().selectFirst();
    list.setPrefHeight(Math.min(found.size(), MOST_ROWS) * ROW + 4);
    area.getCaretBounds().ifPresent(this::showAt);
  }

  private void showAt(Bounds caret) {
    popup.show(area, caret.getMinX(), caret.getMaxY() + 2);
  }

  private void follow() {
    if (popup.isShowing()) {
      show();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
      show();
      event.consume();
      return;
    }
    if (!popup.isShowing()) {
      return;
    }
    switch (event.getCode()) {
      case DOWN -> move(1);
      case UP -> move(-1);
      case ENTER, TAB -> take();
      case ESCAPE -> popup.hide();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int by) {
    int count = list.getItems().size();
    int next = Math.floorMod(list.getSelectionModel().getSelectedIndex() + by, count);
    list.getSelectionModel().select(next);
    list.scrollTo(Math.max(0, next - MOST_ROWS / 2));
  }

  private void take() {
    Suggestion chosen = list.getSelectionModel().getSelectedItem();
    popup.hide();
    if (chosen != null) {
      int caret = area.getCaretPosition();
      area.replaceText(caret - chosen.replaces(), caret, chosen.text());
    }
  }

  private static final class Row extends ListCell<Suggestion> {
    @Override
    protected void updateItem(Suggestion suggestion, boolean empty) {
      super.updateItem(suggestion, empty);
      if (empty || suggestion == null) {
        setGraphic(null);
        return;
      }
      Label text = new Label(suggestion.text());
      text.setStyle("-fx-font-family: monospace; -fx-font-weight: bold;");
      text.setMinWidth(110);
      Label detail = new Label(suggestion.detail());
      detail.setOpacity(0.75);
      setGraphic(new HBox(10, text, detail));
    }
  }
}
