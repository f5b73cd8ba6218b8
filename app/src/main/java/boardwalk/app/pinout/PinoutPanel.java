package boardwalk.app.pinout;

import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardProfile.Origin;
import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.PinFunction;
import boardwalk.boards.pinout.DrawingMaker;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

/** The pins of a board: drawing, table, details. */
public final class PinoutPanel extends BorderPane {

  private static final double LEAST_ZOOM = 0.3;
  private static final double MOST_ZOOM = 4;
  private static final double ZOOM_STEP = 1.2;

  private final PinoutModel model;
  private final DrawingDesk desk;
  private final Scale zoom = new Scale(1, 1);
  private final Tab drawingTab = new Tab("Drawing");
  private final Tab tableTab = new Tab("Table");
  private final TabPane tabs = new TabPane(drawingTab, tableTab);
  private final Label pinTitle = new Label();
  private final Label pinWords = new Label();
  private final Label code = new Label();
  private final Button insert = new Button("Insert at the cursor");
  private final Label notes = new Label();
  private final ScrollPane scroll = new ScrollPane();
  private DrawingPane drawing;
  private PinTableView table;

  public PinoutPanel(PinoutModel model, DrawingDesk desk) {
    this.model = model;
    this.desk = desk;
    setId("pinout");
    getStyleClass().add("pinout");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    setTop(new VBox(chooserBar(), filterBar()));
    setCenter(tabs);
    setRight(details());
    scroll.addEventFilter(
        ScrollEvent.SCROLL,
        event -> {
          if (event.isShortcutDown()) {
            zoomBy(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP);
            event.consume();
          }
        });
    model.boardProperty().subscribe(this::show);
    model.searchProperty().subscribe(text -> update());
    model.kindProperty().subscribe(kind -> update());
    model
        .programProperty()
        .subscribe(
            result -> {
              update();
              describe(model.selectedProperty().get());
            });
    model.selectedProperty().subscribe(this::describe);
  }

  private HBox chooserBar() {
    ComboBox<BoardSummary> boards = new ComboBox<>();
    boards.setId("pinout-board");
    boards.getItems().setAll(model.boards());
    boards.setCellFactory(view -> new BoardCell());
    boards.setButtonCell(new BoardCell());
    boards.setAccessibleText("Board");
    boards.setPrefWidth(300);
    model
        .boardProperty()
        .subscribe(
            board ->
                boards.getItems().stream()
                    .filter(b -> b.id().equals(board.id()))
                    .findFirst()
                    .ifPresent(boards::setValue));
    boards.valueProperty().subscribe(model::show);
    TextField search = new TextField();
    search.setId("pinout-search");
    search.setPromptText("Search: pin, name, function, LED …");
    search.textProperty().bindBidirectional(model.searchProperty());
    HBox.setHgrow(search, Priority.ALWAYS);
    HBox bar =
        new HBox(
            8,
            boards,
            search,
            button("−", "Smaller", () -> zoomBy(1 / ZOOM_STEP)),
            button("Fit", "As large as fits", this::fit),
            button("+", "Larger", () -> zoomBy(ZOOM_STEP)),
            button("Print …", "Print the drawing", () -> drawingOut().print()),
            button("SVG …", "Save the drawing as SVG", () -> drawingOut().saveSvg()),
            button("PNG …", "Save the drawing as a picture", () -> drawingOut().savePng()));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setStyle("-fx-padding: 10 12 6 12;");
    return bar;
  }

  private DrawingExport drawingOut() {
    return new DrawingExport(desk, model.boardProperty().get(), drawing);
  }

