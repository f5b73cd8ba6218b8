package boardwalk.app.boardview.logic;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The logic strip with its tools. */
public final class LogicView extends VBox {

  private final LogicModel model;
  private final LogicCanvas canvas;
  private final MenuButton pins = new MenuButton("Pins");
  private final Label words = new Label();

  /** What does nothing while there is no trace. */
  private final List<Control> ofTraces;

  public LogicView(LogicModel model) {
    super(4);
    this.model = model;
    setId("logic-strip");
    getStyleClass().add("logic-strip");
    canvas = new LogicCanvas(model);
    pins.setId("logic-pins");
    pins.setTooltip(new Tooltip("Which pins are followed"));
    ToggleButton pause = new ToggleButton("Pause");
    pause.setId("logic-pause");
    pause.selectedProperty().bindBidirectional(model.pausedProperty());
    Button in = button("logic-in", "+", "A shorter time, larger");
    in.setOnAction(event -> model.zoom(0.5, middle()));
    Button out = button("logic-out", "\u2212", "A longer time, smaller");
    out.setOnAction(event -> model.zoom(2, middle()));
    Button save = button("logic-save", "Save \u2026", "Save the traces as VCD for other programs");
    save.setOnAction(event -> model.export());
    FlowPane tools = new FlowPane(5, 4, pins, pause, out, in, save);
    ofTraces = List.of(pins, pause, out, in, save);
    tools.setAlignment(Pos.CENTER_LEFT);
    words.setId("logic-words");
    words.getStyleClass().add("board-note");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(tools, canvas, words);
    model.onChange(this::update);
    model.messageProperty().subscribe(text -> update());
    update();
  }

  private static Button button(String id, String text, String tip) {
    Button button = new Button(text);
    button.setId(id);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    return button;
  }

  private long middle() {
    return model.end() - model.span() / 2;
  }

  private void update() {
    double height =
        LogicCanvas.height((int) model.pins().stream().filter(model::isFollowed).count());
    if (canvas.getMinHeight() != height) {
      canvas.setMinHeight(height);
      canvas.setPrefHeight(height);
    }
    if (!pins.isShowing()) {
      pins.getItems().setAll(model.pins().stream().map(this::item).toList());
      ofTraces.forEach(control -> control.setDisable(model.pins().isEmpty()));
    }
    String text = LogicCanvas.words(model);
    words.setText(
        !text.isEmpty()
            ? text
            : !model.messageProperty().get().isEmpty()
                ? model.messageProperty().get()
                : model.pins().isEmpty()
                    ? "Pins appear here when a program uses them."
                    : "Point at a trace for the time, click to measure from there.");
  }

  private CheckMenuItem item(String pin) {
    CheckMenuItem item = new CheckMenuItem(pin);
    item.setSelected(model.isFollowed(pin));
    item.setOnAction(event -> model.follow(pin, item.isSelected()));
    return item;
  }
}
