package boardwalk.app.boardview;

import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.circuit.CircuitModel.LegChoice;
import boardwalk.app.circuit.PinChoice;
import boardwalk.interpreter.hardware.circuit.Circuit;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import boardwalk.interpreter.hardware.parts.Catalogue;
import boardwalk.interpreter.hardware.parts.PartKind.Leg;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Asks what a leg is to be wired to: a click on the drawn board, or an entry of a list. */
final class WirePicker extends VBox {

  private final LegChoice choice;
  private final Circuit asked;

  WirePicker(CircuitModel circuit, Placed part, LegChoice choice) {
    super(4);
    this.choice = choice;
    this.asked = circuit.circuitProperty().get();
    setId("wire-picker");
    getStyleClass().add("wire-picker");
    Leg leg = Catalogue.find(part.kind()).orElseThrow().leg(choice.leg());
    Label what = new Label("Click a pin for \u201c" + choice.leg() + "\u201d, or choose:");
    what.setWrapText(true);
    what.setMinHeight(USE_PREF_SIZE);
    ComboBox<PinChoice> list = new ComboBox<>();
    list.setId("pin-list");
    list.setAccessibleText("Pins for " + choice.leg());
    list.setPromptText("Pins that suit");
    list.getItems()
        .setAll(circuit.choices().of(part, leg).stream().filter(PinChoice::isSuitable).toList());
    list.setCellFactory(view -> new Cell());
    list.setButtonCell(new Cell());
    list.setVisibleRowCount(12);
    list.setPrefWidth(150);
    list.setMinWidth(60);
    list.setOnHidden(event -> take(circuit, choice, list));
    list.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !list.isShowing()) {
            take(circuit, choice, list);
            event.consume();
          }
        });
    Button cancel = new Button("Not now");
    cancel.setId("wire-cancel");
    cancel.setOnAction(event -> circuit.wiringProperty().set(null));
    Button off = new Button("Take off");
    off.setOnAction(
        event -> {
          circuit.wiringProperty().set(null);
          circuit.unwire(choice.part(), choice.leg());
        });
    Button all = new Button("Wire it for me");
    all.setId("wire-all-" + part.id());
    all.setOnAction(event -> circuit.wireAll(part.id()));
    FlowPane row = new FlowPane(6, 4, list, all, cancel);
    if (part.wires().containsKey(choice.leg())) {
      row.getChildren().add(1, off);
    }
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(what, row);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            circuit.wiringProperty().set(null);
            event.consume();
          }
        });
  }

  /** Whether it asks about this leg, in a circuit that is still so. */
  boolean isFor(LegChoice leg, Circuit circuit) {
    return choice.equals(leg) && asked.equals(circuit);
  }

  private static void take(CircuitModel circuit, LegChoice choice, ComboBox<PinChoice> list) {
    if (list.getValue() != null) {
      circuit.wire(choice.part(), choice.leg(), list.getValue().to());
    }
  }

  private static final class Cell extends ListCell<PinChoice> {
    @Override
    protected void updateItem(PinChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(
          empty || choice == null
              ? null
              : choice.label() + (choice.note().isEmpty() ? "" : "   (" + choice.note() + ")"));
    }
  }
}
