package boardwalk.app.files;

import boardwalk.device.files.BoardFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The project's folder on this computer as a tree. */
final class ProjectPanel extends FilePanel<LocalFile> {

  private final FilesModel model;

  ProjectPanel(FilesModel model) {
    super(
        "project-files",
        button(
            MaterialDesignF.FOLDER_OPEN_OUTLINE,
            "Open a folder",
            "open-folder",
            model::chooseFolder));
    this.model = model;
    ((javafx.scene.layout.HBox) getChildren().getFirst())
        .getChildren()
        .add(
            forSelection(
                button(
                    MaterialDesignU.UPLOAD_OUTLINE,
                    "Upload to the board",
                    "upload",
                    () -> model.upload(selected(), null))));
    cells(
        ProjectPanel::face,
        this::accepts,
        (event, file) -> drop(event, folderOf(file)),
        this::drag);
    tree.setContextMenu(menu());
    model.project().folderProperty().subscribe(this::folderChanged);
    model.project().changesProperty().subscribe(now -> reload());
  }

  private static FileCell.Face face(LocalFile file) {
    boolean program = file.name().endsWith(".py");
    return new FileCell.Face(
        file.name(),
        file.directory()
            ? FileCell.Kind.FOLDER
            : program ? FileCell.Kind.PROGRAM : FileCell.Kind.FILE,
        "",
        false,
        "");
  }

  private void folderChanged(Path folder) {
    title.setText(
        folder == null || folder.getFileName() == null
            ? "COMPUTER"
            : folder.getFileName().toString().toUpperCase(Locale.ROOT));
    tree.getRoot().getChildren().clear();
    hint.setText(folder == null ? "Open a folder to see its programs here." : "");
    reload();
  }

  private void reload() {
    Path folder = model.project().folder();
    if (folder != null) {
      load(tree.getRoot(), folder);
    }
  }

  /** Lists a folder, and again those in it that are open. */
  private void load(TreeItem<LocalFile> into, Path folder) {
    model
        .project()
        .list(folder)
        .thenAcceptAsync(
            files -> {
              if (into != tree.getRoot() || folder.equals(model.project().folder())) {
                TreeItems.reconcile(into, files, LocalFile::path, this::item);
                into.getChildren().stream()
                    .filter(TreeItem::isExpanded)
                    .filter(item -> item.getValue().directory())
                    .forEach(item -> load(item, item.getValue().path()));
                if (into == tree.getRoot()) {
                  hint.setText(files.isEmpty() ? "This folder is empty." : "");
                }
              }
            },
            boardwalk.app.FxThread.EXECUTOR);
  }

  private TreeItem<LocalFile> item(LocalFile file) {
    if (!file.directory()) {
      return new TreeItem<>(file);
    }
    TreeItem<LocalFile> item =
        new TreeItem<>(file) {
          @Override
          public boolean isLeaf() {
            return false;
          }
        };
    item.expandedProperty()
        .subscribe(
            expanded -> {
              if (expanded) {
                load(item, item.getValue().path());
              }
            });
    return item;
  }

  @Override
  void openSelected() {
    selected().stream()
        .filter(file -> !file.directory())
        .forEach(file -> model.project().open(file.path()));
  }

  /** Files of this computer are deleted where one can also bring them back: in its file manager. */
  @Override
  void deleteSelected() {}

  @Override
  void renameSelected() {
    if (selected().size() == 1) {
      model.rename(selected().getFirst());
    }
  }

  private Path folderOf(LocalFile file) {
    if (file == null) {
      return model.project().folder();
    }
    return file.directory() ? file.path() : file.path().getParent();
  }

  private Path chosenFolder() {
    List<LocalFile> chosen = selected();
    return folderOf(chosen.isEmpty() ? null : chosen.getFirst());
  }

  private ContextMenu menu() {
    var makeMain =
        item(
            "Make this the main program",
            null,
            () -> selected().stream().findFirst().ifPresent(model::makeMain));
    var newFile = item("New program …", null, () -> model.createFile(chosenFolder()));
    var newFolder = item("New folder …", null, () -> model.createFolder(chosenFolder()));
    var open = item("Open", null, this::openSelected);
    var upload = item("Upload to the board", null, () -> model.upload(selected(), null));
    var rename = item("Rename …", "F2", this::renameSelected);
    var again = item("Look again", null, model.project()::refresh);
    ContextMenu menu =
        new ContextMenu(
            open, upload, makeMain, new SeparatorMenuItem(), newFile, newFolder, rename, again);
    menu.setOnShowing(
        event -> {
          List<LocalFile> chosen = selected();
          boolean one = chosen.size() == 1;
          open.setDisable(chosen.isEmpty());
          upload.setDisable(chosen.isEmpty());
          makeMain.setDisable(
              !one || chosen.getFirst().directory() || !chosen.getFirst().name().endsWith(".py"));
          rename.setDisable(!one);
          newFile.setDisable(model.project().folder() == null);
          newFolder.setDisable(model.project().folder() == null);
          again.setDisable(model.project().folder() == null);
        });
    return menu;
  }

  private void drag() {
    if (!selected().isEmpty()) {
      Dragboard board = tree.startDragAndDrop(TransferMode.COPY);
      ClipboardContent content = new ClipboardContent();
      content.putFiles(selected().stream().map(file -> file.path().toFile()).toList());
      board.setContent(content);
    }
  }

  private boolean accepts(DragEvent event) {
    return event.getDragboard().hasContent(BoardPanel.DRAGGED) && model.project().folder() != null;
  }

  private void drop(DragEvent event, Path folder) {
    List<BoardFile> files = BoardPanel.dragged(event, model.board().treeProperty().get());
    model.download(files, folder);
  }
}
