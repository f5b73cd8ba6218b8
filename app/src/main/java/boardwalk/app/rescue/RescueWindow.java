package boardwalk.app.rescue;

import boardwalk.app.rescue.RescueModel.Step;
import boardwalk.app.shell.Theme;
import boardwalk.app.shell.WindowKeys;
import boardwalk.app.shell.WindowPlace;
import boardwalk.boards.recognition.Answer;
import boardwalk.device.rescue.Diagnosis;
import boardwalk.device.rescue.Salvage;
import boardwalk.flasher.esp.EspIdentity;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Says what is wrong with the board, and offers the one thing that helps. */
public final class RescueWindow {

  private static final double WIDTH = 520;

  private final Stage stage = new Stage();
  private final RescueModel model;
  private final Runnable flash;
  private final Label what = new Label();
  private final Label why = new Label();
  private final Label evidence = new Label();
  private final ProgressBar working = new ProgressBar();
  private final HBox buttons = new HBox(8);

  /**
   * @param flash opens the window that puts firmware on boards
   */
  public RescueWindow(Window owner, Theme theme, RescueModel model, Runnable flash) {
    this.model = model;
    this.flash = flash;
    what.setId("rescue-what");
    what.getStyleClass().add("flash-step");
    evidence.getStyleClass().add("rescue-evidence");
    for (Label label : List.of(what, why, evidence)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    working.setMaxWidth(Double.MAX_VALUE);
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    VBox content = new VBox(what, why, evidence, working, space, buttons);
    content.getStyleClass().add("flash-window");
    content.setPrefSize(WIDTH, 250);
    buttons.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    Scene scene = new Scene(content);
    theme.apply(scene);
    WindowPlace.over(owner, stage);
    WindowKeys.close(stage, () -> !isBusy(model.stepProperty().get()));
    stage.initModality(Modality.WINDOW_MODAL);
    stage.setTitle("A board that does not answer");
    stage.setScene(scene);
    stage.setOnHidden(event -> model.connect());
    model.stepProperty().subscribe(step -> show(step));
  }

  /** Shows the window and starts to look. */
  public void show() {
    stage.show();
    model.examine();
  }

  private static boolean isBusy(Step step) {
    return step instanceof Step.Examining
        || step instanceof Step.Rescuing
        || step instanceof Step.Saving
        || step instanceof Step.Reformatting
        || step instanceof Step.AskingChip;
  }

  private void show(Step step) {
    boolean busy = isBusy(step);
    working.setVisible(busy);
    working.setManaged(busy);
    switch (step) {
      case Step.Examining e ->
          say("Looking what is wrong …", "This takes up to ten seconds. Nothing is changed.", "");
      case Step.Found(Diagnosis found) ->
          say(
              found.cause().sentence(),
              advice(found.cause()),
              found.evidence().isBlank() ? "" : "The board said: " + found.evidence());
      case Step.Rescuing(String now) -> say(now, "", "");
      case Step.Rescued(List<String> aside) ->
          say(
              "The board is yours again.",
              aside.isEmpty()
                  ? "No program starts by itself on it."
                  : "Nothing was deleted: " + String.join(", ", aside) + ".",
              "");
      case Step.Saving(String now) ->
          say("Saving the board's files …", now.isEmpty() ? "" : "Now " + now, "");
      case Step.Saved(Salvage.Saved saved) ->
          say(
              saved.files() + " files are saved on this computer.",
              "They are in " + saved.folder() + "." + lost(saved),
              "");
      case Step.MayReformat(Salvage.Saved saved) ->
          say(
              "May everything on the board be deleted?",
              "It gets a new, empty file system. What was saved is in " + saved.folder() + ".",
              "");
      case Step.Reformatting r -> say("Making a new file system …", "", "");
      case Step.Reformatted(Salvage.Saved saved) ->
          say(
              "The board has a new, empty file system.",
              "Your files are in " + saved.folder() + "; put back what you need.",
              "");
      case Step.MayAskChip m ->
          say(
              "May the board be restarted?",
              "Its chip can say what it is, but only at a restart: a program on the board starts"
                  + " again. Nothing on it is changed. Chips of Espressif answer (ESP32, ESP8266).",
              "");
      case Step.AskingChip a -> say("Asking the chip …", "This takes up to ten seconds.", "");
      case Step.ChipKnown(EspIdentity chip, Answer answer) ->
          say(
              answer.candidates().isEmpty()
                  ? "It is a board with the chip " + chip.chip() + "."
                  : answer.sentence(),
              "Say which board it is, and the editor knows its pins. Without MicroPython on it,"
                  + " Flash puts it there.",
              "Its chip: " + chip.words() + ".");
      case Step.Failed failed -> say(failed.error().getMessage(), failed.error().advice(), "");
    }
    buttons.getChildren().setAll(actions(step));
  }

  private void say(String sentence, String then, String seen) {
    what.setText(sentence);
    why.setText(then);
    evidence.setText(seen);
    evidence.setManaged(!seen.isEmpty());
  }

  private static String advice(Diagnosis.Cause cause) {
    return switch (cause) {
      case BUSY -> "It was stopped. You can use the board.";
      case IGNORES_INTERRUPT ->
          "Rescue restarts the board and stops it before its program runs. The program gets"
              + " another name; nothing is deleted.";
      default -> cause.action();
    };
  }

  private List<Button> actions(Step step) {
    Button close = button("Close", stage::close, false);
    return switch (step) {
      case Step.Examining e -> List.of(close);
      case Step.Rescuing r -> List.of(close);
      case Step.Rescued r -> List.of(button("Use the board", stage::close, true));
      case Step.AskingChip a -> List.of(close);
      case Step.Saving s -> List.of(close);
      case Step.Reformatting r -> List.of(close);
      case Step.Saved(Salvage.Saved saved) ->
          List.of(
              close,
              button("Flash …", this::toFlash, false),
              button("Reformat …", () -> model.wantReformat(saved), true));
      case Step.MayReformat(Salvage.Saved saved) ->
          List.of(button("Delete everything", () -> model.reformat(saved), false), keep());
      case Step.Reformatted r -> List.of(button("Use the board", stage::close, true));
      case Step.MayAskChip m -> List.of(close, button("Restart it and ask", model::askChip, true));
      case Step.ChipKnown(var chip, Answer answer) ->
          List.of(
              close,
              button("Choose …", () -> model.chooseAmong(answer.candidates()), false),
              button("Flash …", this::toFlash, true));
      case Step.Found(Diagnosis found) ->
          switch (found.cause()) {
            case ANSWERS, BUSY -> List.of(button("Use the board", stage::close, true));
            case IGNORES_INTERRUPT ->
                List.of(close, button("Rescue", () -> model.rescue(false), true));
            case DAMAGED_FILES ->
                List.of(
                    close,
                    button("Flash …", this::toFlash, false),
                    button("Save the files", model::save, true));
            case BOOT_LOOP, BOOTLOADER, NO_FIRMWARE ->
                withChip(
                    close,
                    button("Rescue anyway", () -> model.rescue(false), false),
                    button("Flash …", this::toFlash, true));
            case SILENT ->
                withChip(
                    close,
                    button("Look again", model::examine, false),
                    button("Rescue", () -> model.rescue(false), true));
            case BROWNOUT, OTHER_FIRMWARE ->
                withChip(
                    close,
                    button("Rescue anyway", () -> model.rescue(false), false),
                    button("Look again", model::examine, true));
          };
      case Step.Failed(var error, boolean caught) ->
          caught
              ? List.of(
                  close,
                  button("Flash …", this::toFlash, false),
                  button("Try with the reset button", () -> model.rescue(true), true))
              : List.of(close, button("Look again", model::examine, true));
    };
  }

  /** With a way to ask the chip, as the second button. */
  private List<Button> withChip(Button... buttons) {
    List<Button> all = new ArrayList<>(List.of(buttons));
    if (model.mayAskChip()) {
      all.add(1, button("Ask the chip …", model::wantChip, false));
    }
    return all;
  }

  private Button keep() {
    return button("Keep it as it is", stage::close, true);
  }

  private static String lost(Salvage.Saved saved) {
    return saved.unreadable().isEmpty()
        ? " Now the board can be reformatted, or flashed anew."
        : " These could not be read: " + String.join(", ", saved.unreadable()) + ".";
  }

  private void toFlash() {
    stage.close();
    flash.run();
  }

  private static Button button(String text, Runnable action, boolean main) {
    Button button = new Button(text);
    button.setId("rescue-" + text.toLowerCase(java.util.Locale.ROOT).split(" ")[0]);
    button.setDefaultButton(main);
    button.setOnAction(event -> action.run());
    return button;
  }
}
