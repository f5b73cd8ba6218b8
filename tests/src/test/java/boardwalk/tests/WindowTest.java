package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.storage.CrashJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
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
  private static WindowDriver window;

  @BeforeAll
  static void open() throws Exception {
    window = WindowDriver.open(home);
    window.until("the board is ready", () -> window.state().equals("Ready"));
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @Test
  @Order(1)
  void typingGoesIntoTheProgram() throws Exception {
    window.program("");
    window.fx(
        () -> {
          window.editor().requestFocus();
          return null;
        });
    window.type(KeyCode.X, KeyCode.ENTER, KeyCode.Y);
    window.until("both letters are there", () -> window.editor().getText().equals("x\ny"));
  }

  @Test
  @Order(2)
  void whatIsTypedIsOnTheDiskWithinTwoSeconds() throws Exception {
    window.program("precious = 'work'\n");
    long typed = System.nanoTime();
    // A journal of another process sees what a new start after kill -9 would see.
    CrashJournal next = new CrashJournal(home.resolve("state/journal"), -1);
    Path own = home.resolve("state/journal").resolve(Long.toString(ProcessHandle.current().pid()));
    window.until(
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
    window.program("for i in range(3):\n    print('turn', i)\n");
    window.click("run");
    window.until(
        "the output", () -> window.console().contains("turn 2") && window.state().equals("Ready"));
  }

  @Test
  @Order(4)
  void anExceptionMarksItsLine() throws Exception {
    window.program("a = 1\nb = 0\nprint(a / b)\n");
    window.click("run");
    window.until("the traceback", () -> window.console().contains("ZeroDivisionError"));
    window.until(
        "line 3 is marked",
        () -> window.editor().getParagraph(2).getParagraphStyle().contains("error-line"));
  }

  @Test
  @Order(5)
  void stopEndsAnEndlessLoop() throws Exception {
    window.program("while True:\n    pass\n");
    window.click("run");
    window.until("it runs", () -> window.state().startsWith("Running"));
    window.click("stop");
    window.until("it has stopped", () -> window.state().equals("Ready"));
    window.until("it says why", () -> window.console().contains("KeyboardInterrupt"));
  }

  @Test
  @Order(6)
  void aFloodOfOutputLeavesTheWindowResponsiveAndShowsTheNewest() throws Exception {
    window.program(
        "for i in range(180000):\n    print('line', i, 'x' * 45)\nprint('the', 'end')\n");
    window.click("run");
    window.until("it runs", () -> window.state().startsWith("Running"));
    long longest = 0;
    while (!window.fx(() -> window.state().equals("Ready"))) {
      long asked = System.nanoTime();
      window.fx(() -> null);
      longest = Math.max(longest, System.nanoTime() - asked);
    }
    window.until("the newest line", () -> window.console().contains("the end"));
    // Not a measurement: a frozen window would be far beyond this on any machine.
    assertTrue(longest < 1_000_000_000L, "the window did not answer for " + longest / 1e6 + " ms");
  }

  @Test
  @Order(7)
  void theLedOfTheBoardGlows() throws Exception {
    window.program("from machine import Pin\nPin('LED', Pin.OUT).on()\n");
    window.click("run");
    window.until(
        "the LED is lit", () -> "LED is lit".equals(window.find("led-led").getAccessibleText()));
  }

  @Test
  @Order(8)
  void aPressedButtonReachesTheProgram() throws Exception {
    window.program(
        "from machine import Pin\nimport time\n"
            + "seen = []\n"
            + "Pin('BUTTON', Pin.IN).irq(seen.append, Pin.IRQ_FALLING)\n"
            + "print('press', 'now')\n"
            + "while not seen: time.sleep(0.01)\n"
            + "print('button', 'seen')\n");
    window.click("run");
    window.until("it waits", () -> window.console().contains("press now"));
    window.click("press-button");
    window.until("it has seen it", () -> window.console().contains("button seen"));
  }

  @Test
  @Order(9)
  void theConsoleIsThePromptOfTheBoard() throws Exception {
    window.until("ready", () -> window.state().equals("Ready"));
    window.click("terminal");
    window.type(KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.ENTER);
    window.until("the answer", () -> window.console().contains(">>> 67\n67"));
    assertEquals("Ready", window.fx(window::state));
  }

  @Test
  @Order(80)
  void theAnswerToAProgramsQuestionIsTypedAtOnce() throws Exception {
    window.program("a = input('How many? ')\nprint('it', 'is', int(a) + 1)\nb = input('? ')\n");
    window.click("run");
    window.until("it asks", () -> window.find("terminal").isFocused());
    window.type(KeyCode.DIGIT4, KeyCode.DIGIT1, KeyCode.ENTER);
    window.until("it has the answer", () -> window.console().contains("it is 42"));
    window.type(KeyCode.ENTER);
    window.until("it has ended", () -> window.state().equals("Ready"));
  }

  @Test
  @Order(81)
  void whoGoesOnWritingIsNotInterruptedByAQuestion() throws Exception {
    window.program("import time\ntime.sleep(0.5)\nprint('now')\na = input('How many? ')\n");
    window.click("editor");
    window.click("run");
    window.until("it runs", () -> window.state().startsWith("Running"));
    window.fx(
        () -> {
          window.editor().moveTo(window.editor().getLength());
          return null;
        });
    window.type(KeyCode.X, KeyCode.Y);
    window.until("it asks", () -> window.console().contains("How many? "));
    window.type(KeyCode.Z);
    window.until("all is in the text", () -> window.editor().getText().endsWith("\nxyz"));
    assertTrue(window.fx(() -> window.editor().isFocused()));
    window.click("stop");
    window.until("ready", () -> window.state().equals("Ready"));
  }

  @Test
  @Order(90)
  void aLineOfAnEarlierTimeIsFoundAndTypedAgain() throws Exception {
    window.click("stop");
    window.until("ready", () -> window.state().equals("Ready"));
    window.click("clear-console");
    window.click("terminal");
    window.type(KeyCode.ENTER, KeyCode.DIGIT4, KeyCode.DIGIT1, KeyCode.ENTER);
    window.until("it is entered", () -> window.console().contains(">>> 41\n41\n>>> "));
    window.until(
        "it is remembered", () -> contains(home.resolve("state/console-history.txt"), "41"));
    window.type(KeyCode.X, KeyCode.Y);
    window.until("more is typed", () -> window.console().contains(">>> xy"));
    window.shortcut(KeyCode.R);
    window.until(
        "the lines are shown",
        () -> window.find("history-words") != null && window.find("history-words").isFocused());
    window.type(KeyCode.DIGIT4, KeyCode.DIGIT1);
    window.until(
        "it is found",
        () ->
            "41"
                .equals(
                    ((javafx.scene.control.ListView<?>) window.find("history-lines"))
                        .getSelectionModel()
                        .getSelectedItem()));
    window.type(KeyCode.ENTER);
    window.until("it stands at the prompt", () -> window.console().endsWith(">>> 41\n"));
    window.type(KeyCode.ENTER);
    window.until("and is entered", () -> window.console().contains(">>> 41\n41\n>>> 41\n41\n>>> "));
  }

  @Test
  @Order(91)
  void theConsoleIsSearchedAndItsLinksOpen() throws Exception {
    window.program("print('see https://example.org/page.')\nprint('needle')\n");
    window.click("run");
    window.until("it ran", () -> window.console().contains("needle\n"));
    window.until("ready", () -> window.state().equals("Ready"));
    window.click("terminal");
    window.shortcut(KeyCode.F);
    window.until("the search is open", () -> window.find("console-search").isVisible());
    window.type(KeyCode.N, KeyCode.E, KeyCode.E, KeyCode.D, KeyCode.ENTER, KeyCode.ESCAPE);
    window.until("back in the console", () -> window.find("terminal").isFocused());
    window.click("copy-console");
    window.until(
        "it was selected",
        () -> "need".equals(javafx.scene.input.Clipboard.getSystemClipboard().getString()));
    window.fx(
        () -> {
          window.find("terminal").lookupAll(".terminal-link").stream()
              .filter(javafx.scene.Node::isVisible)
              .findFirst()
              .ifPresent(window::clickOn);
          return null;
        });
    window.until("the page", () -> window.pages().equals(List.of("https://example.org/page")));
  }
}
