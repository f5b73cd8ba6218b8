package boardwalk.app.shell;

import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** Keys that every further window knows. */
public final class WindowKeys {

  private static final KeyCombination CLOSE =
      new KeyCodeCombination(KeyCode.W, KeyCombination.SHORTCUT_DOWN);

  private WindowKeys() {}

  /**
   * Escape and Ctrl+W ask the window to close, as its button in the frame does.
   *
   * @param idle whether a key may do that now; what is at work is not to be ended by one
   */
  public static void close(Stage stage, BooleanSupplier idle) {
    stage.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean wanted = event.getCode() == KeyCode.ESCAPE || CLOSE.match(event);
          if (wanted && !event.isConsumed() && idle.getAsBoolean()) {
            event.consume();
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
          }
        });
  }
}
