package boardwalk.app.files;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Shows the transfer that goes on, with its progress and a button that stops it. */
final class TransferStrip extends VBox {

  private final FilesModel model;

  TransferStrip(FilesModel model) {
    this.model = model;
    setId("transfers");
    getStyleClass().add("transfer-strip");
    model.transfers().addListener((ListChangeListener<Transfer>) change -> rebuild());
    rebuild();
  }

  private void rebuild() {
    getChildren().setAll(model.transfers().stream().limit(1).map(TransferStrip::row).toList());
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
  }

  private static VBox row(Transfer transfer) {
    Label what = new Label();
    what.textProperty().bind(transfer.whatProperty());
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(transfer.progressProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox words =
        new HBox(
            6,
            what,
            FilePanel.button(MaterialDesignC.CLOSE, "Stop", "cancel-transfer", transfer::cancel));
    words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return new VBox(2, words, bar);
  }
}
