package boardwalk.app.boards;

import boardwalk.app.shell.WindowPlace;
import boardwalk.boards.BoardSummary;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks which of several boards it is. */
public final class BoardQuestion {

  private BoardQuestion() {}

  /** Shows the dialog until it is answered. */
  public static Optional<BoardSummary> ask(Window owner, List<BoardSummary> boards) {
    Dialog<BoardSummary> dialog = new Dialog<>();
    WindowPlace.over(owner, dialog);
    dialog.setTitle("Which board is it?");
    dialog.setHeaderText("The name is usually printed on the board.");
    TextField words = new TextField();
    words.setId("board-words");
    words.setPromptText("Name or maker");
    ObservableList<BoardSummary> shown = FXCollections.observableArrayList(boards);
    ListView<BoardSummary> list = new ListView<>(shown);
    list.setId("board-choices");
    list.setPrefSize(380, 280);
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(BoardSummary board, boolean empty) {
                super.updateItem(board, empty);
                setText(empty || board == null ? null : board.name());
              }
            });
    list.getSelectionModel().selectFirst();
    words
        .textProperty()
        .subscribe(
            text -> {
              shown.setAll(boards.stream().filter(board -> matches(board, text)).toList());
              list.getSelectionModel().selectFirst();
            });
    dialog.getDialogPane().setContent(new VBox(8, words, list));
    ButtonType choose = new ButtonType("Choose", ButtonBar.ButtonData.OK_DONE);
    dialog.getDialogPane().getButtonTypes().setAll(choose, ButtonType.CANCEL);
    Node button = dialog.getDialogPane().lookupButton(choose);
    button.setId("board-choose");
    button.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
    dialog.setResultConverter(
        pressed -> pressed == choose ? list.getSelectionModel().getSelectedItem() : null);
    dialog.setOnShown(event -> words.requestFocus());
    return dialog.showAndWait();
  }

  private static boolean matches(BoardSummary board, String words) {
    String all = (board.name() + " " + board.vendor() + " " + board.id()).toLowerCase(Locale.ROOT);
    for (String word : words.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      if (!all.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
