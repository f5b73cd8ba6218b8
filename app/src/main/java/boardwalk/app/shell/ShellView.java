package boardwalk.app.shell;

import atlantafx.base.theme.Styles;
import boardwalk.app.boards.BoardChoice;
import boardwalk.app.boards.BoardService;
import boardwalk.app.boardview.BoardView;
import boardwalk.app.boardview.BoardViewModel;
import boardwalk.app.boardview.Sounds;
import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.console.ConsoleHistory;
import boardwalk.app.console.ConsoleView;
import boardwalk.app.console.Link;
import boardwalk.app.console.Terminal;
import boardwalk.app.documents.Document;
import boardwalk.app.documents.Documents;
import boardwalk.app.documents.EditorTabs;
import boardwalk.app.files.FilesModel;
import boardwalk.app.files.FilesView;
import boardwalk.app.flash.FlashModel;
import boardwalk.app.flash.FlashWindow;
import boardwalk.app.packages.PackagesModel;
import boardwalk.app.packages.PackagesWindow;
import boardwalk.app.pinout.PinoutModel;
import boardwalk.app.pinout.PinoutWindow;
import boardwalk.app.pinout.ProgramWatch;
import boardwalk.app.rescue.RescueModel;
import boardwalk.app.rescue.RescueWindow;
import boardwalk.app.run.RunModel;
import boardwalk.app.settings.Settings;
import boardwalk.app.settings.SettingsStore;
import boardwalk.editor.CodeEditor;
import boardwalk.plugin.Plugins;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The window: menus, toolbar, panels. Holds no logic: everything it does is a call of a model. */
public final class ShellView {

  private final Stage stage;

  /** The last one that was opened; null for none. */
  private FlashWindow flashWindow;

  private final SettingsStore settings;
  private final Documents documents;
  private final Consumer<String> browser;
  private final DocumentFiles documentFiles;
  private final EditorTabs tabs;
  private final BoardService boards;
  private final FilesModel files;
  private final RunModel runs;
  private final Supplier<PackagesModel> packages;

  /** Null until it is opened for the first time. */
  private PackagesWindow packagesWindow;

  private final Supplier<RescueModel> rescuing;
  private final IntegerProperty fontSize;
  private final Supplier<FlashModel> flashing;
  private final BorderPane root = new BorderPane();
  private final SplitPane columns = new SplitPane();
  private final FilesView filesView;
  private final BoardView boardPanel;
  private final Terminal terminal;
  private final ConsoleView console;

  /** Null until the window is shown. */
  private QuestionFocus questions;

  private Theme theme;
  private final ReadOnlyObjectWrapper<Theme> shownTheme = new ReadOnlyObjectWrapper<>();

  ShellView(
      Stage stage,
      Theme theme,
      SettingsStore settings,
      Notices notices,
      Documents documents,
      DocumentFiles documentFiles,
      EditorTabs tabs,
      Terminal terminal,
      ConsoleHistory consoleHistory,
      Consumer<String> browser,
      BoardService boards,
      BoardViewModel boardView,
      CircuitModel circuit,
      Sounds sounds,
      FilesModel files,
      RunModel runs,
      Supplier<PackagesModel> packages,
      Supplier<RescueModel> rescuing,
      IntegerProperty fontSize,
      Supplier<FlashModel> flashing) {
    this.stage = stage;
    this.theme = theme;
    this.settings = settings;
    this.documents = documents;
    this.browser = browser;
    this.documentFiles = documentFiles;
    this.tabs = tabs;
    this.boards = boards;
    this.files = files;
    this.flashing = flashing;
    this.runs = runs;
    this.packages = packages;
    this.rescuing = rescuing;
    this.fontSize = fontSize;
    runs.onUnstoppable(this::rescue);
    files.onSilent(this::rescue);
    filesView = new FilesView(files);
    circuit.writeBy(lines -> editor(editor -> editor.insert(lines)));
    circuit.readBy(() -> documents.program().map(Document::text));
    boardPanel =
        new BoardView(
            boardView,
            circuit,
            sounds,
            name -> files.askWhere("Save the traces", name, "Traces of pins", List.of("*.vcd")));
    boardPanel.setMinWidth(286);
    this.terminal = terminal;
    console =
        new ConsoleView(
            terminal, consoleHistory, boards::board, this::openLink, documentFiles::saveConsole);
    SplitPane middle =
        new SplitPane(new BorderPane(tabs, new NoticeBar(notices), null, null, null), console);
    middle.setOrientation(Orientation.VERTICAL);
    middle.setDividerPositions(0.64);
    columns.getItems().setAll(filesView, middle, boardPanel);
    columns.setDividerPositions(0.19, 0.69);
    SplitPane.setResizableWithParent(filesView, false);
    SplitPane.setResizableWithParent(boardPanel, false);
    boardView
        .profileProperty()
        .subscribe(
            profile -> {
              boolean shown = columns.getItems().contains(boardPanel);
              if (profile == null && shown) {
                columns.getItems().remove(boardPanel);
              } else if (profile != null && !shown) {
                columns.getItems().add(boardPanel);
                columns.setDividerPosition(columns.getDividers().size() - 1, 0.69);
              }
            });
    VBox top = new VBox(menus(), toolBar());
    top.getStyleClass().add("top-bars");
    root.getStyleClass().add("shell");
    root.setTop(top);
    root.setCenter(columns);
    root.setBottom(new StatusBar(boards, documents, tabs));
  }

