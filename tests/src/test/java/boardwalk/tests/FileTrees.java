package boardwalk.tests;

import boardwalk.app.files.LocalFile;
import boardwalk.device.files.BoardFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/** The two trees of the files panel, looked at and clicked by names with slashes. */
final class FileTrees {

  static final String PROJECT = "project-files";
  static final String BOARD = "board-files";

  private final WindowDriver window;

  FileTrees(WindowDriver window) {
    this.window = window;
  }

  private TreeView<?> tree(String id) {
    return (TreeView<?>) window.find(id);
  }

  /** Whether a file is in a tree; on the JavaFX thread. */
  boolean shows(String id, String path) {
    return item(id, path).isPresent();
  }

  private Optional<TreeItem<?>> item(String id, String path) {
    return below(tree(id).getRoot()).filter(i -> path(i).equals(path)).findFirst();
  }

  private static Stream<TreeItem<?>> below(TreeItem<?> item) {
    return item.getChildren().stream()
        .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
  }

  private static String path(TreeItem<?> item) {
    String above = item.getParent().getValue() == null ? "" : path(item.getParent()) + "/";
    return above
        + switch (item.getValue()) {
          case LocalFile file -> file.name();
          case BoardFile file -> file.name();
          default -> throw new AssertionError(item.getValue());
        };
  }

  /** Selects files, and nothing else; opens the folders they are in. */
  void select(String id, String... paths) throws InterruptedException {
    for (String path : paths) {
      window.until(path + " is in " + id, () -> shows(id, path));
    }
    window.fx(
        () -> {
          List<TreeItem<?>> items =
              Stream.of(paths).<TreeItem<?>>map(path -> item(id, path).orElseThrow()).toList();
          tree(id).getSelectionModel().clearSelection();
          for (TreeItem<?> item : items) {
            for (TreeItem<?> up = item.getParent(); up != null; up = up.getParent()) {
              up.setExpanded(true);
            }
            tree(id).getSelectionModel().select(row(id, item));
          }
          tree(id).requestFocus();
          return null;
        });
  }

  private int row(String id, TreeItem<?> item) {
    for (int i = 0; i < tree(id).getExpandedItemCount(); i++) {
      if (tree(id).getTreeItem(i) == item) {
        return i;
      }
    }
    throw new AssertionError(path(item) + " is not to be seen");
  }

  /** Opens a folder, as a click on its arrow does. */
  void open(String id, String path) {
    window.fx(
        () -> {
          item(id, path).orElseThrow().setExpanded(true);
          return null;
        });
  }

  /** Chooses an entry of the context menu. */
  void choose(String id, String entry) {
    javafx.application.Platform.runLater(
        () -> {
          var menu = tree(id).getContextMenu();
          menu.getOnShowing().handle(null);
          menu.getItems().stream()
              .filter(item -> entry.equals(item.getText()))
              .filter(item -> !item.isDisable())
              .findFirst()
              .orElseThrow(() -> new AssertionError(entry + " cannot be chosen"))
              .fire();
        });
  }
}
