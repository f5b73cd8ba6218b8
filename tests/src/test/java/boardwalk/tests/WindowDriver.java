package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.boardview.BoardViewModel;
import boardwalk.app.files.FileQuestions;
import boardwalk.app.files.FilesModel;
import boardwalk.app.settings.SettingsStore;
import boardwalk.app.shell.Shell;
import boardwalk.app.storage.AppFolders;
import boardwalk.app.storage.DiskWrites;
import boardwalk.device.transport.SerialPorts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.CodeArea;

/** The real window, used as a person does: keys, clicks, and what is to be seen. Headless. */
final class WindowDriver {

  private static boolean started;

  private final Stage stage;
  private final Shell shell;
  private final Robot robot;
  private final List<String> pages = new java.util.concurrent.CopyOnWriteArrayList<>();

  private WindowDriver(
      Path home,
      Path project,
      String board,
      Supplier<List<SerialPorts.Port>> ports,
      List<String> arguments) {
    robot = new Robot();
    stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    AppFolders folders = new AppFolders(home, home.resolve("state"));
    SettingsStore settings = new SettingsStore(home);
    settings.update(
        s ->
            s.withWindow(990, 700, false)
                .withBoard(board)
                .withProject(project == null ? null : project.toString()));
    shell = new Shell(stage, folders, settings, pages::add, ports);
    shell.open(arguments);
  }

  static WindowDriver open(Path home) throws InterruptedException {
    return open(home, null);
  }

  /**
   * @param project the folder that is open, or null
   */
  static WindowDriver open(Path home, Path project) throws InterruptedException {
    return open(home, project, "sim:generic");
  }

  /**
   * @param project the folder that is open, or null
   * @param board id of the board that is chosen
   */
  static WindowDriver open(Path home, Path project, String board) throws InterruptedException {
    return open(home, project, board, SerialPorts::list);
  }

  /**
   * @param ports what is plugged in
   */
  static WindowDriver open(Path home, Path project, Supplier<List<SerialPorts.Port>> ports)
      throws InterruptedException {
    return open(home, project, "sim:generic", ports);
  }

  /**
   * @param arguments of the command line
   */
  static WindowDriver openWith(Path home, List<String> arguments) throws InterruptedException {
    return open(home, null, "sim:generic", SerialPorts::list, arguments);
  }

  private static WindowDriver open(
      Path home, Path project, String board, Supplier<List<SerialPorts.Port>> ports)
      throws InterruptedException {
    return open(home, project, board, ports, List.of());
  }

  private static WindowDriver open(
      Path home,
      Path project,
      String board,
      Supplier<List<SerialPorts.Port>> ports,
      List<String> arguments)
      throws InterruptedException {
    if (!started) {
      CountDownLatch ready = new CountDownLatch(1);
      Platform.startup(ready::countDown);
      ready.await();
      Platform.setImplicitExit(false);
      started = true;
    }
    return onFx(() -> new WindowDriver(home, project, board, ports, arguments));
  }

