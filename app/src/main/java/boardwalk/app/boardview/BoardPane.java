package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardSketch.Spot;
import boardwalk.app.boardview.BoardViewModel.News;
import boardwalk.app.boardview.BoardViewModel.PinState;
import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.circuit.CircuitModel.LegChoice;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.Layout.Edge;
import boardwalk.interpreter.hardware.HardwareMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Screen;

/**
 * The board drawn from its profile. Its pins show what they are used as and how they are; a click
 * chooses the pin a leg is to be wired to, or sets an input. The arrow keys go from pin to pin.
 */
final class BoardPane extends Pane {

  /** Room around the body, so that halos are not cut off. */
  static final double EDGE = 6;

  private final BoardViewModel model;
  private final CircuitModel circuit;
  private final BoardProfile profile;
  private final Canvas canvas = new Canvas();

  /** Rings around pins; not to be seen, and no work, while there are none. */
  private final Canvas marks = new Canvas();

  /** Of the pin that is pointed at; there while there is one. */
  private final Tooltip tooltip = new Tooltip();

  private final BoardMiddle middle;
  private final Consumer<News> news = this::update;
  private final Map<String, Spot> byLabel = new HashMap<>();
  private BoardSketch sketch;
  private final PinLights lights = new PinLights();
  private final PinPointer pointer;
  private double room;

