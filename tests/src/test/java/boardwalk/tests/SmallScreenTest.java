package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.settings.SettingsStore;
import java.nio.file.Path;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window that was used on a large screen and is opened on a smaller one. */
class SmallScreenTest {

  @TempDir Path home;

  @Test
  void theWholeWindowIsOnTheScreen() throws Exception {
    SettingsStore settings = new SettingsStore(home);
    settings.update(s -> s.withWindow(5000, 4000, false));
    settings.save();
    WindowDriver window = WindowDriver.open(home);
    try {
      Rectangle2D screen = window.fx(() -> Screen.getPrimary().getVisualBounds());
      Window main = window.fx(() -> window.find("run").getScene().getWindow());
      window.until(
          "it is on the screen",
          () ->
              screen.contains(
                  new Rectangle2D(main.getX(), main.getY(), main.getWidth(), main.getHeight())));
      assertTrue(window.fx(main::getWidth) > screen.getWidth() - 50, "it is as wide as it can be");
    } finally {
      window.close();
    }
  }
}
