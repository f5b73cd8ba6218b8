package boardwalk.app.files;

import atlantafx.base.theme.Styles;
import boardwalk.device.files.BoardFile;
import java.nio.file.Path;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The panel with both folders: double-click opens, the buttons copy, delete, refresh. */
public final class FilesView extends SplitPane {

  public FilesView(FilesModel model) {
    setId("files");
    setOrientation(Orientation.VERTICAL);
    getItems().addAll(project(model), board(model));
    setDividerPositions(0.5);
    setMinWidth(170);
  }

  private static VBox project(FilesModel model) {
    ListView<Path> list = new ListView<>(model.projectFiles());
    list.setId("project-files");
    list.setPlaceholder(hint("Open a folder to see its programs here."));
    list.setCellFactory(
        view -> new FileCell<>(p -> p.getFileName().toString(), p -> "", p -> false));
    Runnable open = () -> selected(list, model::openLocal);
    openOn(list, open);
    Label title = title("COMPUTER");
    model
        .projectFolder()
        .subscribe(
            f ->
                title.setText(
                    f == null
                        ? "COMPUTER"
                        : f.getFileName().toString().toUpperCase(java.util.Locale.ROOT)));
    return panel(
        title,
        list,
        button(
            MaterialDesignF.FOLDER_OPEN_OUTLINE,
            "Open a folder",
            "open-folder",
            model::chooseFolder),
        button(
            MaterialDesignU.UPLOAD_OUTLINE,
            "Upload to the board",
            "upload",
            () -> selected(list, model::upload)));
  }

  private static VBox board(FilesModel model) {
    ListView<BoardFile> list = new ListView<>(model.boardFiles());
    list.setId("board-files");
    list.setPlaceholder(hint("No files on the board yet."));
    list.setCellFactory(
        view ->
            new FileCell<>(
                BoardFile::name,
                f ->
                    switch (f.name()) {
                      case "main.py" -> "runs at start";
                      case "boot.py" -> "runs first";
                      default -> f.directory() || f.size() < 0 ? "" : f.size() + " B";
                    },
                BoardFile::directory));
    openOn(list, () -> selected(list, model::openOnBoard));
    list.setOnKeyReleased(
        event -> {
          if (event.getCode() == KeyCode.DELETE) {
            selected(list, model::delete);
          }
        });
    return panel(
        title("BOARD"),
        list,
        button(
            MaterialDesignD.DOWNLOAD_OUTLINE,
            "Download to this computer",
            "download",
            () -> selected(list, model::download)),
        button(
            MaterialDesignT.TRASH_CAN_OUTLINE,
            "Delete (a copy is kept)",
            "delete",
            () -> selected(list, model::delete)),
        button(MaterialDesignR.REFRESH, "Look again", "refresh", model::refreshBoard));
  }

  private static <T> void selected(ListView<T> list, java.util.function.Consumer<T> action) {
    T item = list.getSelectionModel().getSelectedItem();
    if (item != null) {
      action.accept(item);
    }
  }

  private static <T> void openOn(ListView<T> list, Runnable open) {
    list.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            open.run();
          }
        });
    list.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            open.run();
          }
        });
  }

  private static Label hint(String text) {
    Label hint = new Label(text);
    hint.getStyleClass().add("panel-hint");
    hint.setWrapText(true);
    return hint;
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("panel-title");
    title.setMinWidth(40);
    return title;
  }

  private static Button button(Ikon icon, String what, String id, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "panel-button");
    button.setTooltip(new Tooltip(what));
    button.setAccessibleText(what);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static VBox panel(Label title, ListView<?> list, Button... buttons) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(title, space);
    header.getChildren().addAll(buttons);
    header.getStyleClass().add("panel-header");
    list.getStyleClass().addAll("file-tree", Styles.DENSE);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox panel = new VBox(header, list);
    panel.getStyleClass().add("panel");
    return panel;
  }

  /** A file with what it does or how big it is. */
  private static final class FileCell<T> extends ListCell<T> {
    private final java.util.function.Function<T, String> name;
    private final java.util.function.Function<T, String> note;
    private final java.util.function.Predicate<T> folder;

    FileCell(
        java.util.function.Function<T, String> name,
        java.util.function.Function<T, String> note,
        java.util.function.Predicate<T> folder) {
      this.name = name;
      this.note = note;
      this.folder = folder;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setText(null);
        setGraphic(null);
        return;
      }
      Label text = new Label(name.apply(item));
      Label more = new Label(note.apply(item));
      more.getStyleClass().add("file-role");
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      HBox row =
          new HBox(
              7,
              new FontIcon(
                  folder.test(item)
                      ? MaterialDesignF.FOLDER_OUTLINE
                      : MaterialDesignF.FILE_CODE_OUTLINE),
              text,
              space,
              more);
      row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
      setGraphic(row);
    }
  }
}
