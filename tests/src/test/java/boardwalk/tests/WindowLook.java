package boardwalk.tests;

import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/** What is to be seen in all windows, as words: two that differ look different. */
final class WindowLook {

  /** What blinks or goes on by itself. */
  private static final Set<String> RESTLESS = Set.of("caret", "terminal-cursor", "progress-bar");

  private final StringBuilder words = new StringBuilder();

  private WindowLook() {}

  /** On the JavaFX thread. */
  static String now() {
    WindowLook look = new WindowLook();
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window.isShowing() && window.getScene() != null) {
        look.words.append(window instanceof Stage stage ? stage.getTitle() : "popup").append('\n');
        look.add(window.getScene().getRoot());
      }
    }
    return look.words.toString();
  }

  private void add(Node node) {
    if (!node.isVisible() || node.getStyleClass().stream().anyMatch(RESTLESS::contains)) {
      return;
    }
    words
        .append(node.getClass().getSimpleName())
        .append(' ')
        .append(node.getId())
        .append(' ')
        .append(node.getStyleClass())
        .append(Math.round(node.getLayoutX()))
        .append(',')
        .append(Math.round(node.getLayoutY()))
        .append(' ')
        .append(Math.round(node.getLayoutBounds().getWidth()));
    switch (node) {
      case ToggleButton toggle -> words.append(toggle.isSelected()).append(toggle.getText());
      case Labeled labeled -> words.append(labeled.getText());
      case TextInputControl field -> words.append(field.getText());
      case Text text -> words.append(text.getText());
      default -> {
        // Its place is all that is seen of it.
      }
    }
    words.append('\n');
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::add);
    }
  }
}
