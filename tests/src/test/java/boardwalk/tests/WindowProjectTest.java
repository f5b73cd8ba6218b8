package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import boardwalk.app.files.LocalFile;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and the files of the project they belong to. */
class WindowProjectTest {

  @TempDir Path home;
  private Path project;
  private WindowDriver window;

  @BeforeEach
  void open() throws Exception {
    project = Files.createDirectories(home.resolve("project"));
    window = WindowDriver.open(home.resolve("home"), project, "sim:generic");
    window.until("the board is ready", () -> window.state().equals("Ready"));
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void open(Path file) {
    window.fx(
        () -> {
          window.files().project().open(file);
          return null;
        });
  }

  @Test
  void pagesGoWithAFolderThatIsRenamed() throws Exception {
    Path folder = Files.createDirectories(project.resolve("old/inside"));
    Path file = Files.writeString(folder.resolve("part.py"), "x = 1\n");
    open(file);
    window.until("it is open", () -> window.editor().getText().equals("x = 1\n"));
    window.fx(
        () -> {
          window.files().project().rename(new LocalFile(project.resolve("old"), true, 0), "new");
          return null;
        });
    Path moved = project.resolve("new/inside/part.py");
    window.until("it is renamed", () -> Files.exists(moved));
    window.program("x = 2\n");
    window.until(
        "it is saved",
        () -> {
          window.menu("File", "Save");
          return contains(moved);
        });
    assertFalse(Files.exists(project.resolve("old")));
  }

  private static boolean contains(Path file) {
    try {
      return Files.readString(file).equals("x = 2\n");
    } catch (java.io.IOException e) {
      return false;
    }
  }

  @Test
  void aFileThatIsGoneIsSaidToBeGone() throws Exception {
    open(project.resolve("gone.py"));
    window.until("it is said", () -> window.shows("gone.py cannot be opened."));
    assertEquals(true, window.fx(() -> window.shows("It is not there any more.")));
  }

  @Test
  void aPageThatIsOpenedTakesTheKeys() throws Exception {
    window.until("the first page has them", () -> window.editor().isFocused());
    Path file = Files.writeString(project.resolve("page.py"), "x = 1\n");
    window.click("stop");
    open(file);
    window.until(
        "the next page has them",
        () -> window.editor().getText().equals("x = 1\n") && window.editor().isFocused());
    window.type(KeyCode.Y);
    window.until("it is typed", () -> window.editor().getText().startsWith("y"));
  }

  @Test
  void aKeyClosesThePage() throws Exception {
    Path file = Files.writeString(project.resolve("page.py"), "x = 1\n");
    open(file);
    window.until("it is open", () -> window.editor().getText().equals("x = 1\n"));
    window.click("editor");
    window.shortcut(KeyCode.W);
    window.until("it is closed", () -> !window.editor().getText().equals("x = 1\n"));
    window.until("the page behind it has the keys", () -> window.editor().isFocused());
    assertEquals("x = 1\n", Files.readString(file));
  }
}
