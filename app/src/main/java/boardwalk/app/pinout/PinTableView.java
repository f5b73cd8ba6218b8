package boardwalk.app.pinout;

import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.PinFunction;
import boardwalk.boards.pinout.PinText;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The pins as a table: for keyboards, screen readers, and boards without a drawing. */
final class PinTableView extends TableView<Pin> {

  private final PinoutModel model;

  PinTableView(PinoutModel model) {
    this.model = model;
    setId("pinout-table");
    setAccessibleText("Pins of the board");
    setPlaceholder(new Label("No pin has all of these words."));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column("Printed", 80, pin -> String.join(", ", pin.printed()));
    column("Chip", 80, Pin::cpu);
    column(
        "In programs",
        190,
        pin -> String.join(", ", PinText.inCode(model.boardProperty().get(), pin)));
    column(
        "Can do",
        260,
        pin ->
            String.join(
                ", ",
                PinText.functions(model.boardProperty().get(), pin).stream()
                    .map(PinFunction::name)
                    .toList()));
    column(
        "Mind", 300, pin -> String.join(" ", PinText.cautions(model.boardProperty().get(), pin)));
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            pin -> {
              if (pin != null) {
                model.selectedProperty().set(pin);
              }
            });
    update();
  }

  private void column(String title, double width, Function<Pin, String> text) {
    TableColumn<Pin, String> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    column.setPrefWidth(width);
    getColumns().add(column);
  }

  /** Shows the pins search and filter leave. */
  void update() {
    getItems().setAll(model.boardProperty().get().pins().stream().filter(model::matches).toList());
  }
}
