package boardwalk.app.packages;

import atlantafx.base.theme.Styles;
import boardwalk.app.shell.Theme;
import boardwalk.app.shell.WindowKeys;
import boardwalk.app.shell.WindowPlace;
import boardwalk.device.packages.PackageIndex;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Finds packages, installs them onto the board or into the project, removes them. */
public final class PackagesWindow {

  private final Stage stage = new Stage();
  private final PackagesModel model;
  private final TextField words = new TextField();
  private final ListView<PackageIndex.Entry> found;
  private final ListView<PackagesModel.Installed> installed;

  public PackagesWindow(Window owner, Theme theme, PackagesModel model) {
    this.model = model;
    found = new ListView<>(model.found());
    installed = new ListView<>(model.installed());
    HBox lists = new HBox(14, offers(), board());
    VBox.setVgrow(lists, Priority.ALWAYS);
    ProgressBar working = new ProgressBar();
    working.visibleProperty().bind(model.busyProperty());
    working.setPrefWidth(90);
    Label status = new Label();
    status.setId("packages-status");
    status.setWrapText(true);
    status.textProperty().bind(model.statusProperty());
    HBox.setHgrow(status, Priority.ALWAYS);
    status.setMaxWidth(Double.MAX_VALUE);
    HBox foot = new HBox(10, status, working);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.setMinHeight(40);
    VBox content = new VBox(lists, foot);
    content.getStyleClass().add("flash-window");
    content.setPrefSize(820, 520);
    Scene scene = new Scene(content);
    theme.apply(scene);
    WindowPlace.over(owner, stage);
    WindowKeys.close(stage, () -> !model.busyProperty().get());
    stage.setTitle("Packages");
    stage.setMinWidth(640);
    stage.setMinHeight(380);
    stage.setScene(scene);
  }

  public void show() {
    stage.show();
    stage.toFront();
    words.requestFocus();
    model.open();
  }

  public boolean isShowing() {
    return stage.isShowing();
  }

  /** Searches for this, as if it had been typed. */
  public void search(String name) {
    words.setText(name);
    words.end();
  }

  private VBox offers() {
    words.setId("package-words");
    words.setPromptText("Name or words; or github:org/repo, or an https address");
    words.textProperty().subscribe(text -> model.search(text));
    found.setId("packages-found");
    found.setPlaceholder(hint("No packages to show."));
    found.setCellFactory(view -> new OfferCell());
    VBox.setVgrow(found, Priority.ALWAYS);
    Button install = button("Install on the board", "install-package", () -> install(false));
    install.getStyleClass().add(Styles.ACCENT);
    Button download = button("Put into the project", "download-package", () -> install(true));
    BooleanBinding nothing =
        Bindings.createBooleanBinding(
            () -> chosen().isEmpty(),
            words.textProperty(),
            found.getSelectionModel().selectedItemProperty());
    install.disableProperty().bind(model.busyProperty().or(nothing));
    download.setDisable(!model.hasProject());
    if (model.hasProject()) {
      download.disableProperty().bind(model.busyProperty().or(nothing));
    }
    words.setOnAction(event -> install(false));
    VBox box = new VBox(8, heading("Find packages"), words, found, new HBox(8, install, download));
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private VBox board() {
    installed.setId("packages-installed");
    installed.getStyleClass().add(Styles.DENSE);
    installed.setPlaceholder(hint("No packages on this board yet."));
    installed.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(PackagesModel.Installed item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : item.name() + "  " + item.version());
              }
            });
    VBox.setVgrow(installed, Priority.ALWAYS);
    Button upgrade =
        button("Newest version", "upgrade-package", () -> withChosen(n -> model.install(n, false)));
    Button remove = button("Remove", "remove-package", () -> withChosen(model::remove));
    BooleanBinding none = installed.getSelectionModel().selectedItemProperty().isNull();
    upgrade.disableProperty().bind(model.busyProperty().or(none));
    remove.disableProperty().bind(model.busyProperty().or(none));
    VBox box = new VBox(8, heading("On the board"), installed, new HBox(8, upgrade, remove));
    box.setPrefWidth(280);
    box.setMinWidth(250);
    return box;
  }

  private void withChosen(java.util.function.Consumer<String> action) {
    PackagesModel.Installed item = installed.getSelectionModel().getSelectedItem();
    if (item != null) {
      action.accept(item.name());
    }
  }

  /** An address that is typed, else the package that is selected, else the name that is typed. */
  private String chosen() {
    String typed = words.getText().strip();
    PackageIndex.Entry entry = found.getSelectionModel().getSelectedItem();
    boolean address = typed.contains(":") || typed.contains("@");
    return address || entry == null ? typed : entry.name();
  }

  private void install(boolean toProject) {
    String name = chosen();
    if (!name.isEmpty() && !model.busyProperty().get()) {
      model.install(name, toProject);
    }
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("flash-step");
    return label;
  }

  private static Label hint(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("panel-hint");
    label.setWrapText(true);
    return label;
  }

  private static Button button(String text, String id, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static final class OfferCell extends ListCell<PackageIndex.Entry> {
    @Override
    protected void updateItem(PackageIndex.Entry item, boolean empty) {
      super.updateItem(item, empty);
      setText(null);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      Label name = new Label(item.name());
      name.getStyleClass().add("notice-what");
      Label version = new Label(item.version());
      version.getStyleClass().add("file-size");
      Label about = new Label(item.description());
      about.getStyleClass().add("package-about");
      about.setMaxWidth(420);
      HBox head = new HBox(8, name, version);
      head.setAlignment(Pos.BASELINE_LEFT);
      setGraphic(item.description().isEmpty() ? head : new VBox(1, head, about));
    }
  }
}
