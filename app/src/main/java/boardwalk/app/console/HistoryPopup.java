package boardwalk.app.console;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

/** Finds a line that was entered before, also in earlier sessions, and types it. */
final class HistoryPopup {

  private static final double WIDTH = 460;
  private static final double HEIGHT = 260;

  private HistoryPopup() {}

  /** Shows it above {@code owner}'s lower edge. */
  static void show(Node owner, ConsoleHistory history, Consumer<String> chosen) {
    Popup popup = new Popup();
    TextField words = new TextField();
    words.setId("history-words");
    words.setPromptText("Words of the line");
    ObservableList<String> lines = FXCollections.observableArrayList(history.find(""));
    ListView<String> list = new ListView<>(lines);
    list.setId("history-lines");
    list.getStyleClass().add("history-lines");
    list.setPlaceholder(new Label("Nothing was entered yet."));
    list.getSelectionModel().selectFirst();
    words
        .textProperty()
        .subscribe(
            text -> {
              lines.setAll(history.find(text));
              list.getSelectionModel().selectFirst();
            });
    Runnable take =
        () -> {
          String line = list.getSelectionModel().getSelectedItem();
          popup.hide();
          if (line != null) {
            chosen.accept(line);
          }
        };
    words.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN) {
            list.getSelectionModel().selectNext();
          } else if (event.getCode() == KeyCode.UP) {
            list.getSelectionModel().selectPrevious();
          } else if (event.getCode() == KeyCode.ENTER) {
            take.run();
          } else {
            return;
          }
          list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 3));
          event.consume();
        });
    list.setOnMouseClicked(event -> take.run());
    VBox box = new VBox(6, words, list);
    box.getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
    box.getStyleClass().add("history-popup");
    box.setPrefSize(WIDTH, HEIGHT);
    box.getStylesheets().setAll(owner.getScene().getStylesheets());
    popup.getContent().add(box);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.setOnHidden(event -> owner.requestFocus());
    Bounds place = owner.localToScreen(owner.getBoundsInLocal());
    popup.show(owner, place.getMinX() + 12, place.getMaxY() - HEIGHT - 20);
    words.requestFocus();
  }
}