  private static Button button(String text, String tip, Runnable action) {
    Button button = new Button(text);
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    button.setId("pinout-" + text.toLowerCase(java.util.Locale.ROOT).split(" ")[0]);
    button.setOnAction(event -> action.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private HBox filterBar() {
    ToggleGroup group = new ToggleGroup();
    HBox bar = new HBox(6, new Label("Which pins do"));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.setStyle("-fx-padding: 0 12 8 12;");
    for (PinFunction.Kind kind : PinFunction.Kind.values()) {
      ToggleButton toggle = new ToggleButton(kind.name());
      toggle.setId("filter-" + kind.key());
      toggle.setToggleGroup(group);
      toggle.setMinWidth(Region.USE_PREF_SIZE);
      toggle
          .selectedProperty()
          .subscribe(
              on -> {
                if (on) {
                  model.kindProperty().set(kind);
                } else if (model.kindProperty().get() == kind) {
                  model.kindProperty().set(null);
                }
              });
      model
          .boardProperty()
          .subscribe(
              board ->
                  toggle.setDisable(
                      board.pins().stream()
                          .noneMatch(p -> boardwalk.boards.pinout.PinText.can(board, p, kind))));
      bar.getChildren().add(toggle);
    }
    bar.getChildren().add(new Label("?"));
    return bar;
  }

  private VBox details() {
    pinTitle.setId("pin-title");
    pinTitle.setStyle("-fx-font-weight: bold; -fx-font-size: 16px;");
    pinWords.setId("pin-words");
    pinWords.setWrapText(true);
    code.setId("pin-code");
    code.setWrapText(true);
    code.setStyle("-fx-font-family: monospace;");
    insert.setId("pin-insert");
    insert.setOnAction(event -> model.insertLine());
    notes.setId("pin-notes");
    notes.setWrapText(true);
    notes.getStyleClass().add("pin-notes");
    VBox box = new VBox(10, pinTitle, pinWords, code, insert, notes);
    box.setPrefWidth(290);
    box.setMinWidth(230);
    box.setStyle("-fx-padding: 12;");
    return box;
  }

  private void show(BoardProfile board) {
    table = new PinTableView(model);
    tableTab.setContent(table);
    if (board.layout().isDrawn()) {
      drawing = new DrawingPane(model, DrawingMaker.draw(board));
      drawing.getTransforms().setAll(zoom);
      StackPane middle = new StackPane(new Group(drawing));
      middle.setStyle("-fx-background-color: white;");
      scroll.setContent(middle);
      scroll.setFitToWidth(true);
      scroll.setFitToHeight(true);
      scroll.setPannable(true);
      drawingTab.setContent(scroll);
      tabs.getSelectionModel().select(drawingTab);
      javafx.application.Platform.runLater(this::fit);
    } else {
      drawing = null;
      Label none =
          new Label(
              board.origin() == Origin.GENERATED
                  ? "There is no drawing of this board yet: its pins are in the table, taken from"
                      + " MicroPython's own files."
                  : "There is no drawing of this board; its pins are in the table.");
      none.setWrapText(true);
      none.setStyle("-fx-padding: 24;");
      drawingTab.setContent(none);
      tabs.getSelectionModel().select(tableTab);
    }
    describe(null);
  }

  private void update() {
    if (table != null) {
      table.update();
    }
    if (drawing != null) {
      drawing.update();
    }
    notes.setText(String.join("\n", model.programProperty().get().conflicts()));
  }

  private void describe(Pin pin) {
    if (drawing != null) {
      drawing.update();
    }
    pinTitle.setText(
        pin == null
            ? model.boardProperty().get().name()
            : pin.printed().isEmpty() ? pin.label() : String.join(", ", pin.printed()));
    pinWords.setText(
        pin == null
            ? model.boardProperty().get().summary() + "\n\nPoint at a pin to see what it can do."
            : model.words(pin));
    code.setText(model.line().orElse(""));
    insert.setVisible(model.line().isPresent());
  }

  private void zoomBy(double factor) {
    double now = Math.clamp(zoom.getX() * factor, LEAST_ZOOM, MOST_ZOOM);
    zoom.setX(now);
    zoom.setY(now);
  }

  private void fit() {
    if (drawing == null || scroll.getViewportBounds().getWidth() <= 0) {
      return;
    }
    double scale =
        Math.min(
            scroll.getViewportBounds().getWidth() / drawing.getPrefWidth(),
            scroll.getViewportBounds().getHeight() / drawing.getPrefHeight());
    zoom.setX(Math.clamp(scale, LEAST_ZOOM, MOST_ZOOM));
    zoom.setY(zoom.getX());
  }

  private static final class BoardCell extends ListCell<BoardSummary> {
    @Override
    protected void updateItem(BoardSummary board, boolean empty) {
      super.updateItem(board, empty);
      setText(
          empty || board == null ? null : board.name() + (board.drawn() ? "" : "  (table only)"));
    }
  }
}
