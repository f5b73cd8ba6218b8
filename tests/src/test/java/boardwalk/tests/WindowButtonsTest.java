package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.files.FileQuestions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever can be pressed in the window is grey, or does something that is to be seen, whatever the
 * board does; and nothing throws. A hundred buttons, each waited for, take long on a busy computer.
 */
@Timeout(300)
class WindowButtonsTest {

  /** Longest until something is to be seen. */
  private static final int SEEN_MILLIS = 3000;

  /** Ends the window, or takes away the page that the other buttons need. */
  private static final Set<String> ELSEWHERE = Set.of("Quit", "Close");

  /** Buttons that the board has to do with; the others do the same whatever it does. */
  private static final Set<String> OF_THE_BOARD =
      Set.of(
          "run",
          "stop",
          "restart",
          "other-port",
          "upload",
          "download",
          "new-board-folder",
          "delete",
          "refresh",
          "clear-console");

  @TempDir Path home;
  @TempDir Path project;
  private final List<String> asked = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PrintStream errors = System.err;
  private WindowDriver window;
  private int changes;

  /** What can be pressed: it is looked up anew each time, for the window may have made it anew. */
  private record Action(String name, Runnable press) {}

  /** Takes note of what is asked, and answers nothing. */
  private final class Asked implements FileQuestions {
    @Override
    public Optional<String> name(
        String title, String suggestion, Function<String, Optional<String>> objection) {
      asked.add(title);
      return Optional.empty();
    }

    @Override
    public boolean replace(List<String> names) {
      asked.add("replace");
      return false;
    }

    @Override
    public Optional<Path> folder() {
      asked.add("folder");
      return Optional.empty();
    }

    @Override
    public Optional<Path> program(Path in) {
      asked.add("program");
      return Optional.empty();
    }

    @Override
    public Optional<Path> saveAs(
        String title, String suggestion, Path in, String kind, List<String> patterns) {
      asked.add(title);
      return Optional.empty();
    }
  }

  @BeforeEach
  void listen() throws Exception {
    Files.writeString(project.resolve("blink.py"), "print('blink')\n");
    Files.writeString(project.resolve("circuit.toml"), "[lamp]\npart = \"led\"\nanode = \"4\"\n");
    Files.createDirectories(home.resolve("state/simulated/generic"));
    Files.writeString(home.resolve("state/simulated/generic/notes.txt"), "one\n");
    System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void close() {
    window.close();
    System.setErr(errors);
    System.err.print(log.toString(StandardCharsets.UTF_8));
  }

  private void open(String board) throws Exception {
    window = WindowDriver.open(home, project, board);
    window.askBy(new Asked());
    window.fx(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString("x = 1\n");
          return Clipboard.getSystemClipboard().setContent(content);
        });
  }

  @Test
  void withTheBoardAtItsPrompt() throws Exception {
    open("sim:generic");
    window.until("ready", () -> window.state().equals("Ready") && window.shows("notes.txt"));
    pressAll(
        true,
        () -> {
          if (window.fx(window::state).startsWith("Running")) {
            window.click("stop");
          }
          settled("Ready");
        });
  }

  @Test
  void withAProgramThatRuns() throws Exception {
    open("sim:generic");
    window.until("ready", () -> window.state().equals("Ready") && window.shows("notes.txt"));
    pressAll(
        false,
        () -> {
          boolean running = window.fx(window::state).startsWith("Running");
          if (running && !window.fx(() -> window.files().transfers().isEmpty())) {
            // What waits for the end of the program.
            window.click("stop");
            running = false;
          }
          if (!running) {
            settled("Ready");
            window.program("while True:\n    pass\n");
            window.click("run");
            settled("Running");
          }
        });
  }

  @Test
  void withNoBoard() throws Exception {
    open("at:/dev/there-is-no-such-port");
    window.until("it is said", () -> window.state().equals("Not connected"));
    pressAll(false, () -> settled("Not connected"));
  }

  @Test
  void withABoardThatHasGone() throws Exception {
    open("sim:generic");
    window.until("ready", () -> window.state().equals("Ready") && window.shows("notes.txt"));
    pressAll(
        false,
        () -> {
          window.until("it is connected or not", () -> !window.state().equals("Connecting …"));
          ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
          settled("Not connected");
        });
  }

  /** Brings the window back to where every button is tried from. */
  @FunctionalInterface
  private interface Again {
    void run() throws Exception;
  }

  private void settled(String state) throws InterruptedException {
    window.until(
        "it is " + state + " again",
        () -> window.state().startsWith(state) && window.files().transfers().isEmpty());
  }

  private void pressAll(boolean everything, Again again) throws Exception {
    window.program("print('ran')\n");
    again.run();
    List<Action> all = window.fx(() -> actions(everything));
    for (Action action : all) {
      again.run();
      window.fx(
          () -> {
            window.find("notices").lookupAll(".button").stream()
                .filter(node -> "Close this message".equals(node.getAccessibleText()))
                .forEach(this::fire);
            return null;
          });
      press(action);
    }
    assertEquals(List.of(), wrong);
  }