  /** The window is closed. */
  void close() {
    console.close();
  }

  void show() {
    Settings wanted = settings.get();
    Dimension2D size = WindowPlace.fitting(wanted.width(), wanted.height());
    Scene scene = new Scene(root, size.getWidth(), size.getHeight());
    theme.apply(scene);
    stage.setTitle("Boardwalk");
    stage.setMinWidth(760);
    stage.setMinHeight(480);
    stage.setScene(scene);
    stage.setMaximized(wanted.maximized());
    stage.setOnShown(event -> WindowPlace.onScreen(stage));
    questions = new QuestionFocus(scene, terminal, boards.stateProperty(), console::takeKeys);
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          if (flashWindow == null || flashWindow.mayClose()) {
            documentFiles.closeAll(
                () -> {
                  settings.update(
                      s -> s.withWindow(scene.getWidth(), scene.getHeight(), stage.isMaximized()));
                  stage.hide();
                });
          }
        });
    stage.show();
  }

  private void editor(Consumer<CodeEditor> action) {
    tabs.currentEditor().ifPresent(action);
  }

  private void run() {
    withDocument(runs::run);
    if (root.getScene().getFocusOwner() instanceof ButtonBase) {
      // A key that is typed next is meant for the program, and would press the button again.
      editor(CodeEditor::requestFocus);
    }
    questions.started();
  }

  private void withDocument(Consumer<Document> action) {
    documents.current().ifPresent(action);
  }

  private void openLink(Link link) {
    switch (link) {
      case Link.Web web -> browser.accept(web.address());
      case Link.Place place ->
          documents
              .named(place.file())
              .ifPresent(
                  document -> {
                    documents.currentProperty().set(document);
                    tabs.editorOf(document).goToLine(place.line());
                  });
    }
  }

  private void uploadAsMain() {
    withDocument(d -> files.upload("main.py", d.text().getBytes(StandardCharsets.UTF_8)));
  }

  /** The theme the user chose last; changes with it. */
  ReadOnlyObjectProperty<Theme> themeProperty() {
    return shownTheme.getReadOnlyProperty();
  }

  private void changeTheme() {
    theme = theme.other();
    theme.apply();
    theme.apply(stage.getScene());
    settings.update(s -> s.withTheme(theme.setting()));
    shownTheme.set(theme);
  }

  private void zoom(int by) {
    fontSize.set(Math.clamp(fontSize.get() + by, Settings.LEAST_FONT, Settings.MOST_FONT));
  }

  /** Opens the window that puts firmware on boards. */
  void flash() {
    if (flashWindow == null || !flashWindow.isShowing()) {
      flashWindow = new FlashWindow(stage, theme, flashing.get());
    }
    flashWindow.show();
  }

  private void pins() {
    PinoutModel model =
        new PinoutModel(
            boards.profiles(),
            boards.profileProperty().get(),
            line -> editor(editor -> editor.insert(line)));
    ProgramWatch watch = new ProgramWatch(documents, model::lookAt);
    new PinoutWindow(stage, model, scene -> theme.apply(scene)).whenClosed(watch::close).show();
  }

  private void rescue() {
    new RescueWindow(stage, theme, rescuing.get(), this::flash).show();
  }

  private void packages() {
    if (packagesWindow == null || !packagesWindow.isShowing()) {
      packagesWindow = new PackagesWindow(stage, theme, packages.get());
    }
    packagesWindow.show();
  }

  /** Opens the packages with those that are found for a name. */
  void findPackage(String name) {
    packages();
    packagesWindow.search(name);
  }

  private MenuBar menus() {
    Menu examples = new Menu("Examples");
    Plugins.installed()
        .examples()
        .forEach(
            example ->
                examples
                    .getItems()
                    .add(item(example.title(), null, () -> documents.create(example.source()))));
    Menu file =
        new Menu(
            "File",
            null,
            item("New", "Shortcut+N", () -> documents.create("")),
            item("Open …", "Shortcut+O", documentFiles::open),
            item("Open folder …", "Shortcut+Shift+O", files::chooseFolder),
            examples,
            new SeparatorMenuItem(),
            unless(
                nothingToSave(),
                item("Save", "Shortcut+S", () -> withDocument(documentFiles::save))),
            unless(
                noDocument(),
                item("Save as …", "Shortcut+Shift+S", () -> withDocument(documentFiles::saveAs))),
            new SeparatorMenuItem(),
            unless(noDocument(), item("Close", "Shortcut+W", () -> withDocument(tabs::close))),
            item(
                "Quit",
                "Shortcut+Q",
                () ->
                    stage.fireEvent(
                        new javafx.stage.WindowEvent(
                            stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST))));
    MenuItem undo = item("Undo", null, () -> editor(CodeEditor::undo));
    MenuItem redo = item("Redo", null, () -> editor(CodeEditor::redo));
    MenuItem cut = item("Cut", null, () -> editor(CodeEditor::cut));
    MenuItem copy = item("Copy", null, () -> editor(CodeEditor::copy));
    MenuItem paste = item("Paste", null, () -> editor(CodeEditor::paste));
    Menu edit =
        new Menu(
            "Edit",
            null,
            undo,
            redo,
            new SeparatorMenuItem(),
            cut,
            copy,
            paste,
            new SeparatorMenuItem(),
            unless(noDocument(), item("Find", null, () -> editor(CodeEditor::find))),
            unless(noDocument(), item("Replace", null, () -> editor(CodeEditor::replace))));
    edit.setOnShowing(
        event -> {
          Optional<CodeEditor> now = tabs.currentEditor();
          undo.setDisable(now.filter(CodeEditor::canUndo).isEmpty());
          redo.setDisable(now.filter(CodeEditor::canRedo).isEmpty());
          cut.setDisable(now.filter(CodeEditor::hasSelection).isEmpty());
          copy.setDisable(cut.isDisable());
          paste.setDisable(now.isEmpty() || !Clipboard.getSystemClipboard().hasString());
        });
    Menu board =
        new Menu(
            "Board",
            null,
            unless(noDocument(), item("Run", "F5", this::run)),
            unless(runs.canStop().not(), item("Stop", "Shift+F5", runs::stop)),
            unless(
                runs.canRestart().not(), item("Restart the board", "Shortcut+F5", runs::softReset)),
            new SeparatorMenuItem(),
            unless(noDocument(), item("Upload as main.py", null, this::uploadAsMain)),
            item("Connect again", null, boards::connect),
            item("Another port or address …", null, this::chooseOtherPort),
            item("Packages …", null, this::packages),
            item("The board does not answer …", null, this::rescue),
            new SeparatorMenuItem(),
            item("Put firmware on a board …", null, this::flash));
    Menu look =
        new Menu(
            "View",
            null,
            item("Pins of the board", "Shortcut+P", this::pins),
            new SeparatorMenuItem(),
            item("Light or dark", null, this::changeTheme),
            unless(
                fontSize.greaterThanOrEqualTo(Settings.MOST_FONT),
                item("Larger text", "Shortcut+Plus", () -> zoom(1))),
            unless(
                fontSize.lessThanOrEqualTo(Settings.LEAST_FONT),
                item("Smaller text", "Shortcut+Minus", () -> zoom(-1))));
    return new MenuBar(file, edit, board, look);
  }

  private static MenuItem item(String text, String key, Runnable action) {
    MenuItem item = new MenuItem(text);
    if (key != null) {
      item.setAccelerator(KeyCombination.valueOf(key));
    }
    item.setOnAction(event -> action.run());
    return item;
  }

  private BooleanBinding noDocument() {
    return documents.currentProperty().isNull();
  }

  /** What is on the disk, or on the board, is what the editor shows. */
  private BooleanBinding nothingToSave() {
    ObservableValue<Boolean> unsaved =
        documents
            .currentProperty()
            .flatMap(
                document ->
                    document
                        .dirtyProperty()
                        .or(
                            document
                                .fileProperty()
                                .isNull()
                                .and(document.boardFileProperty().isNull())));
    return Bindings.createBooleanBinding(() -> !Boolean.TRUE.equals(unsaved.getValue()), unsaved);
  }

  private static MenuItem unless(ObservableBooleanValue off, MenuItem item) {
    item.disableProperty().bind(off);
    return item;
  }

  private ToolBar toolBar() {
    Button run = new Button("Run", new FontIcon(MaterialDesignP.PLAY));
    run.getStyleClass().add("run-button");
    prepare(run, "run", "Run the program (F5)", this::run);
    run.disableProperty().bind(noDocument());
    Button stop = new Button("Stop", new FontIcon(MaterialDesignS.STOP));
    stop.getStyleClass().add("stop-button");
    prepare(stop, "stop", "Stop the program (Shift+F5)", runs::stop);
    stop.disableProperty().bind(runs.canStop().not());
    Button save =
        flat(
            "save",
            "Save",
            MaterialDesignC.CONTENT_SAVE_OUTLINE,
            () -> withDocument(documentFiles::save));
    save.disableProperty().bind(nothingToSave());
    ToggleButton showFiles =
        new ToggleButton("Files", new FontIcon(MaterialDesignF.FOLDER_OUTLINE));
    showFiles.setSelected(true);
    prepare(
        showFiles, "show-files", "Show or hide the files", () -> showFiles(showFiles.isSelected()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return new ToolBar(
        flat("new", "New", MaterialDesignF.FILE_PLUS_OUTLINE, () -> documents.create("")),
        flat("open", "Open", MaterialDesignF.FOLDER_OPEN_OUTLINE, documentFiles::open),
        save,
        new Separator(Orientation.VERTICAL),
        run,
        stop,
        new Separator(Orientation.VERTICAL),
        chooser(),
        flat(
            "other-port",
            "Another port or address",
            MaterialDesignP.POWER_PLUG_OUTLINE,
            this::chooseOtherPort),
        restartButton(),
        space,
        flat("pins", "Pins of the board", MaterialDesignP.PIN_OUTLINE, this::pins),
        showFiles,
        flatText("flash", "Flash", MaterialDesignL.LIGHTNING_BOLT_OUTLINE, this::flash),
        flat("theme", "Light or dark", MaterialDesignT.THEME_LIGHT_DARK, this::changeTheme));
  }

  private Button restartButton() {
    Button restart = flat("restart", "Restart the board", MaterialDesignR.RESTART, runs::softReset);
    restart.disableProperty().bind(runs.canRestart().not());
    return restart;
  }

  private void showFiles(boolean shown) {
    if (!shown) {
      columns.getItems().remove(filesView);
    } else if (!columns.getItems().contains(filesView)) {
      columns.getItems().addFirst(filesView);
      columns.setDividerPosition(0, 0.19);
    }
  }

  private static void prepare(ButtonBase button, String id, String tip, Runnable action) {
    button.setId(id);
    button.setTooltip(new Tooltip(tip));
    button.setOnAction(event -> action.run());
    button.setMinWidth(Region.USE_PREF_SIZE);
  }

  private static Button flat(String id, String tip, Ikon icon, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "tool-button");
    button.setAccessibleText(tip);
    prepare(button, id, tip, action);
    return button;
  }

  private static Button flatText(String id, String text, Ikon icon, Runnable action) {
    Button button = new Button(text, new FontIcon(icon));
    prepare(button, id, "Put MicroPython on a board", action);
    return button;
  }

  private ComboBox<BoardChoice> chooser() {
    ComboBox<BoardChoice> chooser = new ComboBox<>(boards.choices());
    chooser.setId("boards");
    chooser.getStyleClass().add("board-chooser");
    chooser.setCellFactory(view -> new ChoiceCell());
    chooser.setButtonCell(new ChoiceCell());
    chooser.valueProperty().bindBidirectional(boards.selectedProperty());
    chooser.setAccessibleText("Board");
    return chooser;
  }

  private void chooseOtherPort() {
    OtherPortDialog.ask(columns.getScene().getWindow()).ifPresent(boards::choose);
  }

  private static final class ChoiceCell extends ListCell<BoardChoice> {
    @Override
    protected void updateItem(BoardChoice choice, boolean empty) {
      super.updateItem(choice, empty);
      setText(empty || choice == null ? null : choice.label());
      setGraphic(
          empty || choice == null
              ? null
              : new FontIcon(
                  choice instanceof BoardChoice.Simulated
                      ? MaterialDesignC.CHIP
                      : org.kordamp.ikonli.materialdesign2.MaterialDesignU.USB_PORT));
    }
  }
}
