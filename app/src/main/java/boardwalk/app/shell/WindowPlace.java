package boardwalk.app.shell;

import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Dialog;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** Where a further window appears. */
public final class WindowPlace {

  /** Pixels that a system's frame around a window takes, and its title, at the most. */
  private static final double FRAME = 8;

  private static final double TITLE = 36;

  private WindowPlace() {}

  /** Has {@code stage} belong to {@code owner} and appear over its middle, whole on the screen. */
  public static void over(Window owner, Stage stage) {
    stage.initOwner(owner);
    stage.setOnShown(event -> place(owner, stage));
  }

  /**
   * The same for a dialog. JavaFX puts one over its owner as well, but before it is shown: now and
   * then a window manager puts it into the corner of the screen all the same.
   */
  public static void over(Window owner, Dialog<?> dialog) {
    dialog.initOwner(owner);
    dialog
        .getDialogPane()
        .getScene()
        .getWindow()
        .addEventHandler(
            WindowEvent.WINDOW_SHOWN,
            event -> place(owner, dialog.getDialogPane().getScene().getWindow()));
  }

  /**
   * How large the inside of a window may be that was larger when it was last open, or is as large
   * as most are: its title and its foot must be on the screen of a small notebook too.
   */
  static Dimension2D fitting(double width, double height) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    return new Dimension2D(
        Math.min(width, screen.getWidth() - FRAME),
        Math.min(height, screen.getHeight() - FRAME - TITLE));
  }

  /** Moves a window that is not whole on its screen. */
  static void onScreen(Stage stage) {
    if (stage.isMaximized()) {
      return;
    }
    Rectangle2D screen = screenOf(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    stage.setX(within(stage.getX(), screen.getMinX(), screen.getMaxX() - stage.getWidth()));
    stage.setY(within(stage.getY(), screen.getMinY(), screen.getMaxY() - stage.getHeight()));
  }

  private static Rectangle2D screenOf(double x, double y, double width, double height) {
    return Screen.getScreensForRectangle(x, y, width, height).stream()
        .findFirst()
        .orElse(Screen.getPrimary())
        .getVisualBounds();
  }

  private static void place(Window owner, Window window) {
    Rectangle2D screen = screenOf(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight());
    window.setX(
        within(
            owner.getX() + (owner.getWidth() - window.getWidth()) / 2,
            screen.getMinX(),
            screen.getMaxX() - window.getWidth()));
    window.setY(
        within(
            owner.getY() + (owner.getHeight() - window.getHeight()) / 2,
            screen.getMinY(),
            screen.getMaxY() - window.getHeight()));
  }

  private static double within(double wanted, double least, double most) {
    return Math.max(least, Math.min(wanted, most));
  }
}
