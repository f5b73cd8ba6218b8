package boardwalk.app.flash;

import boardwalk.app.shell.Theme;
import boardwalk.app.shell.WindowKeys;
import boardwalk.app.shell.WindowPlace;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashPlan;
import java.io.File;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.StringConverter;

/** Putting firmware onto boards: the boards, the firmware, the plan, one button. */
public final class FlashWindow {

  private static final Duration LOOK_AGAIN = Duration.seconds(1.5);
  private static final double WIDTH = 680;
  private static final double HEIGHT = 720;

  private final Stage stage = new Stage();
  private final FlashModel model;
  private final VBox rows = new VBox();
  private final Label none =
      new Label("No board found yet. Plug it in with a cable that carries data.");
  private final TextField place = new TextField();
  private final Label placeError = new Label();
  private final ComboBox<Firmware> firmware = new ComboBox<>();
  private final Button file = new Button("Choose a file …");
  private final CheckBox withProgram = new CheckBox("Put the open program in as main.py");
  private final CheckBox eraseAll = new CheckBox("Erase everything on it first, files included");
  private final CheckBox anyway = new CheckBox("Flash it all the same (the board may not start)");
  private final FlashPlanView plan = new FlashPlanView();
  private final Button go = new Button("Look at the board");
  private final Button cancel = new Button("Cancel");
  private final Label status = new Label();
  private final Timeline watch = new Timeline(new KeyFrame(LOOK_AGAIN, event -> lookIfIdle()));

  public FlashWindow(Stage owner, Theme theme, FlashModel model) {
    this.model = model;
    WindowPlace.over(owner, stage);
    WindowKeys.close(stage, () -> !model.isBusy());
    stage.setOnCloseRequest(
        event -> {
          if (!mayClose()) {
            event.consume();
          }
        });
    stage.setTitle("Put firmware on a board");
    anyway.setId("flash-anyway");
    anyway.selectedProperty().bindBidirectional(model.anywayProperty());
    anyway.managedProperty().bind(anyway.visibleProperty());
    VBox content =
        new VBox(
            step("1  Boards"),
            boards(),
            step("2  Firmware"),
            choice(),
            step("3  What will happen"),
            plan,
            anyway,
            details());
    content.getStyleClass().add("flash-window");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox all = new VBox(scroll, buttons());
    Scene scene = new Scene(all, WIDTH, HEIGHT);
    theme.apply(scene);
    stage.setScene(scene);
    model.jobs().addListener((ListChangeListener<FlashJob>) change -> changed(change));
    model.firmwareProperty().subscribe(chosen -> refresh());
    watch.setCycleCount(Animation.INDEFINITE);
    stage.setOnHidden(
        event -> {
          watch.stop();
          model.close();
        });
    refresh();
  }

  public boolean isShowing() {
    return stage.isShowing();
  }

  public void show() {
    if (stage.isShowing()) {
      stage.toFront();
      return;
    }
    stage.show();
    // A field in focus hides its hint.
    go.getScene().getRoot().requestFocus();
    model.look();
    watch.play();
  }

  /** Asks first when a board is being written; false when it is to be written to its end. */
  public boolean mayClose() {
    if (!model.isWriting()) {
      return true;
    }
    ButtonType goOn = new ButtonType("Go on writing", ButtonBar.ButtonData.CANCEL_CLOSE);
    ButtonType stop = new ButtonType("Stop writing", ButtonBar.ButtonData.OTHER);
    Alert question =
        new Alert(
            Alert.AlertType.CONFIRMATION,
            "If that ends now, the board does not start before firmware has been put on it again.",
            goOn,
            stop);
    WindowPlace.over(stage, question);
    question.setTitle("Boardwalk");
    question.setHeaderText("A board is being written.");
    ButtonType answer = question.showAndWait().orElse(goOn);
    stage.requestFocus();
    // It may have been written to its end meanwhile.
    return answer == stop || !model.isWriting();
  }

  private void lookIfIdle() {
    if (!model.isBusy()) {
      model.look();
    }
  }

  private static Label step(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("flash-step");
    return label;
  }

  private VBox boards() {
    rows.setId("flash-boards");
    rows.getStyleClass().add("flash-plan");
    none.getStyleClass().add("flash-words");
    none.managedProperty().bind(none.visibleProperty());
    place.setId("flash-place");
    place.setPromptText("Another port or drive, for example COM5");
    HBox.setHgrow(place, Priority.ALWAYS);
    Button add = new Button("Add");
    add.setId("flash-add");
    add.disableProperty().bind(place.textProperty().isEmpty());
    add.setOnAction(event -> add());
    place.setOnAction(event -> add());
    placeError.getStyleClass().add("flash-refused");
    placeError.setWrapText(true);
    placeError.managedProperty().bind(placeError.textProperty().isNotEmpty());
    return new VBox(8, none, rows, new HBox(8, place, add), placeError);
  }

  private void add() {
    try {
      model.add(place.getText().strip());
      place.clear();
      placeError.setText("");
    } catch (FlashError e) {
      placeError.setText(e.getMessage() + " " + e.advice());
    }
  }

