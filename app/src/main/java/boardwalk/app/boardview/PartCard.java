package boardwalk.app.boardview;

import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.circuit.CircuitModel.LegChoice;
import boardwalk.app.circuit.PartShelf;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import boardwalk.interpreter.hardware.circuit.CircuitCheck.Finding;
import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.PartKind;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A part of the circuit: how it looks, what can be set, its legs, what is wrong with it. */
final class PartCard extends VBox {

  private final CircuitModel circuit;
  private final PartKind kind;
  private final FaceView face;
  private final PartControls controls;
  private final Label says = new Label();
  private final HBox head = new HBox(8);
  private final PartTitle title;
  private final VBox leftLegs = new VBox(3);
  private final VBox rightLegs = new VBox(3);
  private final HBox legs = new HBox(6, leftLegs, rightLegs);
  private final VBox notes = new VBox(4);
  private final MenuButton menu = new MenuButton();
  private final BiPredicate<Placed, Leg> comesFromLeft;
  private Placed part;

  /** Asks what a leg of this part is wired to; null while none is asked about. */
  private WirePicker picker;

  /**
   * @param comesFromLeft on which side of the card a leg's wire arrives
   */
  PartCard(
      BoardViewModel model,
      CircuitModel circuit,
      Placed part,
      BiPredicate<Placed, Leg> comesFromLeft) {
    super(6);
    this.circuit = circuit;
    this.part = part;
    this.comesFromLeft = comesFromLeft;
    kind = Catalogue.find(part.kind()).orElseThrow();
    title = new PartTitle(circuit, part, kind);
    setId("part-" + part.id());
    getStyleClass().add("part-card");
    setMinWidth(0);
    FaceView.Setter setter = (name, value) -> model.set(this.part.id(), name, value);
    face = new FaceView(part.kind(), part.options(), setter);
    controls = new PartControls(part.id(), setter);
    says.getStyleClass().add("part-says");
    says.setWrapText(true);
    menu.setText("\u22ef");
    menu.getStyleClass().add("part-menu");
    menu.setId("menu-" + part.id());
    menu.setAccessibleText("What to do with " + part.id());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox.setHgrow(title, Priority.SOMETIMES);
    head.getChildren().addAll(title, space, menu);
    head.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(leftLegs, Priority.ALWAYS);
    HBox.setHgrow(rightLegs, Priority.ALWAYS);
    leftLegs.setPrefWidth(10);
    rightLegs.setPrefWidth(10);
    if (face.isWide()) {
      getChildren().addAll(head, new StackPane(face), controls, says, legs, notes);
    } else {
      head.getChildren().addFirst(face);
      getChildren().addAll(head, controls, says, legs, notes);
    }
    widthProperty().subscribe(width -> face.room(width.doubleValue() - 22));
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.F2) {
            title.rename();
            event.consume();
          }
        });
    update(part, List.of());
  }

  boolean isFor(Placed other) {
    return other.id().equals(part.id()) && other.kind().equals(part.kind());
  }

  /** The legs that are shown now. */
  List<LegRow> legRows() {
    List<LegRow> all = new ArrayList<>();
    for (VBox column : List.of(leftLegs, rightLegs)) {
      column.getChildren().forEach(node -> all.add((LegRow) node));
    }
    return all;
  }

  /** Shows what the circuit says of it now. */
  void update(Placed now, List<Finding> findings) {
    part = now;
    face.options(now.options());
    title.show(now);
    menu.getItems().setAll(PartMenu.items(circuit, now, kind, title::rename));
    legs();
    LegChoice wiring = circuit.wiringProperty().get();
    boolean choosing = wiring != null && wiring.part().equals(now.id());
    if (!choosing) {
      picker = null;
    } else if (picker == null || !picker.isFor(wiring, circuit.circuitProperty().get())) {
      picker = new WirePicker(circuit, now, wiring);
    }
    // The picker stays where it is, so that it keeps the focus.
    notes.getChildren().removeIf(node -> node != picker);
    if (picker != null && notes.getChildren().isEmpty()) {
      notes.getChildren().add(picker);
    }
    if (!choosing && !circuit.openLegs(now).isEmpty()) {
      Button all = new Button("Wire it for me");
      all.setId("wire-all-" + now.id());
      all.setOnAction(event -> circuit.wireAll(now.id()));
      notes.getChildren().add(all);
    }
    for (Finding finding : findings) {
      Label words = new Label("\u26a0 " + finding.words());
      words.setWrapText(true);
      words.setMinHeight(Region.USE_PREF_SIZE);
      words.getStyleClass().add("part-warning");
      notes.getChildren().add(words);
    }
    notes.setManaged(!notes.getChildren().isEmpty());
  }

  private void legs() {
    String focused =
        legRows().stream().filter(LegRow::isFocused).map(LegRow::leg).findFirst().orElse("");
    leftLegs.getChildren().clear();
    rightLegs.getChildren().clear();
    for (Leg leg : PartShelf.shownLegs(kind, part.wires().keySet())) {
      boolean left = comesFromLeft.test(part, leg);
      if (!part.wires().containsKey(leg.name())) {
        left = leftLegs.getChildren().size() <= rightLegs.getChildren().size();
      }
      LegRow row = new LegRow(circuit, part, leg, left);
      (left ? leftLegs : rightLegs).getChildren().add(row);
      if (row.leg().equals(focused)) {
        row.requestFocus();
      }
    }
    for (VBox column : List.of(leftLegs, rightLegs)) {
      column.setManaged(!column.getChildren().isEmpty());
    }
  }

  /** Shows what the running part shows and lets set. */
  void show(LivePart live) {
    live.settings().forEach(controls::offer);
    controls.show(live);
    face.show(live);
    String words = PartWords.of(part.kind(), live);
    says.setText(words);
    says.setVisible(!words.isEmpty());
    says.setManaged(!words.isEmpty());
    face.setAccessibleText(part.id() + ": " + PartWords.all(live.shown()));
    face.getProperties().put("words", Map.copyOf(live.shown()));
  }

  FaceView face() {
    return face;
  }
}
