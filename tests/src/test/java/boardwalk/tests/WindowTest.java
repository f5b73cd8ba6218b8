package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.settings.SettingsStore;
import boardwalk.app.shell.Shell;
import boardwalk.app.storage.AppFolders;
import boardwalk.app.storage.CrashJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The window on a simulated board, with real key and mouse events; headless. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowTest {

  @TempDir static Path home;
  private static Stage stage;
  private static Shell shell;
  private static Robot robot;

  private static <T> T fx(Supplier<T> action) {
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

  private static void until(String what, BooleanSupplier condition) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!fx(condition::getAsBoolean)) {
      assertTrue(
          System.nanoTime() < deadline,
          () -> "not in time: " + what + "\n" + fx(WindowTest::console));
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @BeforeAll
  static void open() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Platform.setImplicitExit(false);
    fx(
        () -> {
          robot = new Robot();
          stage = new Stage();
          stage.setX(0);
          stage.setY(0);
          AppFolders folders = new AppFolders(home, home.resolve("state"));
          SettingsStore settings = new SettingsStore(home);
          settings.update(s -> s.withWindow(990, 700, false));
          shell = new Shell(stage, folders, settings);
          shell.open(java.util.List.of());
          return null;
        });
    until("the board is ready", () -> state().equals("Ready"));
  }

  @AfterAll
  static void close() {
    fx(
        () -> {
          shell.close();
          stage.hide();
          return null;
        });
  }

  private static Node find(String id) {
    return stage.getScene().lookup("#" + id);
  }

  private static String state() {
    return ((Label) find("board-state")).getText();
  }

  private static CodeArea editor() {
    return (CodeArea) find("editor");
  }

  /** What the console shows, row by row. */
  private static String console() {
    StringBuilder out = new StringBuilder();
    for (Node text : find("terminal").lookupAll(".terminal-text")) {
      if (text.isVisible()) {
        out.append(((Text) text).getText()).append('\n');
      }
    }
    return out.toString();
  }

  private static void click(String id) {
    fx(
        () -> {
          Node node = find(id);
          Point2D middle =
              node.localToScreen(
                  node.getBoundsInLocal().getCenterX(), node.getBoundsInLocal().getCenterY());
          robot.mouseMove(middle);
          robot.mouseClick(MouseButton.PRIMARY);
          return null;
        });
  }

  private static void program(String text) {
    fx(
        () -> {
          editor().replaceText(text);
          return null;
        });
  }

  @Test
  @Order(1)
  void typingGoesIntoTheProgram() throws Exception {
    program("");
    fx(
        () -> {
          editor().requestFocus();
          return null;
        });
    for (KeyCode key : new KeyCode[] {KeyCode.X, KeyCode.ENTER, KeyCode.Y}) {
      fx(
          () -> {
            robot.keyType(key);
            return null;
          });
    }
    until("both letters are there", () -> editor().getText().equals("x\ny"));
  }

  @Test
  @Order(2)
  void whatIsTypedIsOnTheDiskWithinTwoSeconds() throws Exception {
    program("precious = 'work'\n");
    long typed = System.nanoTime();
    // A journal of another process sees what a new start after kill -9 would see.
    CrashJournal next = new CrashJournal(home.resolve("state/journal"), -1);
    Path own = home.resolve("state/journal").resolve(Long.toString(ProcessHandle.current().pid()));
    until(
        "the journal has it",
        () -> {
          try (Stream<Path> files = Files.exists(own) ? Files.list(own) : Stream.empty()) {
            return files.anyMatch(f -> contains(f, "precious"));
          } catch (java.io.IOException e) {
            return false;
          }
        });
    assertTrue(System.nanoTime() - typed < 2_000_000_000L);
    assertTrue(next.lost().isEmpty(), "a window that still runs has lost nothing");
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (java.io.IOException e) {
      return false;
    }
  }

  @Test
  @Order(3)
  void runShowsTheOutputAndThePromptAfterIt() throws Exception {
    program("for i in range(3):\n    print('turn', i)\n");
    click("run");
    until("the output", () -> console().contains("turn 2") && state().equals("Ready"));
  }

  @Test
  @Order(4)
  void anExceptionMarksItsLine() throws Exception {
    program("a = 1\nb = 0\nprint(a / b)\n");
    click("run");
    until("the traceback", () -> console().contains("ZeroDivisionError"));
    until(
        "line 3 is marked",
        () -> editor().getParagraph(2).getParagraphStyle().contains("error-line"));
  }

  @Test
  @Order(5)
  void stopEndsAnEndlessLoop() throws Exception {
    program("while True:\n    pass\n");
    click("run");
    until("it runs", () -> state().startsWith("Running"));
    click("stop");
    until("it has stopped", () -> state().equals("Ready"));
    until("it says why", () -> console().contains("KeyboardInterrupt"));
  }

  @Test
  @Order(6)
  void aFloodOfOutputLeavesTheWindowResponsiveAndShowsTheNewest() throws Exception {
    program("for i in range(180000):\n    print('line', i, 'x' * 45)\nprint('the', 'end')\n");
    click("run");
    until("it runs", () -> state().startsWith("Running"));
    long longest = 0;
    while (!fx(() -> state().equals("Ready"))) {
      long asked = System.nanoTime();
      fx(() -> null);
      longest = Math.max(longest, System.nanoTime() - asked);
    }
    until("the newest line", () -> console().contains("the end"));
    // Not a measurement: a frozen window would be far beyond this on any machine.
    assertTrue(longest < 1_000_000_000L, "the window did not answer for " + longest / 1e6 + " ms");
  }

  @Test
  @Order(7)
  void theLedOfTheBoardGlows() throws Exception {
    program("from machine import Pin\nPin('LED', Pin.OUT).on()\n");
    click("run");
    until("the LED is lit", () -> "LED is lit".equals(find("led-led").getAccessibleText()));
  }

  @Test
  @Order(8)
  void aPressedButtonReachesTheProgram() throws Exception {
    program(
        "from machine import Pin\nimport time\n"
            + "seen = []\n"
            + "Pin('BUTTON', Pin.IN).irq(seen.append, Pin.IRQ_FALLING)\n"
            + "print('press', 'now')\n"
            + "while not seen: time.sleep(0.01)\n"
            + "print('button', 'seen')\n");
    click("run");
    until("it waits", () -> console().contains("press now"));
    click("press-button");
    until("it has seen it", () -> console().contains("button seen"));
  }

  @Test
  @Order(9)
  void theConsoleIsThePromptOfTheBoard() throws Exception {
    until("ready", () -> state().equals("Ready"));
    click("terminal");
    for (KeyCode key : new KeyCode[] {KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.ENTER}) {
      fx(
          () -> {
            robot.keyType(key);
            return null;
          });
    }
    until("the answer", () -> console().contains(">>> 67\n67"));
    assertEquals("Ready", fx(WindowTest::state));
  }
}
