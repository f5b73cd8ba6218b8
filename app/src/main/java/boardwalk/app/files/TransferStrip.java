package boardwalk.app.files;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Shows the transfers that go on, with their progress and a button that stops each. */
final class TransferStrip extends VBox {

  private static final int MOST = 3;

  private final FilesModel model;
  private final BooleanBinding programRuns;

  TransferStrip(FilesModel model) {
    this.model = model;
    programRuns = model.programRuns();
    setId("transfers");
    getStyleClass().add("transfer-strip");
    model.transfers().addListener((ListChangeListener<Transfer>) change -> rebuild());
    rebuild();
  }

  private void rebuild() {
    getChildren()
        .setAll(
            model.transfers().stream()
                .filter(transfer -> !(transfer.isCancelled() && programRuns.get()))
                .limit(MOST)
                .map(this::row)
                .toList());
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
  }

  private VBox row(Transfer transfer) {
    Label what = new Label();
    what.setWrapText(true);
    what.textProperty()
        .bind(
            Bindings.when(programRuns)
                .then(
                    Bindings.concat(
                        transfer.whatProperty(),
                        ": waits until the program ends. Stop ends it now."))
                .otherwise(transfer.whatProperty()));
    HBox.setHgrow(what, Priority.ALWAYS);
    what.setMaxWidth(Double.MAX_VALUE);
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(transfer.progressProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox words =
        new HBox(
            6,
            what,
            FilePanel.button(
                MaterialDesignC.CLOSE,
                "Stop",
                "cancel-transfer",
                () -> {
                  transfer.cancel();
                  rebuild();
                }));
    words.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    return new VBox(2, words, bar);
  }
}
