package boardwalk.app.boardview;

import boardwalk.app.circuit.CircuitModel;
import boardwalk.interpreter.hardware.circuit.Circuit.Placed;
import boardwalk.interpreter.hardware.parts.PartKind;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The name of a part, which can be changed, and what it is. */
final class PartTitle extends VBox {

  private final CircuitModel circuit;
  private final PartKind kind;
  private Placed part;

  /** Whether the name is a field just now. */
  private boolean renaming;

  PartTitle(CircuitModel circuit, Placed part, PartKind kind) {
    super(2);
    this.circuit = circuit;
    this.part = part;
    this.kind = kind;
  }

  /** Shows the name it has now, unless another one is being typed. */
  void show(Placed now) {
    part = now;
    if (!renaming) {
      title();
    }
  }

  private void title() {
    renaming = false;
    Label name = new Label(part.id());
    name.getStyleClass().add("board-name");
    name.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            rename();
          }
        });
    Label what = new Label(kind.name());
    what.getStyleClass().add("board-note");
    getChildren().setAll(name, what);
  }

  /** Makes the name a field until another one is typed, or not. */
  void rename() {
    TextField field = new TextField(part.id());
    field.setId("rename-" + part.id());
    field.setPrefColumnCount(10);
    renaming = true;
    getChildren().set(0, field);
    field.requestFocus();
    field.selectAll();
    boolean[] done = new boolean[1];
    Runnable take =
        () -> {
          if (done[0]) {
            return;
          }
          circuit
              .rename(part.id(), field.getText())
              .ifPresentOrElse(
                  wrong -> {
                    field.setStyle("-fx-border-color: -bw-error;");
                    field.setTooltip(new javafx.scene.control.Tooltip(wrong));
                  },
                  () -> {
                    done[0] = true;
                    title();
                  });
        };
    field.setOnAction(event -> take.run());
    field
        .focusedProperty()
        .subscribe(
            (before, focused) -> {
              if (!focused) {
                done[0] = true;
                title();
              }
            });
    field.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            done[0] = true;
            title();
            event.consume();
          }
        });
  }
}
