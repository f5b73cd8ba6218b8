package boardwalk.app.files;

import boardwalk.device.files.BoardFile;
import boardwalk.device.files.BoardTree;
import java.io.File;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/** The board's file systems as a tree. */
final class BoardPanel extends FilePanel<BoardFile> {

  /** Paths of the board, a line each. */
  static final DataFormat DRAGGED = new DataFormat("application/x-boardwalk-board-files");

  private static final Comparator<BoardFile> FOLDERS_FIRST =
      Comparator.comparing(BoardFile::directory)
          .reversed()
          .thenComparing(BoardFile::name, String.CASE_INSENSITIVE_ORDER);

  private final FilesModel model;
  private final ProgressBar used = new ProgressBar(0);
  private final Label space = new Label();
  private final HBox spaceBar = new HBox(8, used, space);

  BoardPanel(FilesModel model) {
    super("board-files");
    this.model = model;
    title.setText("BOARD");
    HBox header = (HBox) getChildren().getFirst();
    Button newFolder =
        button(
            MaterialDesignF.FOLDER_PLUS_OUTLINE,
            "New folder on the board",
            "new-board-folder",
            () -> model.createBoardFolder(chosenFolder()));
    model.board().treeProperty().subscribe(now -> newFolder.setDisable(now.flat()));
    header
        .getChildren()
        .addAll(
            forSelection(
                button(
                    MaterialDesignD.DOWNLOAD_OUTLINE,
                    "Download to this computer",
                    "download",
                    () -> model.download(selected(), null))),
            newFolder,
            forSelection(
                button(
                    MaterialDesignT.TRASH_CAN_OUTLINE,
                    "Delete (a copy is kept)",
                    "delete",
                    this::deleteSelected)),
            button(MaterialDesignR.REFRESH, "Look again", "refresh", model.board()::refresh));
    cells(this::face, this::accepts, (event, file) -> drop(event, folderOf(file)), this::drag);
    tree.setContextMenu(menu());
    tree.getSelectionModel()
        .getSelectedItems()
        .addListener((InvalidationListener) change -> model.drags().expect(selected()));
    used.getStyleClass().add("board-space");
    space.getStyleClass().add("board-space-text");
    spaceBar.getStyleClass().add("board-space-bar");
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().add(spaceBar);
    model.board().treeProperty().subscribe(this::show);
    model.board().onState(this::showHint);
    model.board().runsProgramProperty().subscribe(runs -> showHint());
  }

  private BoardTree board() {
    return model.board().treeProperty().get();
  }

  private void show(BoardTree now) {
    Map<String, List<BoardFile>> byFolder =
        now.files().stream()
            .sorted(FOLDERS_FIRST)
            .collect(
                Collectors.groupingBy(
                    f -> BoardFiles.folder(f.path()), HashMap::new, Collectors.toList()));
    fill(tree.getRoot(), "", byFolder);
    showHint();
    showSpace(now);
    // What is selected may be another content now.
    model.drags().expect(selected());
  }

  private void showHint() {
    hint.setText(
        !board().files().isEmpty()
            ? ""
            : model.board().runsProgramProperty().get()
                ? "A program is running on the board. Press Stop to see its files."
                : model.board().isConnected()
                    ? "No files on the board yet."
                    : "No board is connected.");
  }

  private void fill(
      TreeItem<BoardFile> into, String folder, Map<String, List<BoardFile>> byFolder) {
    TreeItems.reconcile(
        into,
        byFolder.getOrDefault(folder, List.of()),
        BoardFile::path,
        file -> {
          TreeItem<BoardFile> item = new TreeItem<>(file);
          item.setExpanded(file.directory() && board().isVolume(file.path()));
          return item;
        });
    for (TreeItem<BoardFile> item : into.getChildren()) {
      fill(item, item.getValue().path(), byFolder);
    }
  }

  private void showSpace(BoardTree now) {
    BoardTree.Volume home =
        now.volumes().stream()
            .filter(volume -> now.home().startsWith(volume.path()))
            .max(Comparator.comparing(volume -> volume.path().length()))
            .orElse(null);
    spaceBar.setVisible(home != null);
    spaceBar.setManaged(home != null);
    if (home != null) {
      used.setProgress(1 - (double) home.free() / home.total());
      space.setText(size(home.free()) + " free of " + size(home.total()));
    }
  }

