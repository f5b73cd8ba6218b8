package boardwalk.app.flash;

import boardwalk.app.FxThread;
import boardwalk.app.documents.Documents;
import boardwalk.app.shell.Theme;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.microbit.Drives;
import boardwalk.flasher.microbit.MicrobitFirmware;
import boardwalk.flasher.microbit.MicrobitFlasher;
import boardwalk.flasher.microbit.MicrobitPlan;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The window that flashes a micro:bit: the drive, the firmware, the plan, one button. */
public final class FlashWindow {

  private static final Path DEBIAN_V1 =
      Path.of("/usr/share/firmware-microbit-micropython/firmware.hex");

  private final Stage stage = new Stage();
  private final ComboBox<Path> drives = new ComboBox<>();
  private final Label firmwareName = new Label("None chosen yet.");
  private final CheckBox withProgram = new CheckBox("Put the open program in as main.py");
  private final VBox plan = new VBox();
  private final Button flash = new Button("Flash");
  private final ProgressBar bar = new ProgressBar(0);
  private final Label status = new Label();
  private final Documents documents;
  private Path firmware;
  private MicrobitPlan current;

  public FlashWindow(Stage owner, Theme theme, Documents documents) {
    this.documents = documents;
    stage.initOwner(owner);
    stage.setTitle("Put MicroPython on a micro:bit");
    Button look = new Button("Look again");
    look.setOnAction(event -> look());
    Button other = new Button("Other folder …");
    other.setOnAction(event -> chooseDrive());
    Button choose = new Button("Choose a hex file …");
    choose.setOnAction(event -> chooseFirmware());
    drives.setId("drives");
    drives.setPrefWidth(300);
    drives.setPromptText("No micro:bit found");
    drives.valueProperty().subscribe(drive -> makePlan());
    withProgram.setSelected(true);
    withProgram.selectedProperty().subscribe(on -> makePlan());
    plan.setId("flash-plan");
    plan.getStyleClass().add("flash-plan");
    flash.getStyleClass().add("run-button");
    flash.setId("do-flash");
    flash.setOnAction(event -> doFlash());
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setVisible(false);
    status.setWrapText(true);
    status.setId("flash-status");
    VBox content =
        new VBox(
            step("1  The micro:bit"),
            new HBox(8, drives, look, other),
            step("2  MicroPython"),
            new HBox(8, choose, firmwareName),
            withProgram,
            step("3  What will happen"),
            plan,
            bar,
            status,
            flash);
    content.getStyleClass().add("flash-window");
    Scene scene = new Scene(content, 620, 520);
    theme.apply(scene);
    stage.setScene(scene);
    if (Files.exists(DEBIAN_V1)) {
      useFirmware(DEBIAN_V1);
    }
    look();
  }

  public void show() {
    stage.show();
  }

  private static Label step(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("flash-step");
    return label;
  }

  private void look() {
    FxThread.background(() -> Drives.ofThisComputer().find())
        .whenCompleteAsync(
            (found, failure) -> {
              List<Path> folders =
                  failure != null ? List.of() : found.stream().map(Drives.Drive::folder).toList();
              drives.getItems().setAll(folders);
              if (!folders.isEmpty()) {
                drives.setValue(folders.getFirst());
              }
              makePlan();
            },
            FxThread.EXECUTOR);
  }

  private void chooseDrive() {
    File folder = new DirectoryChooser().showDialog(stage);
    if (folder != null) {
      useDrive(folder.toPath());
    }
  }

  /** Chooses the drive at a folder. */
  public void useDrive(Path folder) {
    if (!drives.getItems().contains(folder)) {
      drives.getItems().add(folder);
    }
    drives.setValue(folder);
  }

  private void chooseFirmware() {
    FileChooser chooser = new FileChooser();
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Hex files", "*.hex"));
    File file = chooser.showOpenDialog(stage);
    if (file != null) {
      useFirmware(file.toPath());
    }
  }

  /** Chooses the MicroPython to flash. */
  public void useFirmware(Path file) {
    firmware = file;
    firmwareName.setText(file.getFileName().toString());
    makePlan();
  }

  private void makePlan() {
    current = null;
    flash.setDisable(true);
    Path drive = drives.getValue();
    Path hex = firmware;
    if (drive == null || hex == null) {
      showPlan(
          List.of(
              drive == null
                  ? "Plug the micro:bit in with a data cable: its drive MICROBIT appears."
                  : "Choose the MicroPython hex file for your micro:bit."),
          null);
      return;
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (withProgram.isSelected()) {
      documents
          .current()
          .filter(d -> !d.text().isBlank())
          .ifPresent(d -> files.put("main.py", d.text().getBytes(StandardCharsets.UTF_8)));
    }
    FxThread.background(
            () ->
                MicrobitPlan.of(
                    Drives.at(drive)
                        .orElseThrow(
                            () ->
                                new FlashError(
                                    drive + " is not the drive of a micro:bit.",
                                    "Its drive is called MICROBIT and has a DETAILS.TXT.")),
                    MicrobitFirmware.parse(Files.readString(hex, StandardCharsets.ISO_8859_1)),
                    files))
        .whenCompleteAsync(
            (made, failure) -> {
              if (failure != null) {
                showPlan(List.of(), failure);
              } else {
                current = made;
                showPlan(made.steps(), made.refusal().orElse(null));
                flash.setDisable(made.refusal().isPresent());
              }
            },
            FxThread.EXECUTOR);
  }

  private void showPlan(List<String> steps, Throwable refusal) {
    plan.getChildren()
        .setAll(
            steps.stream()
                .map(
                    text -> {
                      Label label = new Label(text);
                      label.setWrapText(true);
                      return label;
                    })
                .toList());
    if (refusal != null) {
      Label label = new Label(words(refusal));
      label.setWrapText(true);
      label.getStyleClass().add("flash-refused");
      plan.getChildren().add(label);
    }
  }

  private static String words(Throwable failure) {
    return failure instanceof FlashError error
        ? error.getMessage() + " " + error.advice()
        : "This did not work: " + failure.getMessage();
  }

  private void doFlash() {
    MicrobitPlan wanted = current;
    flash.setDisable(true);
    bar.setVisible(true);
    status.getStyleClass().removeAll("flash-refused", "flash-done");
    FxThread.background(
            () ->
                new MicrobitFlasher()
                    .flash(
                        wanted,
                        (phase, share) ->
                            FxThread.run(
                                () -> {
                                  bar.setProgress(share);
                                  status.setText(phase + " …");
                                })))
        .whenCompleteAsync(
            (done, failure) -> {
              bar.setVisible(false);
              flash.setDisable(false);
              status.setText(failure == null ? done : words(failure));
              status.getStyleClass().add(failure == null ? "flash-done" : "flash-refused");
            },
            FxThread.EXECUTOR);
  }
}