  private static <T> T onFx(Supplier<T> action) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(action.get());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    return result.orTimeout(20, TimeUnit.SECONDS).join();
  }

  <T> T fx(Supplier<T> action) {
    return onFx(action);
  }

  /** What the simulated board shows, and the world around it. */
  BoardViewModel board() {
    return shell.boardView();
  }

  /** The files of both sides. */
  FilesModel files() {
    return shell.files();
  }

  /** Answers what the user is asked about files, in place of dialogs. */
  void askBy(FileQuestions answers) {
    onFx(
        () -> {
          shell.files().askBy(answers);
          return null;
        });
  }

  /** Asks the main window to close, as its frame does; what that asks is to be answered. */
  void quit() {
    Platform.runLater(() -> menu("File", "Quit"));
  }

  /** Comes back to the window from another program; without a screen none has the focus. */
  void comeBack() {
    onFx(
        () -> {
          shell.cameBack();
          return null;
        });
  }

  boolean isOpen() {
    return stage.isShowing();
  }

  /** Closes the window and waits, as the application does, until all is on the disk. */
  void close() {
    closeAfter(() -> {});
  }

  /** Closes it in the same moment in which {@code last} is done. */
  void closeAfter(Runnable last) {
    onFx(
        () -> {
          last.run();
          shell.close();
          stage.hide();
          return null;
        });
    try {
      assertTrue(DiskWrites.finish(Duration.ofSeconds(60)), "something is still being written");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until it holds, asked on the JavaFX thread. */
  void until(String what, BooleanSupplier condition) throws InterruptedException {
    until(() -> what, condition);
  }

  /** Like {@link #until(String, BooleanSupplier)}; the words are asked for on the same thread. */
  void until(Supplier<String> what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!onFx(condition::getAsBoolean)) {
      assertTrue(
          System.nanoTime() < deadline,
          () ->
              "not in time: "
                  + onFx(what)
                  + "\n"
                  + onFx(this::state)
                  + "\nfocus: "
                  + onFx(() -> String.valueOf(stage.getScene().getFocusOwner()))
                  + "\n"
                  + onFx(this::notices)
                  + "\n"
                  + onFx(this::console));
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** A picture of the screen where a node is. */
  WritableImage picture(String id) {
    return onFx(
        () -> {
          Bounds at = find(id).localToScreen(find(id).getBoundsInLocal());
          return robot.getScreenCapture(
              null, at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
        });
  }

  /** The node of this id, in any window that is open; the newest window first. */
  Node find(String id) {
    List<Window> windows = Window.getWindows();
    for (int i = windows.size() - 1; i >= 0; i--) {
      if (windows.get(i).getScene() != null) {
        Node node = windows.get(i).getScene().lookup("#" + id);
        if (node != null) {
          return node;
        }
      }
    }
    return null;
  }

  /** Whether a label of the main window has this in its text. */
  boolean shows(String text) {
    return stage.getScene().getRoot().lookupAll(".label").stream()
        .anyMatch(
            node -> node instanceof Label label && String.valueOf(label.getText()).contains(text));
  }

  /** Whether a question with these words is on the screen. */
  boolean asks(String words) {
    return Window.getWindows().stream()
        .flatMap(open -> open.getScene().getRoot().lookupAll(".header-panel .label").stream())
        .anyMatch(node -> node instanceof Label label && label.getText().contains(words));
  }

  /** Whether a button with these words is in any window. */
  boolean hasButton(String text) {
    return findButton(text) != null;
  }

  /** The button with these words in any window; the newest window first. */
  Node button(String text) {
    Node found = findButton(text);
    if (found == null) {
      throw new AssertionError("no button says " + text);
    }
    return found;
  }

  private static Node findButton(String text) {
    List<Window> windows = Window.getWindows();
    for (int i = windows.size() - 1; i >= 0; i--) {
      for (Node node : windows.get(i).getScene().getRoot().lookupAll(".button")) {
        if (node instanceof Button button && text.equals(button.getText())) {
          return node;
        }
      }
    }
    return null;
  }

  private String notices() {
    StringBuilder out = new StringBuilder();
    find("notices")
        .lookupAll(".label")
        .forEach(node -> out.append(((Label) node).getText()).append('\n'));
    return out.toString();
  }

  String state() {
    return ((Label) find("board-state")).getText();
  }

  CodeArea editor() {
    return (CodeArea) find("editor");
  }

  /** Pages of the web that were opened. */
  List<String> pages() {
    return pages;
  }

  /** What the console shows, row by row. */
  String console() {
    StringBuilder out = new StringBuilder();
    for (Node text : find("terminal").lookupAll(".terminal-text")) {
      if (text.isVisible()) {
        out.append(((Text) text).getText()).append('\n');
      }
    }
    return out.toString();
  }

  /** Chooses from the menus of the main window; on the JavaFX thread. */
  void menu(String menu, String entry) {
    ((MenuBar) stage.getScene().lookup(".menu-bar"))
        .getMenus().stream()
            .filter(m -> m.getText().equals(menu))
            .flatMap(m -> m.getItems().stream())
            .filter(item -> entry.equals(item.getText()))
            .findFirst()
            .orElseThrow()
            .fire();
  }

  void click(String id) {
    onFx(
        () -> {
          clickOn(find(id));
          return null;
        });
  }

  void clickOn(Node node) {
    // What has just appeared may not have its place yet.
    node.getScene().getRoot().applyCss();
    node.getScene().getRoot().layout();
    Point2D middle =
        node.localToScreen(
            node.getBoundsInLocal().getCenterX(), node.getBoundsInLocal().getCenterY());
    robot.mouseMove(middle);
    robot.mouseClick(MouseButton.PRIMARY);
  }

  /** Clicks a place of a node, in its own pixels. */
  void clickAt(String id, double x, double y) {
    onFx(
        () -> {
          robot.mouseMove(find(id).localToScreen(x, y));
          robot.mouseClick(MouseButton.PRIMARY);
          return null;
        });
  }

  /** Moves the mouse to a place of a node, in its own pixels. */
  void hover(String id, double x, double y) {
    onFx(
        () -> {
          robot.mouseMove(find(id).localToScreen(x, y));
          return null;
        });
  }

  /** Holds the mouse on a node until {@link #letGo}. */
  void hold(String id) {
    onFx(
        () -> {
          Node node = find(id);
          robot.mouseMove(
              node.localToScreen(
                  node.getBoundsInLocal().getCenterX(), node.getBoundsInLocal().getCenterY()));
          robot.mousePress(MouseButton.PRIMARY);
          return null;
        });
  }

  void letGo() {
    onFx(
        () -> {
          robot.mouseRelease(MouseButton.PRIMARY);
          return null;
        });
  }

  /** Drags from one place of the screen to another, at the pace of a quick hand. */
  void drag(Point2D from, Point2D to) throws InterruptedException {
    onFx(
        () -> {
          robot.mouseMove(from);
          robot.mousePress(MouseButton.PRIMARY);
          return null;
        });
    int steps = 25;
    for (int step = 1; step <= steps; step++) {
      Point2D now = from.interpolate(to, (double) step / steps);
      TimeUnit.MILLISECONDS.sleep(20);
      onFx(
          () -> {
            robot.mouseMove(now);
            return null;
          });
    }
    TimeUnit.MILLISECONDS.sleep(100);
    letGo();
  }

  /** Types plain small letters and digits. */
  void typeText(String text) {
    for (char c : text.toCharArray()) {
      type(KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c))));
    }
  }

  void program(String text) {
    onFx(
        () -> {
          editor().replaceText(text);
          return null;
        });
  }

  void type(KeyCode... keys) {
    for (KeyCode key : keys) {
      onFx(
          () -> {
            robot.keyType(key);
            return null;
          });
    }
  }

  /** A key with Ctrl held. */
  void shortcut(KeyCode key) {
    onFx(
        () -> {
          robot.keyPress(KeyCode.CONTROL);
          robot.keyType(key);
          robot.keyRelease(KeyCode.CONTROL);
          return null;
        });
  }
}