  BoardPane(BoardViewModel model, CircuitModel circuit, BoardProfile profile) {
    this.model = model;
    this.circuit = circuit;
    this.profile = profile;
    pointer = new PinPointer(circuit, this::pointed);
    setId("board");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText("The board " + profile.name() + ". Arrow keys go from pin to pin.");
    middle = new BoardMiddle(model, profile, density(), body());
    getChildren().addAll(canvas, lights, marks, middle);
    lay(260);
    tooltip.setShowDelay(javafx.util.Duration.millis(250));
    setOnMouseMoved(event -> pointer.mouse(at(event.getX(), event.getY()).orElse(null)));
    setOnMouseExited(event -> pointer.mouse(null));
    setOnMouseClicked(
        event -> {
          requestFocus();
          at(event.getX(), event.getY()).ifPresent(this::choose);
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED, event -> pointer.key(event, sketch.spots(), this::choose));
    marks.setMouseTransparent(true);
    focusedProperty().subscribe(focused -> mark());
    circuit.wiringProperty().subscribe(now -> offer());
    circuit.circuitProperty().subscribe(now -> offer());
    model.onNews(news);
  }

  /** It will not be shown any more. */
  void close() {
    model.forget(news);
  }

  /** Makes room for the board anew. */
  void lay(double width) {
    if (sketch != null && Math.abs(width - room) < 2) {
      return;
    }
    room = width;
    BoardSketch wanted = BoardSketch.of(profile, width - 2 * EDGE);
    if (sketch != null && wanted.width() == sketch.width()) {
      return;
    }
    sketch = wanted;
    byLabel.clear();
    for (Spot spot : sketch.spots()) {
      spot.pin().ifPresent(pin -> byLabel.putIfAbsent(pin.label(), spot));
    }
    double w = sketch.width() + 2 * EDGE;
    double h = sketch.height() + 2 * EDGE;
    for (Canvas each : List.of(canvas, marks)) {
      each.setWidth(w);
      each.setHeight(h);
    }
    setMinSize(w, h);
    setPrefSize(w, h);
    setMaxSize(w, h);
    lights.lay(sketch, EDGE, density(), body());
    middle.lay(sketch, EDGE);
    draw();
  }

  private boolean isMicrobit() {
    return !profile.layout().strips().isEmpty();
  }

  /** Where a wire to this pin or supply starts, nearest to a side; empty for joints. */
  Optional<Spot> spot(String to, boolean leftWanted) {
    Optional<Spot> own = circuit.choices().find(to).map(pin -> byLabel.get(pin.label()));
    if (own.isPresent()) {
      return own;
    }
    String supply = WireColours.of(to).equals(WireColours.of("GND")) ? "GND" : to;
    List<Spot> all = sketch.spots().stream().filter(s -> s.to().equals(supply)).toList();
    return all.stream()
        .filter(s -> isLeft(s) == leftWanted)
        .reduce((first, second) -> second)
        .or(() -> all.stream().findFirst());
  }

  boolean isLeft(Spot spot) {
    return spot.x() < sketch.width() / 2;
  }

  BoardSketch sketch() {
    return sketch;
  }

  private Optional<Spot> at(double x, double y) {
    double bx = x - EDGE;
    double by = y - EDGE;
    return sketch.spots().stream()
        .filter(
            s ->
                s.edge() == Edge.LEFT || s.edge() == Edge.RIGHT
                    ? Math.abs(s.y() - by) < 9
                        && (s.edge() == Edge.LEFT
                            ? bx > s.x() - 10 && bx < s.x() + 36
                            : bx < s.x() + 10 && bx > s.x() - 36)
                    : Math.abs(s.x() - bx) <= Math.max(s.size() / 2 + 1, 5)
                        && Math.abs(s.y() - by) < 24)
        .findFirst();
  }

  private void pointed(Spot spot) {
    if (spot == null) {
      Tooltip.uninstall(this, tooltip);
    } else {
      tooltip.setText(words(spot));
      Tooltip.install(this, tooltip);
      setAccessibleText(words(spot));
    }
    mark();
  }

  private String words(Spot spot) {
    LegChoice wiring = circuit.wiringProperty().get();
    return wiring != null
        ? PinWords.wiring(spot, wiring, pointer.choice(spot))
        : PinWords.of(spot, spot.pin().map(pin -> model.pins().get(pin.label())).orElse(null));
  }

  private void offer() {
    pointer.offer();
    setCursor(pointer.isOffering() ? Cursor.CROSSHAIR : null);
    mark();
  }

  private void choose(Spot spot) {
    LegChoice wiring = circuit.wiringProperty().get();
    if (wiring != null) {
      if (pointer.isOffered(spot)) {
        circuit.wire(wiring.part(), wiring.leg(), spot.to());
      } else {
        tooltip.setText(words(spot));
      }
      return;
    }
    String label = spot.pin().map(pin -> pin.label()).orElse("");
    PinState state = model.pins().get(label);
    if (state != null && state.mode().equals("input")) {
      model.send(HardwareMessage.of("set", "pin", "pin", label, "value", 1 - state.value()));
    } else if (state != null && state.mode().equals("touch")) {
      Pressing finger =
          new Pressing(
              down ->
                  model.send(
                      down
                          ? HardwareMessage.of("set", "pin", "pin", label, "value", 1)
                          : HardwareMessage.of("set", "release", "pin", label)));
      finger.press(true);
      finger.press(false);
    }
  }

  private void update(News now) {
    if (now.reset()) {
      light();
    } else {
      for (String label : now.pins()) {
        Spot spot = byLabel.get(label);
        if (spot != null) {
          lights.draw(spot, model.pins().get(label));
        }
      }
      lights.flush();
    }
    middle.update(now);
  }

  /** Pixels of the screen for each of the window's, at the start. */
  private static int density() {
    return (int) Math.clamp(Math.ceil(Screen.getPrimary().getOutputScaleX()), 1, 3);
  }

  /** Shows all pins as they are now. */
  private void light() {
    for (Spot spot : sketch.spots()) {
      lights.draw(spot, spot.pin().map(pin -> model.pins().get(pin.label())).orElse(null));
    }
    lights.flush();
  }

  private Color body() {
    return BoardPainter.body(isMicrobit());
  }

  private void draw() {
    BoardPainter.draw(canvas, sketch, isMicrobit());
    light();
    mark();
  }

  /** Shows which pins can be chosen, and which one is pointed at. */
  private void mark() {
    BoardPainter.rings(marks, pointer.rings(sketch.spots(), isFocused()));
  }
}
