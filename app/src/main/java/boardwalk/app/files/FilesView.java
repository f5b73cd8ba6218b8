package boardwalk.app.files;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/** The panel with both folders: files go between them by drag and drop, buttons and menus. */
public final class FilesView extends BorderPane {

  public FilesView(FilesModel model) {
    setId("files");
    SplitPane both = new SplitPane(new ProjectPanel(model), new BoardPanel(model));
    both.setOrientation(Orientation.VERTICAL);
    both.setDividerPositions(0.5);
    setCenter(both);
    setBottom(new TransferStrip(model));
    setMinWidth(190);
  }
}
