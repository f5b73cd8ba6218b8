package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.settings.SettingsStore;
import boardwalk.app.storage.CrashJournal;
import boardwalk.app.storage.DiskWrites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done in the last moment before the window closes is on the disk afterwards. */
class WindowEndTest {

  @TempDir Path home;
  private Path project;
  private WindowDriver window;

  @BeforeEach
  void open() throws Exception {
    project = Files.createDirectories(home.resolve("project"));
    Files.writeString(
        project.resolve("circuit.toml"),
        "board = \"pico\"\n\n[lamp]\npart = \"led\"\nanode = \"GP15\"\n");
    window = WindowDriver.open(home.resolve("home"), project, "sim:pico");
    window.until("the board is ready", () -> window.state().equals("Ready"));
  }

  @Test
  void aChangedCircuitIsWritten() throws Exception {
    window.until("its card", () -> window.find("menu-lamp") != null);
    window.closeAfter(
        () ->
            ((MenuButton) window.find("menu-lamp"))
                .getItems().stream()
                    .filter(item -> "Remove".equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire());
    assertFalse(Files.readString(project.resolve("circuit.toml")).contains("lamp"));
  }

  @Test
  void aLineEnteredAtThePromptIsRemembered() throws Exception {
    window.click("terminal");
    window.type(KeyCode.DIGIT4, KeyCode.DIGIT1);
    window.until("it is typed", () -> window.console().contains(">>> 41"));
    AtomicInteger rows = new AtomicInteger();
    window.fx(
        () -> {
          rows.set(window.console().length());
          return null;
        });
    window.type(KeyCode.ENTER);
    window.until("it is answered", () -> window.console().length() > rows.get());
    window.close();
    assertTrue(Files.readString(home.resolve("home/state/console-history.txt")).contains("41\n"));
  }

  @Test
  void whatIsTypedIsInTheJournal() throws Exception {
    window.closeAfter(() -> window.editor().replaceText("precious = 1\n"));
    assertEquals("precious = 1\n", lost().getFirst().text());
  }

  private Path open(String name, String text) throws Exception {
    Path file = Files.writeString(project.resolve(name), text);
    window.fx(
        () -> {
          window.files().project().open(file);
          return null;
        });
    window.until(name + " is open", () -> text.equals(window.editor().getText()));
    return file;
  }

  private void answer(String question, String button) throws Exception {
    window.until("it asks: " + question, () -> window.asks(question));
    window.fx(
        () -> {
          window.clickOn(window.button(button));
          return null;
        });
  }

  /** What a start after this window's end finds unsaved. */
  private List<CrashJournal.Entry> lost() throws IOException {
    // The journal of a window that still runs is nobody else's, so it is given to another one.
    Path own = home.resolve("home/state/journal/" + ProcessHandle.current().pid());
    if (Files.exists(own)) {
      Files.move(own, own.resolveSibling("1000000000"));
    }
    return new CrashJournal(own.getParent(), -1).lost();
  }

  private boolean isOpenNextTime(Path file) {
    return new SettingsStore(home.resolve("home")).get().openFiles().contains(file.toString());
  }

  @Test
  void whatIsToBeSavedIsSavedAndThenTheWindowCloses() throws Exception {
    Path one = open("one.py", "one = 1\n");
    window.program("one = 2\n");
    Path two = open("two.py", "two = 1\n");
    window.program("two = 2\n");
    window.quit();
    answer("Save one.py before", "Save");
    answer("Save two.py before", "Save");
    window.until("it closes", () -> !window.isOpen());
    window.close();
    assertEquals("one = 2\n", Files.readString(one));
    assertEquals("two = 2\n", Files.readString(two));
    assertTrue(isOpenNextTime(one) && isOpenNextTime(two));
    assertEquals(List.of(), lost());
  }

  @Test
  void whatIsNotToBeSavedIsForgotten() throws Exception {
    Path file = open("one.py", "one = 1\n");
    window.program("one = 2\n");
    window.until("it is in the journal", () -> Files.exists(home.resolve("home/state/journal")));
    window.quit();
    answer("Save one.py before", "Don't save");
    window.until("it closes", () -> !window.isOpen());
    window.close();
    assertEquals("one = 1\n", Files.readString(file));
    assertTrue(isOpenNextTime(file));
    assertEquals(List.of(), lost());
  }

  @Test
  void whoChangesTheirMindLosesNothing() throws Exception {
    open("one.py", "one = 1\n");
    window.program("one = 2\n");
    window.quit();
    answer("Save one.py before", "Cancel");
    window.until("the question is gone", () -> !window.asks("Save one.py before"));
    assertTrue(window.fx(window::isOpen));
    assertEquals("one = 2\n", window.fx(() -> window.editor().getText()));
    window.close();
    assertEquals("one = 2\n", lost().getFirst().text());
  }

  @Test
  void theEndWaitsForASlowDiskAndSaysWhatFails() throws Exception {
    CountDownLatch disk = new CountDownLatch(1);
    DiskWrites.begin(
        () -> {
          disk.await();
          throw new FileSystemException("/media/stick/main.py", null, "No space left on device");
        });
    assertFalse(DiskWrites.finish(Duration.ofMillis(20)));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      Thread end =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      DiskWrites.finish(Duration.ofSeconds(60));
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  });
      window.until("it waits", () -> end.getState() == Thread.State.TIMED_WAITING);
      disk.countDown();
      end.join();
    } finally {
      System.setErr(before);
    }
    String words = said.toString(StandardCharsets.UTF_8);
    assertTrue(words.contains("/media/stick/main.py, "), words);
    assertFalse(words.contains("Exception"), words);
    window.close();
  }

  @Test
  void whatComesAfterTheEndDoesNotHoldItUp() throws Exception {
    window.close();
    var closed = Executors.newSingleThreadExecutor();
    closed.shutdown();
    assertTrue(DiskWrites.begin(() -> null, closed).isCompletedExceptionally());
    assertTrue(DiskWrites.finish(Duration.ofMillis(20)));
  }

  @Test
  void theNextBoardFindsTheFlashOfOneThatHasEnded() throws IOException, InterruptedException {
    window.program("while True:\n    open('log.txt', 'a').write('x')\n");
    window.click("run");
    window.until("it runs", () -> window.state().startsWith("Running"));
    Path log = home.resolve("home/state/simulated/pico/log.txt");
    window.until("it writes", () -> Files.exists(log));
    window.close();
    long size = Files.size(log);
    long boards =
        ProcessHandle.current()
            .children()
            .filter(child -> child.info().commandLine().orElse("").contains(home.toString()))
            .count();
    assertEquals(0, boards);
    assertEquals(size, Files.size(log));
  }
}
