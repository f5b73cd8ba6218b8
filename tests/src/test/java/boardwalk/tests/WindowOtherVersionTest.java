package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is open here is changed by another program meanwhile. */
class WindowOtherVersionTest {

  @TempDir Path home;
  @TempDir Path project;
  private Path file;
  private WindowDriver window;

  @BeforeEach
  void open() throws Exception {
    file = Files.writeString(project.resolve("main.py"), "opened = 1\n");
    window = WindowDriver.open(home, project);
    window.fx(
        () -> {
          window.files().project().open(file);
          return null;
        });
    window.until("opened", () -> window.editor().getText().equals("opened = 1\n"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private boolean has(Path path, String text) {
    try {
      return Files.exists(path) && Files.readString(path).equals(text);
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private boolean inTree(String name) {
    return window.find("project-files").lookupAll(".label").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().equals(name));
  }

  @Test
  void bothVersionsAreKeptAndTheOtherOneIsOffered() throws Exception {
    Files.writeString(file, "theirs = 2\n");
    window.program("mine = 3\n");
    window.shortcut(KeyCode.S);
    window.until(
        "told",
        () ->
            window.shows("main.py had been changed by another program.")
                && window.shows("that version is kept as main.other-1.py"));
    window.until("mine is saved", () -> has(file, "mine = 3\n"));
    assertEquals("theirs = 2\n", Files.readString(project.resolve("main.other-1.py")));
    window.until("it is in the tree", () -> inTree("main.other-1.py"));
    window.fx(
        () -> {
          window.clickOn(window.button("Open that version"));
          return null;
        });
    window.until("it is open", () -> window.editor().getText().equals("theirs = 2\n"));
    assertFalse(window.fx(() -> window.shows("had been changed by another program")));
  }

  @Test
  void aPageWithNothingUnsavedShowsWhatItsFileHasNow() throws Exception {
    Files.writeString(file, "theirs = 2\r\nmore = 3\r\n");
    window.comeBack();
    window.until("it shows it", () -> window.editor().getText().equals("theirs = 2\nmore = 3\n"));
    assertTrue(window.fx(() -> window.shows("main.py was changed by another program.")));
    window.fx(
        () -> {
          window.editor().undo();
          return null;
        });
    window.until("undone", () -> window.editor().getText().equals("opened = 1\n"));
    window.shortcut(KeyCode.S);
    window.until("saved", () -> has(file, "opened = 1\n"));
    assertFalse(Files.exists(project.resolve("main.other-1.py")));
  }

  @Test
  void unsavedTextStaysWhenTheFileChanges() throws Exception {
    window.program("mine = 3\n");
    Files.writeString(file, "theirs = 2\n");
    Files.writeString(project.resolve("new.py"), "");
    window.comeBack();
    window.until("it has looked around", () -> inTree("new.py"));
    assertEquals("mine = 3\n", window.fx(() -> window.editor().getText()));
    window.shortcut(KeyCode.S);
    window.until("mine is saved", () -> has(file, "mine = 3\n"));
    assertEquals("theirs = 2\n", Files.readString(project.resolve("main.other-1.py")));
  }

  @Test
  void theTextOfAFileThatIsGoneCanBeSaved() throws Exception {
    Files.delete(file);
    window.comeBack();
    window.until("told", () -> window.shows("main.py is not in its folder any more."));
    window.shortcut(KeyCode.S);
    window.until("it is back", () -> has(file, "opened = 1\n"));
    window.until("no more said", () -> !window.shows("main.py is not in its folder any more."));
  }

  @Test
  void savingAgainMakesNoOtherCopy() throws Exception {
    window.program("mine = 3\n");
    window.shortcut(KeyCode.S);
    window.until("saved", () -> has(file, "mine = 3\n"));
    window.program("mine = 4\n");
    window.shortcut(KeyCode.S);
    window.until("saved again", () -> has(file, "mine = 4\n"));
    assertFalse(Files.exists(project.resolve("main.other-1.py")));
    assertFalse(window.fx(() -> window.shows("another program")));
  }

  @Test
  void aThirdVersionGetsItsOwnName() throws Exception {
    Files.writeString(file, "theirs = 2\n");
    window.program("mine = 3\n");
    window.shortcut(KeyCode.S);
    window.until("first", () -> has(project.resolve("main.other-1.py"), "theirs = 2\n"));
    window.until("saved", () -> has(file, "mine = 3\n"));
    Files.writeString(file, "theirs = 5\n");
    window.program("mine = 6\n");
    window.shortcut(KeyCode.S);
    window.until("second", () -> has(project.resolve("main.other-2.py"), "theirs = 5\n"));
    window.until("saved again", () -> has(file, "mine = 6\n"));
    assertEquals("theirs = 2\n", Files.readString(project.resolve("main.other-1.py")));
  }
}
