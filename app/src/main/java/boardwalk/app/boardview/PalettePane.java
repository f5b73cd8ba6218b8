package boardwalk.app.boardview;

import boardwalk.app.boardview.face.Face;
import boardwalk.app.circuit.PartShelf;
import boardwalk.interpreter.hardware.parts.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The parts one can add, in groups, with a field to search them. */
final class PalettePane extends VBox {

  private static final double ICON = 34;

  private final Consumer<PartKind> add;
  private final VBox shelf = new VBox(6);
  private final TextField search = new TextField();
  private final List<PartKind> shown = new ArrayList<>();

  /**
   * @param add adds a part of this kind
   * @param close puts the palette away
   */
  PalettePane(Consumer<PartKind> add, Runnable close) {
    super(8);
    this.add = add;
    setId("palette");
    getStyleClass().add("palette");
    search.setId("palette-search");
    search.setPromptText("Search: light, motor, temperature \u2026");
    HBox.setHgrow(search, Priority.ALWAYS);
    Button done = new Button("Done");
    done.setId("palette-close");
    done.setOnAction(event -> close.run());
    done.setMinWidth(USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(shelf);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(new HBox(6, search, done), scroll);
    search.textProperty().subscribe(this::show);
    search.setOnAction(
        event -> {
          if (!shown.isEmpty()) {
            add.accept(shown.getFirst());
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close.run();
            event.consume();
          }
        });
  }

  /** Ready to be typed into, with all parts shown. */
  void begin() {
    search.clear();
    search.requestFocus();
  }

  private void show(String words) {
    shelf.getChildren().clear();
    shown.clear();
    for (PartShelf.Group group : PartShelf.groups()) {
      FlowPane row = new FlowPane(4, 4);
      for (PartKind kind : group.kinds()) {
        if (PartShelf.matches(kind, words)) {
          row.getChildren().add(button(kind));
          shown.add(kind);
        }
      }
      if (!row.getChildren().isEmpty()) {
        Label title = new Label(group.name());
        title.getStyleClass().add("board-note");
        shelf.getChildren().addAll(title, row);
      }
    }
    if (shown.isEmpty()) {
      Label none =
          new Label("No part is called that. Try another word, such as \u201csensor\u201d.");
      none.getStyleClass().add("board-note");
      none.setWrapText(true);
      shelf.getChildren().add(none);
    }
  }

  private Button button(PartKind kind) {
    Button button = new Button(kind.name(), Face.icon(kind.id(), ICON));
    button.setId("add-" + kind.id());
    button.getStyleClass().setAll("button", "palette-part");
    button.setContentDisplay(ContentDisplay.TOP);
    button.setAlignment(Pos.TOP_CENTER);
    button.setWrapText(true);
    button.setTooltip(new Tooltip(kind.name() + ": " + kind.summary()));
    button.setOnAction(event -> add.accept(kind));
    return button;
  }
}
