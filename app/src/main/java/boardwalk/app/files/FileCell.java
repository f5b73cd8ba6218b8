package boardwalk.app.files;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/** A file or folder with what it does or how big it is; things can be dropped on it. */
final class FileCell<T> extends TreeCell<T> {

  /**
   * What a cell shows.
   *
   * @param note what the file does, or its size; may be empty
   * @param help longer words for a tooltip; may be empty
   */
  record Face(String name, Kind kind, String note, boolean role, String help) {}

  /** What a thing is. */
  enum Kind {
    FILE,
    PROGRAM,
    FOLDER,
    VOLUME
  }

  private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop-target");

  private final Function<T, Face> face;

  FileCell(Function<T, Face> face) {
    this.face = face;
  }

  /** Lets {@code accepts} decide about what is dragged over, and {@code drop} take it. */
  void takesDrops(Predicate<DragEvent> accepts, Consumer<DragEvent> drop) {
    setOnDragOver(
        event -> {
          if (accepts.test(event)) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            pseudoClassStateChanged(DROP, true);
          }
          event.consume();
        });
    setOnDragExited(event -> pseudoClassStateChanged(DROP, false));
    setOnDragDropped(
        event -> {
          drop.accept(event);
          event.setDropCompleted(true);
          event.consume();
        });
  }

  @Override
  protected void updateItem(T item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    if (empty || item == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
      return;
    }
    Face shown = face.apply(item);
    Label name = new Label(shown.name());
    Label note = new Label(shown.note());
    note.getStyleClass().add(shown.role() ? "file-role" : "file-size");
    note.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    FontIcon icon =
        new FontIcon(
            switch (shown.kind()) {
              case FILE -> MaterialDesignF.FILE_OUTLINE;
              case PROGRAM -> MaterialDesignF.FILE_CODE_OUTLINE;
              case FOLDER -> MaterialDesignF.FOLDER_OUTLINE;
              case VOLUME -> MaterialDesignS.SD;
            });
    HBox row = new HBox(7, icon, name, space, note);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinWidth(0);
    setGraphic(row);
    setTooltip(shown.help().isEmpty() ? null : new Tooltip(shown.help()));
    setAccessibleText(shown.name() + " " + shown.note());
  }
}
