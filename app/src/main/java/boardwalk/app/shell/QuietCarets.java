package boardwalk.app.shell;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.stage.Window;

/**
 * Lets the caret of a field rest that has lost the focus. JavaFX 26 moves such a caret to the start
 * after it has stopped its blinking, which begins it again: frames are made for it, sixty a second,
 * for as long as the field is remembered (TextFieldBehavior and the caret's listener in
 * TextFieldSkin).
 */
final class QuietCarets {

  private static boolean everywhere;

  private QuietCarets() {}

  /** In all windows from now on, dialogs and popups too. On the JavaFX thread. */
  static void everywhere() {
    if (everywhere) {
      return;
    }
    everywhere = true;
    Window.getWindows().forEach(QuietCarets::in);
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(QuietCarets::in);
                  }
                });
  }

  private static void in(Window window) {
    Scene scene = window.getScene();
    if (scene != null && scene.getProperties().putIfAbsent(QuietCarets.class, true) == null) {
      scene.focusOwnerProperty().addListener((owner, before, now) -> rest(before));
    }
  }

  private static void rest(Node before) {
    if (before instanceof TextInputControl field) {
      Platform.runLater(
          () -> {
            if (!field.isFocused() && field.getSkin() instanceof TextInputControlSkin<?> skin) {
              skin.setCaretAnimating(false);
            }
          });
    }
  }
}