  private FileCell.Face face(BoardFile file) {
    String home = board().home();
    boolean atHome =
        BoardFiles.folder(file.path()).equals(home.equals("/") ? "" : home) || board().flat();
    if (file.directory()) {
      boolean volume = board().isVolume(file.path());
      return new FileCell.Face(
          file.name(),
          volume ? FileCell.Kind.VOLUME : FileCell.Kind.FOLDER,
          board().volumes().stream()
              .filter(v -> v.path().equals(file.path()))
              .map(v -> size(v.free()) + " free")
              .findFirst()
              .orElse(""),
          false,
          file.path().equals(BoardFiles.PROJECT)
              ? "The project's folder of this computer, which programs here may import from. It"
                  + " cannot be changed from the board."
              : "");
    }
    FileCell.Kind kind = file.name().endsWith(".py") ? FileCell.Kind.PROGRAM : FileCell.Kind.FILE;
    return switch (atHome ? file.name() : "") {
      case "main.py" ->
          new FileCell.Face(
              file.name(),
              kind,
              "runs at start",
              true,
              "The board runs main.py whenever it starts, after boot.py.");
      case "boot.py" ->
          new FileCell.Face(
              file.name(),
              kind,
              "runs first",
              true,
              "The board runs boot.py before everything else: it prepares the board, for example"
                  + " its network. Keep it short.");
      case "code.py" ->
          new FileCell.Face(
              file.name(),
              kind,
              "",
              false,
              "A board with CircuitPython runs code.py whenever it starts.");
      default -> new FileCell.Face(file.name(), kind, size(file.size()), false, "");
    };
  }

  @Override
  void openSelected() {
    selected().forEach(model.board()::open);
  }

  @Override
  void deleteSelected() {
    model.board().delete(selected());
  }

  @Override
  void renameSelected() {
    if (selected().size() == 1) {
      model.rename(selected().getFirst());
    }
  }

  private String folderOf(BoardFile file) {
    if (file == null) {
      return board().home();
    }
    String folder = file.directory() ? file.path() : BoardFiles.folder(file.path());
    return folder.isEmpty() ? "/" : folder;
  }

  private String chosenFolder() {
    return folderOf(selected().isEmpty() ? null : selected().getFirst());
  }

  private ContextMenu menu() {
    var open = item("Edit", null, this::openSelected);
    var download = item("Download to this computer", null, () -> model.download(selected(), null));
    var makeMain =
        item(
            "Make this the main program",
            null,
            () -> selected().stream().findFirst().ifPresent(model::makeMain));
    var folder = item("New folder …", null, () -> model.createBoardFolder(chosenFolder()));
    var rename = item("Rename …", "F2", this::renameSelected);
    var delete = item("Delete", null, this::deleteSelected);
    ContextMenu menu =
        new ContextMenu(
            open,
            download,
            makeMain,
            new SeparatorMenuItem(),
            folder,
            rename,
            delete,
            item("Look again", null, model.board()::refresh));
    menu.setOnShowing(
        event -> {
          List<BoardFile> chosen = selected();
          boolean one = chosen.size() == 1;
          boolean file = one && !chosen.getFirst().directory();
          open.setDisable(chosen.stream().allMatch(BoardFile::directory));
          download.setDisable(chosen.isEmpty());
          makeMain.setDisable(!file || !chosen.getFirst().name().endsWith(".py"));
          folder.setDisable(board().flat());
          rename.setDisable(!one || board().flat());
          delete.setDisable(chosen.isEmpty());
        });
    return menu;
  }

  private void drag() {
    if (!selected().isEmpty()) {
      Dragboard dragboard = tree.startDragAndDrop(TransferMode.COPY_OR_MOVE);
      ClipboardContent content = new ClipboardContent();
      content.put(
          DRAGGED, selected().stream().map(BoardFile::path).collect(Collectors.joining("\n")));
      List<Path> copies = model.drags().of(selected());
      if (!copies.isEmpty()) {
        content.putFiles(copies.stream().map(Path::toFile).toList());
      }
      dragboard.setContent(content);
      List<BoardFile> dragged = selected();
      tree.setOnDragDone(
          event -> {
            if (copies.isEmpty() && isOutside()) {
              model.drags().missed(dragged);
            }
          });
    }
  }

  /** Whether the mouse is over none of the window. */
  private boolean isOutside() {
    Window window = getScene().getWindow();
    Point2D mouse = new Robot().getMousePosition();
    return !new Rectangle2D(window.getX(), window.getY(), window.getWidth(), window.getHeight())
        .contains(mouse);
  }

  /** The files of the board that are dragged, as far as they are still there. */
  static List<BoardFile> dragged(DragEvent event, BoardTree tree) {
    return String.valueOf(event.getDragboard().getContent(DRAGGED))
        .lines()
        .flatMap(path -> tree.at(path).stream())
        .toList();
  }

  private boolean accepts(DragEvent event) {
    Dragboard dragboard = event.getDragboard();
    return dragboard.hasContent(DRAGGED) ? !board().flat() : dragboard.hasFiles();
  }

  private void drop(DragEvent event, String folder) {
    if (event.getDragboard().hasContent(DRAGGED)) {
      model.move(dragged(event, board()), folder);
    } else {
      model.upload(
          event.getDragboard().getFiles().stream().map(BoardPanel::local).toList(),
          board().flat() ? null : folder);
    }
  }

  private static LocalFile local(File file) {
    return new LocalFile(file.toPath().toAbsolutePath(), file.isDirectory(), file.length());
  }
}
