package boardwalk.app.flash;

import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashStep;
import boardwalk.flasher.ProgressMeter;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A plan, step by step. */
final class FlashPlanView extends VBox {

  FlashPlanView() {
    setId("flash-plan");
    getStyleClass().add("flash-plan");
  }

  /** Shows a sentence instead of a plan. */
  void say(String text) {
    getChildren().setAll(line(text));
  }

  void show(FlashPlan plan, int others) {
    getChildren().setAll(line(plan.target()));
    getChildren().getFirst().getStyleClass().add("flash-step");
    plan.facts().forEach(fact -> getChildren().add(muted(fact)));
    for (FlashStep step : plan.steps()) {
      Label label = line(step.words());
      label.getStyleClass().add("flash-" + step.kind().name().toLowerCase(java.util.Locale.ROOT));
      getChildren().add(label);
    }
    plan.warnings().forEach(warning -> getChildren().add(line("Note: " + warning)));
    plan.mismatches()
        .forEach(
            mismatch -> {
              Label label = line(mismatch.what() + " " + mismatch.advice());
              label.getStyleClass().add("flash-refused");
              getChildren().add(label);
            });
    plan.estimate()
        .ifPresent(time -> getChildren().add(muted("About " + ProgressMeter.words(time) + ".")));
    if (others > 0) {
      getChildren().add(muted("The same for " + others + (others == 1 ? " other." : " others.")));
    }
  }

  private static Label line(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label muted(String text) {
    Label label = line(text);
    label.getStyleClass().add("flash-words");
    return label;
  }
}
