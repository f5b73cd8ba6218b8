package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardViewModel.News;
import boardwalk.app.boardview.logic.LogicModel;
import boardwalk.app.boardview.logic.LogicView;
import boardwalk.app.boardview.logic.LogicWindow;
import boardwalk.app.circuit.CircuitModel;
import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.HardwareMessage;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The panel with the simulated board. */
public final class BoardView extends VBox {

  private final BoardViewModel model;
  private final CircuitModel circuit;
  private final LogicModel logic;
  private final LogicView strip;
  private final Sounds sounds;
  private Workbench workbench;

  /** Made when it is asked for first. */
  private final Function<String, Optional<Path>> saving;

  private LogicWindow logicWindow;

  /**
   * @param sounds what can be muted
   * @param saving asks where to save traces; gets the name that is suggested
   */
  public BoardView(
      BoardViewModel model,
      CircuitModel circuit,
      Sounds sounds,
      Function<String, Optional<Path>> saving) {
    this.sounds = sounds;
    this.saving = saving;
    this.model = model;
    this.circuit = circuit;
    setId("board-view");
    getStyleClass().addAll("panel", "board-view");
    logic =
        new LogicModel(
            model.recording(),
            pins -> model.send(HardwareMessage.of("set", "trace", "pins", String.join("|", pins))));
    strip = new LogicView(logic);
    logic.askWhereBy(this::askWhere);
    model.onGreeting(logic::greet);
    model.onNews(this::follow);
    model.profileProperty().subscribe(this::show);
  }

  /** The logic strip, for tests and whoever else wants to look. */
  public LogicModel logic() {
    return logic;
  }

  private void follow(News news) {
    logic.tick();
    if (news.reset() || !news.uses().isEmpty()) {
      Map<String, String> modes = new HashMap<>();
      model.pins().forEach((pin, state) -> modes.put(pin, state.mode()));
      logic.pins(modes);
    }
  }

  private Optional<Path> askWhere() {
    return saving.apply(model.profileProperty().get().id() + ".vcd");
  }

  private void show(BoardProfile profile) {
    getChildren().clear();
    if (workbench != null) {
      workbench.close();
      workbench = null;
    }
    if (profile == null) {
      return;
    }
    logic.board(profile.id());
    Label header = new Label("SIMULATED BOARD");
    header.getStyleClass().add("panel-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head =
        new HBox(
            6,
            header,
            space,
            BoardTools.hold(model),
            BoardTools.step(model),
            BoardTools.mute(sounds));
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("panel-header");
    StackPane layers = new StackPane();
    PalettePane[] palette = new PalettePane[1];
    workbench =
        new Workbench(
            model,
            circuit,
            profile,
            () -> {
              layers.getChildren().setAll(layers.getChildren().getFirst(), palette[0]);
              palette[0].begin();
            });
    Workbench bench = workbench;
    palette[0] =
        new PalettePane(
            kind -> {
              layers.getChildren().remove(palette[0]);
              bench.cards().take(kind);
            },
            () -> layers.getChildren().remove(palette[0]));
    VBox content = new VBox(10, workbench);
    content.setStyle("-fx-padding: 10 0 12 0;");
    SensesPane feels = new SensesPane(model, profile);
    if (feels.isNeeded()) {
      VBox senses = new VBox(feels);
      senses.setStyle("-fx-padding: 0 12 0 12;");
      content.getChildren().add(senses);
    }
    Label traces = new Label("PINS OVER TIME");
    traces.getStyleClass().add("panel-title");
    Button larger = new Button("Larger");
    larger.setId("logic-larger");
    larger.setTooltip(new Tooltip("Pins over time in a window of their own"));
    larger.setOnAction(
        event -> {
          if (logicWindow == null) {
            logicWindow = new LogicWindow(getScene().getWindow(), logic);
          }
          logicWindow.show(getScene());
        });
    Region between = new Region();
    HBox.setHgrow(between, Priority.ALWAYS);
    HBox logicBar = new HBox(6, traces, between, larger);
    logicBar.setAlignment(Pos.CENTER_LEFT);
    VBox logicBox = new VBox(6, logicBar, strip);
    logicBox.setStyle("-fx-padding: 0 12 0 12;");
    content.getChildren().add(logicBox);
    ScrollPane scroll = new ScrollPane(content);
    // Scroll panes keep a picture of all they hold, which would be made anew at every frame.
    scroll
        .skinProperty()
        .subscribe(
            skin -> {
              for (Node node = content; node != null && node != scroll; node = node.getParent()) {
                node.setCache(false);
              }
            });
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    layers.getChildren().add(scroll);
    VBox.setVgrow(layers, Priority.ALWAYS);
    getChildren().addAll(head, layers);
  }
}
