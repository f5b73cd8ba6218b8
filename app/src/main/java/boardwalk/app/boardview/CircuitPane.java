package boardwalk.app.boardview;

import boardwalk.app.boardview.BoardViewModel.News;
import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.circuit.CircuitModel.LegChoice;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import boardwalk.interpreter.hardware.circuit.CircuitCheck.Finding;
import boardwalk.interpreter.hardware.parts.PartKind;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The parts wired to the board as cards, and the palette to add more. */
final class CircuitPane extends VBox {

  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

  private final BoardViewModel model;
  private final CircuitModel circuit;
  private final BiPredicate<Placed, Leg> comesFromLeft;
  private final List<PartCard> cards = new ArrayList<>();
  private final VBox list = new VBox(8);
  private final VBox notes = new VBox(4);
  private final Label hint =
      new Label("Nothing is wired to the board yet. Add a lamp, a button, a sensor \u2026");
  private final Button add = new Button("\uff0b Add a part");
  private final Consumer<News> news = this::update;
  private final javafx.util.Subscription subscription;
  private Runnable changed = () -> {};
  private final AnimationTimer motors =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          cards.stream().map(PartCard::face).filter(FaceView::isMoving).forEach(f -> f.turn(now));
        }
      };

  CircuitPane(
      BoardViewModel model,
      CircuitModel circuit,
      BiPredicate<Placed, Leg> comesFromLeft,
      Runnable openPalette) {
    super(8);
    this.model = model;
    this.circuit = circuit;
    this.comesFromLeft = comesFromLeft;
    setId("circuit");
    Label title = new Label("PARTS");
    title.getStyleClass().add("panel-title");
    add.setText("+ Add a part");
    add.setId("add-part");
    add.getStyleClass().add("add-part");
    Button undo = new Button("Undo");
    undo.setId("circuit-undo");
    undo.setTooltip(new Tooltip("Take back the last change of the circuit (Ctrl+Z)"));
    undo.disableProperty().bind(circuit.canUndoProperty().not());
    undo.setOnAction(event -> circuit.undo());
    Button redo = new Button("Redo");
    redo.setId("circuit-redo");
    redo.visibleProperty().bind(circuit.canRedoProperty());
    redo.managedProperty().bind(circuit.canRedoProperty());
    redo.setOnAction(event -> circuit.redo());
    for (Button button : List.of(add, undo, redo)) {
      button.setMinWidth(Region.USE_PREF_SIZE);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(6, title, space, undo, redo, add);
    bar.setAlignment(Pos.CENTER_LEFT);
    hint.getStyleClass().add("board-note");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(bar, notes, hint, list);
    add.setOnAction(event -> openPalette.run());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (UNDO.match(event)) {
            circuit.undo();
            event.consume();
          } else if (REDO.match(event)) {
            circuit.redo();
            event.consume();
          }
        });
    subscription =
        circuit
            .circuitProperty()
            .subscribe(now -> rebuild())
            .and(circuit.findingsProperty().subscribe(now -> rebuild()))
            .and(circuit.problemProperty().subscribe(now -> rebuild()))
            .and(circuit.wiringProperty().subscribe(now -> rebuild()));
    model.onNews(news);
  }

  /** It will not be shown any more. */
  void close() {
    model.forget(news);
    subscription.unsubscribe();
    motors.stop();
  }

  /** Told when cards, legs or wires have changed. */
  void onChange(Runnable listener) {
    changed = listener;
  }

  /** The cards, in the order of the circuit. */
  List<PartCard> cards() {
    return cards;
  }

  /** Adds a part and asks at once where its first leg goes. */
  void take(PartKind kind) {
    String id = circuit.add(kind);
    circuit
        .part(id)
        .ifPresent(
            part ->
                circuit.openLegs(part).stream()
                    .findFirst()
                    .ifPresent(leg -> circuit.wiringProperty().set(new LegChoice(id, leg.name()))));
    Platform.runLater(() -> focus(id));
  }

  private void focus(String id) {
    javafx.scene.Node list = lookup("#pin-list");
    javafx.scene.Node card = lookup("#part-" + id);
    if (card != null) {
      Scrolling.show(card);
    }
    if (list != null) {
      list.requestFocus();
    }
  }

  /** Shows the circuit anew. */
  void rebuild() {
    List<Placed> parts = circuit.circuitProperty().get().parts();
    List<Finding> findings = circuit.findingsProperty().get();
    List<PartCard> now = new ArrayList<>();
    for (Placed part : parts) {
      PartCard card =
          cards.stream()
              .filter(c -> c.isFor(part))
              .findFirst()
              .orElseGet(() -> new PartCard(model, circuit, part, comesFromLeft));
      card.update(part, findings.stream().filter(f -> f.parts().contains(part.id())).toList());
      LivePart live = model.parts().get(part.id());
      if (live != null && live.kind().equals(part.kind())) {
        card.show(live);
      }
      now.add(card);
    }
    cards.clear();
    cards.addAll(now);
    // What is taken out and put back loses the focus.
    if (!list.getChildren().equals(now)) {
      list.getChildren().setAll(now);
    }
    hint.setVisible(parts.isEmpty());
    hint.setManaged(parts.isEmpty());
    notes.getChildren().clear();
    if (!circuit.problemProperty().get().isEmpty()) {
      warn(circuit.problemProperty().get());
    }
    findings.stream().filter(f -> f.parts().isEmpty()).forEach(f -> warn(f.words()));
    notes.setManaged(!notes.getChildren().isEmpty());
    changed.run();
  }

  private void warn(String words) {
    Label label = new Label("\u26a0 " + words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().add("part-warning");
    notes.getChildren().add(label);
  }

  private void update(News now) {
    for (PartCard card : cards) {
      String id = card.getId().substring("part-".length());
      if (now.circuit() || now.parts().contains(id)) {
        LivePart live = model.parts().get(id);
        if (live != null) {
          card.show(live);
        }
      }
    }
    if (cards.stream().anyMatch(card -> card.face().isMoving())) {
      motors.start();
    } else {
      motors.stop();
    }
  }
}