  private List<Action> actions(boolean everything) {
    List<Action> all = new ArrayList<>();
    MenuBar bar = (MenuBar) root().lookup(".menu-bar");
    for (Menu menu : bar.getMenus()) {
      if (everything || menu.getText().equals("Board")) {
        entries(menu.getText(), menu, all);
      }
    }
    for (String tree :
        everything ? List.of("project-files", "board-files") : List.of("board-files")) {
      TreeView<?> view = (TreeView<?>) window.find(tree);
      for (MenuItem item : view.getContextMenu().getItems()) {
        for (boolean selected : new boolean[] {true, false}) {
          if (!selected && !everything) {
            continue;
          }
          add(tree + (selected ? ", one selected" : ""), item, () -> open(view, selected), all);
        }
      }
    }
    for (String place : List.of(".tool-bar", ".panel-header")) {
      for (Node part : root().lookupAll(place)) {
        for (Node node : part.lookupAll("*")) {
          boolean tried =
              node instanceof ButtonBase button
                  && button.getId() != null
                  && (everything || OF_THE_BOARD.contains(button.getId()));
          if (tried) {
            String id = node.getId();
            all.add(new Action("button " + id, () -> fire(window.find(id))));
          }
        }
      }
    }
    if (everything) {
      ofTheBoardView(all);
    }
    return all;
  }

  /** Those in the middle of the board's view; what they make new has others, which are its own. */
  private void ofTheBoardView(List<Action> all) {
    List<Node> buttons = buttonsOfTheBoardView();
    assertTrue(buttons.size() >= 8, "few buttons: " + buttons);
    for (int i = 0; i < buttons.size(); i++) {
      ButtonBase button = (ButtonBase) buttons.get(i);
      int place = i;
      all.add(
          new Action(
              "board view, " + place + " " + button.getText() + " " + button.getAccessibleText(),
              () -> {
                List<Node> now = buttonsOfTheBoardView();
                if (place < now.size()) {
                  press(now.get(place));
                } else {
                  asked.add("gone");
                }
              }));
    }
  }

  private List<Node> buttonsOfTheBoardView() {
    return window.find("board-view").lookupAll("*").stream()
        .filter(node -> node instanceof ButtonBase && isShown(node))
        .toList();
  }

  private static boolean isShown(Node node) {
    return node == null || node.isVisible() && isShown(node.getParent());
  }

  private void press(Node node) {
    if (node instanceof MenuButton menu && !menu.isDisabled()) {
      menu.show();
    } else {
      fire(node);
    }
  }

  private Parent root() {
    return window.find("run").getScene().getRoot();
  }

  private void entries(String above, Menu menu, List<Action> all) {
    for (MenuItem item : menu.getItems()) {
      if (item instanceof Menu inner) {
        entries(above + " > " + inner.getText(), inner, all);
      } else if (!ELSEWHERE.contains(String.valueOf(item.getText()))) {
        add(above, item, () -> Event.fireEvent(menu, new Event(Menu.ON_SHOWING)), all);
      }
    }
  }

  private void add(String above, MenuItem item, Runnable open, List<Action> all) {
    if (!(item instanceof SeparatorMenuItem)) {
      all.add(
          new Action(
              above + " > " + item.getText(),
              () -> {
                open.run();
                if (item.isDisable()) {
                  asked.add("grey");
                } else {
                  item.fire();
                }
              }));
    }
  }

  private void open(TreeView<?> view, boolean selected) {
    view.getSelectionModel().clearSelection();
    if (selected) {
      view.getSelectionModel().select(0);
    }
    ContextMenu menu = view.getContextMenu();
    menu.getOnShowing().handle(null);
  }

  private void fire(Node node) {
    if (node == null || node.isDisabled()) {
      asked.add("grey");
    } else {
      ((ButtonBase) node).fire();
    }
  }

  private void press(Action action) throws Exception {
    // What shows a folder has something new to show.
    Files.writeString(project.resolve("new" + changes++ + ".py"), "");
    String before = still();
    asked.clear();
    int logged = log.size();
    List<Window> windows = window.fx(() -> List.copyOf(Window.getWindows()));
    // A dialog comes back only when it is closed.
    Platform.runLater(action.press());
    long limit = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(SEEN_MILLIS);
    boolean seen = false;
    while (!seen && System.nanoTime() < limit) {
      seen = window.fx(() -> !asked.isEmpty() || !WindowLook.now().equals(before));
      TimeUnit.MILLISECONDS.sleep(seen ? 0 : 10);
    }
    if (!seen) {
      wrong.add(action.name() + ": nothing is to be seen");
    }
    window.fx(
        () -> {
          Stream.of(Window.getWindows().toArray(Window[]::new))
              .filter(open -> !windows.contains(open))
              .toList()
              .reversed()
              .forEach(Window::hide);
          return null;
        });
    window.fx(() -> null);
    if (log.size() > logged) {
      wrong.add(action.name() + ": " + log.toString(StandardCharsets.UTF_8).substring(logged));
    }
  }

  /** What is to be seen once it does not change any more. */
  private String still() throws InterruptedException {
    String now = window.fx(WindowLook::now);
    for (int same = 0; same < 2; ) {
      TimeUnit.MILLISECONDS.sleep(12);
      String next = window.fx(WindowLook::now);
      same = next.equals(now) ? same + 1 : 0;
      now = next;
    }
    return now;
  }
}
