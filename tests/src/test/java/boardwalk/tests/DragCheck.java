package boardwalk.tests;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/**
 * Drags files with the mouse, through the window system, in a real window: only there JavaFX drags
 * at all. Started by {@link WindowDragTest} under a display of its own; says what it has done.
 */
public final class DragCheck {

  private static final int ATTEMPTS = 3;

  /** A hand needs longer from one drag to the next. */
  private static final int BETWEEN_MILLIS = 500;

  private final WindowDriver window;
  private final Path project;
  private final Path flash;
  private final List<File> dropped = new CopyOnWriteArrayList<>();

  private DragCheck(Path home) throws Exception {
    project = Files.createDirectories(home.resolve("project"));
    flash = Files.createDirectories(home.resolve("state/simulated/generic"));
    Files.createDirectories(project.resolve("lib"));
    Files.writeString(project.resolve("blink.py"), "print('blink')\n");
    Files.createDirectories(flash.resolve("notes"));
    Files.writeString(flash.resolve("log.txt"), "1\n2\n");
    window = WindowDriver.open(home, project);
  }

  /** Argument: an empty folder. */
  public static void main(String[] args) throws Exception {
    int code = 1;
    try {
      new DragCheck(Path.of(args[0])).all();
      System.out.println("all dragged");
      code = 0;
    } catch (Throwable e) {
      e.printStackTrace(System.out);
    }
    System.out.flush();
    // The toolkit's threads would keep the process.
    Runtime.getRuntime().halt(code);
  }

  private void all() throws Exception {
    Path away = Files.writeString(project.resolveSibling("elsewhere.txt"), "from elsewhere\n");
    Stage desktop = window.fx(() -> desktop(away.toFile()));
    until("both trees", () -> cell("project-files", "blink.py") && cell("board-files", "log.txt"));

    drag(
        "computer to board",
        () -> find("project-files", "blink.py"),
        () -> find("board-files", "log.txt"),
        () -> Files.exists(flash.resolve("blink.py")));
    until("listed", () -> cell("board-files", "blink.py"));
    drag(
        "board to computer",
        () -> find("board-files", "log.txt"),
        () -> find("project-files", "lib"),
        () -> Files.exists(project.resolve("lib/log.txt")));
    drag(
        "inside the board",
        () -> find("board-files", "blink.py"),
        () -> find("board-files", "notes"),
        () ->
            Files.exists(flash.resolve("notes/blink.py"))
                && !Files.exists(flash.resolve("blink.py")));
    drag(
        "from another window to the board",
        () -> desktop.getScene().lookup("#from"),
        () -> find("board-files", "log.txt"),
        () -> Files.exists(flash.resolve("elsewhere.txt")));
    drag(
        "to another window",
        () -> find("project-files", "blink.py"),
        () -> desktop.getScene().lookup("#to"),
        () -> dropped.contains(project.resolve("blink.py").toFile()));
    Files.writeString(flash.resolve("large.txt"), "0123456789\n".repeat(9000));
    Files.createDirectories(flash.resolve("data/deep"));
    Files.writeString(flash.resolve("data/deep/a.txt"), "from the board\n");
    window.fx(
        () -> {
          window.clickOn(window.find("refresh"));
          return null;
        });
    until("the new files", () -> cell("board-files", "large.txt") && cell("board-files", "data"));
    select("log.txt");
    drag(
        "a file of the board to another window",
        () -> find("board-files", "log.txt"),
        () -> desktop.getScene().lookup("#to"),
        () -> isDropped("log.txt", "1\n2\n"));
    select("data");
    drag(
        "a folder of the board to another window",
        () -> find("board-files", "data"),
        () -> desktop.getScene().lookup("#to"),
        () -> isDropped("data/deep/a.txt", "from the board\n"));
    select("large.txt");
    drag(
        "a large file of the board is fetched first",
        () -> find("board-files", "large.txt"),
        () -> desktop.getScene().lookup("#to"),
        () -> window.fx(() -> window.shows("large.txt is here now.")));
    drag(
        "and dragged then",
        () -> find("board-files", "large.txt"),
        () -> desktop.getScene().lookup("#to"),
        () -> isDropped("large.txt", "0123456789\n".repeat(9000)));
  }

  private boolean isDropped(String name, String content) {
    return dropped.stream()
        .map(file -> file.toPath().resolveSibling(name))
        .filter(file -> !file.startsWith(project) && Files.exists(file))
        .anyMatch(file -> content.equals(read(file)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      return "";
    }
  }

  /** And leaves the board the moment it takes to fetch what is small. */
  private void select(String name) throws Exception {
    window.fx(
        () -> {
          window.clickOn(find("board-files", name));
          return null;
        });
    TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
    until("the board is ready", () -> window.state().equals("Ready"));
  }

  /** Another window with a file in it, and a place that takes files, as a desktop has. */
  private Stage desktop(File file) {
    Label from = new Label("drag this");
    from.setId("from");
    from.setOnDragDetected(
        event -> {
          ClipboardContent content = new ClipboardContent();
          content.putFiles(List.of(file));
          from.startDragAndDrop(TransferMode.COPY).setContent(content);
          event.consume();
        });
    Label to = new Label("drop here");
    to.setId("to");
    to.setOnDragOver(event -> event.acceptTransferModes(TransferMode.COPY));
    to.setOnDragDropped(
        event -> {
          dropped.addAll(event.getDragboard().getFiles());
          event.setDropCompleted(true);
        });
    Stage stage = new Stage();
    stage.setX(10);
    stage.setY(760);
    stage.setScene(new Scene(new HBox(60, from, to), 400, 60));
    stage.show();
    return stage;
  }

  private void until(String what, BooleanSupplier condition) throws Exception {
    window.until(what, condition);
    System.out.println(what);
  }

  private boolean cell(String tree, String name) {
    return find(tree, name) != null;
  }

  private Node find(String tree, String name) {
    return window.find(tree).lookupAll(".tree-cell").stream()
        .filter(node -> node instanceof TreeCell<?> cell && says(cell, name))
        .findFirst()
        .orElse(null);
  }

  private static boolean says(TreeCell<?> cell, String name) {
    return !cell.isEmpty()
        && cell.getGraphic() != null
        && cell.getGraphic().lookupAll(".label").stream()
            .anyMatch(node -> node instanceof Label label && label.getText().equals(name));
  }

  /**
   * Drags until it is done: the window system loses a press that comes while it still ends the drag
   * before, and a person would try again, too.
   */
  private void drag(String what, Supplier<Node> from, Supplier<Node> to, BooleanSupplier done)
      throws Exception {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
      window.drag(place(from), place(to));
      long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(4);
      while (System.nanoTime() < limit) {
        if (done.getAsBoolean()) {
          System.out.println(what + ", attempt " + attempt);
          return;
        }
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
    throw new AssertionError("not dragged: " + what);
  }

  private Point2D place(Supplier<Node> node) {
    return window.fx(
        () -> node.get().localToScreen(45, node.get().getLayoutBounds().getHeight() / 2));
  }
}
