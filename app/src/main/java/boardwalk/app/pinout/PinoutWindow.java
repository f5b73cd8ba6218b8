package boardwalk.app.pinout;

import boardwalk.app.shell.WindowKeys;
import boardwalk.app.shell.WindowPlace;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The pins in a window beside the main one, so that the program stays in sight. */
public final class PinoutWindow {

  private static final double WIDTH = 1240;
  private static final double HEIGHT = 820;

  private final Stage stage = new Stage();

  /**
   * @param style gives the scene the look of the application
   */
  public PinoutWindow(Window owner, PinoutModel model, java.util.function.Consumer<Scene> style) {
    Scene scene = new Scene(new PinoutPanel(model, new DesktopDrawingDesk(stage)), WIDTH, HEIGHT);
    style.accept(scene);
    WindowPlace.over(owner, stage);
    WindowKeys.close(stage, () -> true);
    stage.setTitle("Pins");
    stage.setMinWidth(760);
    stage.setMinHeight(420);
    stage.setScene(scene);
  }

  /** Calls {@code action} when the window is closed. */
  public PinoutWindow whenClosed(Runnable action) {
    stage.setOnHidden(event -> action.run());
    return this;
  }

  public void show() {
    stage.show();
    stage.toFront();
  }
}
