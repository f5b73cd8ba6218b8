package boardwalk.app.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Where a further window appears. */
public final class WindowPlace {

  private WindowPlace() {}

  /** Has {@code stage} belong to {@code owner} and appear over its middle, whole on the screen. */
  public static void over(Window owner, Stage stage) {
    stage.initOwner(owner);
    stage.setOnShown(
        event -> {
          Rectangle2D screen =
              Screen.getScreensForRectangle(
                      owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight())
                  .stream()
                  .findFirst()
                  .orElse(Screen.getPrimary())
                  .getVisualBounds();
          stage.setX(
              within(
                  owner.getX() + (owner.getWidth() - stage.getWidth()) / 2,
                  screen.getMinX(),
                  screen.getMaxX() - stage.getWidth()));
          stage.setY(
              within(
                  owner.getY() + (owner.getHeight() - stage.getHeight()) / 2,
                  screen.getMinY(),
                  screen.getMaxY() - stage.getHeight()));
        });
  }

  private static double within(double wanted, double least, double most) {
    return Math.max(least, Math.min(wanted, most));
  }
}
