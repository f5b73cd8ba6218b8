package boardwalk.app.flash;

import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One board's line: what it is, how far it is, what came of it. */
final class FlashJobView extends VBox {

  private static final double BAR_WIDTH = 160;

  private static final Map<FlashJob.State, String> STYLES =
      Map.of(
          FlashJob.State.DONE, "flash-done",
          FlashJob.State.FAILED, "flash-refused",
          FlashJob.State.REFUSED, "flash-refused");

  FlashJobView(FlashJob job) {
    getStyleClass().add("flash-job");
    CheckBox chosen = new CheckBox(job.target().words());
    chosen.selectedProperty().bindBidirectional(job.chosenProperty());
    chosen.setMinWidth(0);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    ProgressBar bar = new ProgressBar();
    bar.setPrefWidth(BAR_WIDTH);
    bar.setMinWidth(BAR_WIDTH);
    bar.progressProperty().bind(job.shareProperty());
    HBox line = new HBox(8, chosen, gap, bar);
    line.setAlignment(Pos.CENTER_LEFT);
    Label words = new Label();
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add("flash-words");
    words.textProperty().bind(job.wordsProperty());
    words.managedProperty().bind(words.textProperty().isNotEmpty());
    getChildren().addAll(line, words);
    job.stateProperty()
        .subscribe(
            state -> {
              boolean busy = job.isBusy();
              bar.setVisible(busy);
              // Greyed out, a name could hardly be read while one waits for it.
              chosen.setMouseTransparent(busy);
              chosen.setFocusTraversable(!busy);
              words.getStyleClass().removeAll(STYLES.values());
              if (STYLES.containsKey(state)) {
                words.getStyleClass().add(STYLES.get(state));
              }
            });
  }
}