  private VBox choice() {
    firmware.setId("flash-firmware");
    firmware.setItems(model.offers());
    firmware.valueProperty().bindBidirectional(model.firmwareProperty());
    firmware.setPromptText("Choose the firmware for your board");
    firmware.setMaxWidth(Double.MAX_VALUE);
    firmware.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Firmware chosen) {
            return chosen == null ? "" : chosen.label();
          }

          @Override
          public Firmware fromString(String text) {
            return null;
          }
        });
    HBox.setHgrow(firmware, Priority.ALWAYS);
    file.setMinWidth(Region.USE_PREF_SIZE);
    file.setOnAction(event -> chooseFile());
    withProgram.selectedProperty().bindBidirectional(model.withProgramProperty());
    withProgram.managedProperty().bind(withProgram.visibleProperty());
    eraseAll.setId("flash-erase");
    eraseAll.selectedProperty().bindBidirectional(model.eraseAllProperty());
    eraseAll.managedProperty().bind(eraseAll.visibleProperty());
    return new VBox(8, new HBox(8, firmware, file), withProgram, eraseAll);
  }

  private void chooseFile() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Choose firmware");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter("Firmware", "*.bin", "*.uf2", "*.hex", "*.dfu"),
            new FileChooser.ExtensionFilter("All files", "*"));
    File file = chooser.showOpenDialog(stage);
    if (file != null) {
      model.use(new Firmware.Local(file.toPath()));
    }
  }

  private TitledPane details() {
    TextArea log = new TextArea();
    log.setId("flash-log");
    log.setEditable(false);
    log.setPrefRowCount(6);
    log.textProperty().bind(model.logProperty());
    Button copy = new Button("Copy");
    copy.setOnAction(
        event -> {
          ClipboardContent text = new ClipboardContent();
          text.putString(log.getText());
          Clipboard.getSystemClipboard().setContent(text);
        });
    TitledPane pane = new TitledPane("Details", new VBox(8, log, copy));
    pane.setExpanded(false);
    return pane;
  }

  private HBox buttons() {
    go.setId("do-flash");
    go.getStyleClass().add("run-button");
    go.setMinWidth(Region.USE_PREF_SIZE);
    go.setOnAction(
        event -> {
          if (model.isPlanned()) {
            model.flash();
          } else {
            model.plan();
          }
        });
    cancel.setId("cancel-flash");
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    cancel.setOnAction(event -> model.cancel());
    status.setId("flash-status");
    status.setWrapText(true);
    HBox.setHgrow(status, Priority.ALWAYS);
    status.setMaxWidth(Double.MAX_VALUE);
    HBox bar = new HBox(8, status, cancel, go);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("flash-bar");
    return bar;
  }

  private void changed(ListChangeListener.Change<? extends FlashJob> change) {
    while (change.next()) {
      if (change.wasAdded() || change.wasRemoved()) {
        rows.getChildren().setAll(model.jobs().stream().map(FlashJobView::new).toList());
      }
    }
    refresh();
  }

  private void refresh() {
    List<FlashJob> chosen = model.chosen();
    none.setVisible(model.jobs().isEmpty());
    rows.setVisible(!model.jobs().isEmpty());
    rows.setManaged(!model.jobs().isEmpty());
    withProgram.setVisible(model.takesProgram());
    eraseAll.setVisible(!model.takesProgram());
    boolean busy = model.isBusy();
    cancel.setDisable(!busy);
    firmware.setDisable(busy);
    file.setDisable(busy);
    eraseAll.setDisable(busy);
    withProgram.setDisable(busy);
    anyway.setVisible(model.isOverridable());
    go.setDisable(
        busy || model.isRefused() || chosen.isEmpty() || model.firmwareProperty().get() == null);
    go.setText(action(chosen.size()));
    showPlan(chosen);
    status.setText(summary(chosen));
  }

  private String action(int chosen) {
    if (count(FlashJob.State.FLASHING) > 0) {
      return "Flashing …";
    }
    if (model.isPlanned()) {
      long planned = count(FlashJob.State.PLANNED);
      return planned > 1 ? "Flash " + planned + " boards" : "Flash";
    }
    return chosen > 1 ? "Look at the boards" : "Look at the board";
  }

  private long count(FlashJob.State state) {
    return model.chosen().stream().filter(job -> job.stateProperty().get() == state).count();
  }

  private void showPlan(List<FlashJob> chosen) {
    List<FlashPlan> plans =
        chosen.stream()
            .map(job -> job.planProperty().get())
            .filter(java.util.Objects::nonNull)
            .toList();
    if (!plans.isEmpty()) {
      plan.show(plans.getFirst(), plans.size() - 1);
    } else if (chosen.isEmpty()) {
      plan.say("Choose a board first.");
    } else if (model.firmwareProperty().get() == null) {
      plan.say("Choose the firmware for your board.");
    } else {
      plan.say(
          "Looking at the board stops its program and restarts it. Nothing on it is changed before"
              + " you have seen what will happen.");
    }
  }

  private String summary(List<FlashJob> chosen) {
    long done = count(FlashJob.State.DONE);
    long failed = count(FlashJob.State.FAILED);
    if (chosen.size() == 1) {
      return done == 1 ? "Done." : failed == 1 ? "Not flashed; see above." : "";
    }
    return done + failed == 0
        ? ""
        : done
            + " of "
            + chosen.size()
            + " done"
            + (failed == 0 ? "." : ", " + failed + " failed.");
  }
}
