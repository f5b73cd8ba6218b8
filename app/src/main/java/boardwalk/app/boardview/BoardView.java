package boardwalk.app.boardview;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Part;
import boardwalk.interpreter.hardware.HardwareMessage;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The panel with the simulated board. */
public final class BoardView extends VBox {

  private final BoardViewModel model;
  private final FlowPane pinChips = new FlowPane(6, 6);
  private final Label pinHint = new Label("Pins appear here when a program uses them.");

  public BoardView(BoardViewModel model) {
    this.model = model;
    setId("board-view");
    getStyleClass().addAll("panel", "board-view");
    pinHint.getStyleClass().add("board-note");
    pinChips.setId("pins");
    model.profileProperty().subscribe(this::show);
    model
        .pins()
        .addListener((MapChangeListener<String, BoardViewModel.PinState>) change -> showPins());
  }

  private void show(BoardProfile profile) {
    getChildren().clear();
    if (profile == null) {
      return;
    }
    Label header = new Label("SIMULATED BOARD");
    header.getStyleClass().add("panel-title");
    VBox head = new VBox(header);
    head.getStyleClass().add("panel-header");
    Label name = new Label(profile.name());
    name.getStyleClass().add("board-name");
    Label summary = new Label(profile.summary());
    summary.getStyleClass().add("board-note");
    VBox content = new VBox(12);
    content.setStyle("-fx-padding: 12;");
    boolean matrix = !profile.parts(Part.Kind.LED_MATRIX).isEmpty();
    content
        .getChildren()
        .addAll(
            name,
            summary,
            matrix ? new MicrobitFace(model, profile) : new PartsFace(model, profile),
            pinHint,
            pinChips,
            new LogicStrip(model));
    if (matrix) {
      content.getChildren().add(new SensesPane(model));
    }
    content.getChildren().add(new CircuitPane(model));
    content.setAlignment(Pos.TOP_LEFT);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
    getChildren().addAll(head, scroll);
    showPins();
  }

  private void showPins() {
    pinHint.setText(
        model.pins().isEmpty() ? "Pins appear here when a program uses them." : "Pins in use:");
    pinChips
        .getChildren()
        .setAll(
            model.pins().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(entry -> chip(entry.getKey(), entry.getValue()))
                .toList());
  }

  /** A pin; one that is an input can be set to 0 or 1 by a click. */
  private Label chip(String pin, BoardViewModel.PinState state) {
    Label chip = new Label(pin + "  " + (state.value() == 1 ? "1" : "0"));
    chip.getStyleClass().add("pin-chip");
    if (state.value() == 1) {
      chip.getStyleClass().add("pin-chip-high");
    }
    if (state.mode().equals("input")) {
      chip.setTooltip(new Tooltip("Click to make this input " + (1 - state.value())));
      chip.setOnMouseClicked(
          event ->
              model.send(HardwareMessage.of("set", "pin", "pin", pin, "value", 1 - state.value())));
    }
    chip.setAccessibleText("Pin " + pin + ", " + state.mode() + ", " + state.value());
    return chip;
  }
}
