package boardwalk.app.boardview.logic;

import boardwalk.app.shell.WindowKeys;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The logic strip in a window of its own, as wide as one likes. */
public final class LogicWindow {

  private static final double WIDTH = 1000;
  private static final double HEIGHT = 460;

  private final Stage stage = new Stage();
  private final ScrollPane scroll = new ScrollPane();

  public LogicWindow(Window owner, LogicModel model) {
    LogicView view = new LogicView(model);
    view.setStyle("-fx-padding: 12;");
    scroll.setContent(view);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("logic-window");
    Scene scene = new Scene(scroll, WIDTH, HEIGHT);
    stage.initOwner(owner);
    WindowKeys.close(stage, () -> true);
    stage.setTitle("Pins over time");
    stage.setMinWidth(420);
    stage.setMinHeight(240);
    stage.setScene(scene);
  }

  /**
   * Shows it.
   *
   * @param look the scene whose look it has from now on
   */
  public void show(Scene look) {
    scroll.getStyleClass().removeIf(style -> style.startsWith("bw-"));
    look.getRoot().getStyleClass().stream()
        .filter(style -> style.startsWith("bw-"))
        .forEach(scroll.getStyleClass()::add);
    stage.getScene().getStylesheets().setAll(look.getStylesheets());
    stage.show();
    stage.toFront();
  }
}
