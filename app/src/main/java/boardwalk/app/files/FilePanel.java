package boardwalk.app.files;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A titled tree of files with buttons: what the panels of the computer and the board share. */
abstract class FilePanel<T> extends VBox {

  protected final TreeView<T> tree = new TreeView<>(new TreeItem<>());
  protected final Label title = new Label();
  protected final Label hint = new Label();

  FilePanel(String id, Button... buttons) {
    tree.setId(id);
    tree.setShowRoot(false);
    tree.getRoot().setExpanded(true);
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.getStyleClass().addAll("file-tree", Styles.DENSE);
    hint.getStyleClass().add("panel-hint");
    hint.setWrapText(true);
    hint.setMouseTransparent(true);
    hint.setMaxWidth(Double.MAX_VALUE);
    title.getStyleClass().add("panel-title");
    title.setMinWidth(40);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(title, space);
    header.getChildren().addAll(buttons);
    header.getStyleClass().add("panel-header");
    StackPane middle = new StackPane(tree, hint);
    StackPane.setAlignment(hint, javafx.geometry.Pos.TOP_LEFT);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().addAll(header, middle);
    getStyleClass().add("panel");
    tree.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2) {
            openSelected();
          }
        });
    tree.setOnKeyPressed(
        event -> {
          switch (event.getCode()) {
            case ENTER -> openSelected();
            case DELETE -> deleteSelected();
            case F2 -> renameSelected();
            default -> {
              return;
            }
          }
          event.consume();
        });
  }

  /** How files look, what may be dropped on them, and how what is selected is dragged away. */
  void cells(
      Function<T, FileCell.Face> face,
      Predicate<DragEvent> accepts,
      BiConsumer<DragEvent, T> drop,
      Runnable drag) {
    tree.setCellFactory(
        view -> {
          FileCell<T> cell = new FileCell<>(face);
          cell.takesDrops(accepts, event -> drop.accept(event, cell.getItem()));
          cell.setOnDragDetected(
              event -> {
                drag.run();
                event.consume();
              });
          return cell;
        });
  }

  abstract void openSelected();

  abstract void deleteSelected();

  abstract void renameSelected();

  /** What is selected, in the order shown. */
  List<T> selected() {
    return tree.getSelectionModel().getSelectedItems().stream()
        .filter(item -> item != null && item.getValue() != null)
        .map(TreeItem::getValue)
        .toList();
  }

  /** For what is done with files that are selected. */
  Button forSelection(Button button) {
    button.disableProperty().bind(tree.getSelectionModel().selectedItemProperty().isNull());
    return button;
  }

  static Button button(Ikon icon, String what, String id, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "panel-button");
    button.setTooltip(new Tooltip(what));
    button.setAccessibleText(what);
    button.setOnAction(event -> action.run());
    return button;
  }

  static MenuItem item(String text, String key, Runnable action) {
    MenuItem item = new MenuItem(text);
    if (key != null) {
      item.setAccelerator(KeyCombination.valueOf(key));
    }
    item.setOnAction(event -> action.run());
    return item;
  }

  /** A number of bytes for people. */
  static String size(long bytes) {
    if (bytes < 0) {
      return "";
    }
    if (bytes < 1000) {
      return bytes + " B";
    }
    if (bytes < 1_000_000) {
      return scaled(bytes / 1e3, "kB");
    }
    return bytes < 1_000_000_000 ? scaled(bytes / 1e6, "MB") : scaled(bytes / 1e9, "GB");
  }

  private static String scaled(double value, String unit) {
    return String.format(Locale.ROOT, value < 100 ? "%.1f %s" : "%.0f %s", value, unit);
  }
}
