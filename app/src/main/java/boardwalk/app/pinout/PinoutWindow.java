package boardwalk.app.pinout;

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
    Scene scene = new Scene(new PinoutPanel(model), WIDTH, HEIGHT);
    style.accept(scene);
    stage.initOwner(owner);
    stage.setTitle("Pins");
    stage.setMinWidth(760);
    stage.setMinHeight(420);
    stage.setScene(scene);
  }

  public void show() {
    stage.show();
    stage.toFront();
  }
}
