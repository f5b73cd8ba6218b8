package boardwalk.tests;

import static boardwalk.tests.FileTrees.BOARD;
import static boardwalk.tests.FileTrees.PROJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The files panel with a simulated board: folders, names, deleting and what brings back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowFilesTest {

  @TempDir static Path home;
  @TempDir static Path project;
  private static WindowDriver window;
  private static FileTrees trees;
  private static Path flash;

  @BeforeAll
  static void open() throws Exception {
    Files.createDirectories(project.resolve("lib/deep/__pycache__"));
    Files.writeString(project.resolve("blink.py"), "print('blink')\n");
    Files.writeString(project.resolve("lib/helper.py"), "HELP = 1\n");
    Files.writeString(project.resolve("lib/deep/more.py"), "MORE = 2\n");
    Files.writeString(project.resolve("lib/deep/__pycache__/more.pyc"), "not for boards");
    // As mpy-cross makes them.
    byte[] compiled = {'M', 6, 0, 31, 2, 0, 0x0e, 'f', '.', 'p', 'y', 0, 0x0f};
    Files.write(project.resolve("fast.mpy"), compiled);
    flash = home.resolve("state/simulated/generic");
    Files.createDirectories(flash);
    Files.write(flash.resolve("driver.mpy"), compiled);
    Files.write(flash.resolve("picture.dat"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    window = WindowDriver.open(home, project);
    trees = new FileTrees(window);
    window.until("the board is ready", () -> window.state().equals("Ready"));
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static void onBoard(String path) throws InterruptedException {
    window.until(path + " is on the board", () -> trees.shows(BOARD, path));
    window.until("ready", () -> window.state().equals("Ready"));
  }

  private static void gone(String path) throws InterruptedException {
    window.until(path + " is gone", () -> !trees.shows(BOARD, path));
    window.until("ready", () -> window.state().equals("Ready"));
  }

  private static void answerName(String name) throws InterruptedException {
    window.until("the dialog", () -> window.find("name-field") != null);
    window.fx(
        () -> {
          ((TextField) window.find("name-field")).setText(name);
          return null;
        });
  }

  @Test
  @Order(1)
  void aFolderGoesUpWithAllThatIsInItAtItsPlaceInTheProject() throws Exception {
    trees.select(PROJECT, "lib", "blink.py");
    window.click("upload");
    onBoard("lib/deep/more.py");
    onBoard("blink.py");
    assertEquals("HELP = 1\n", Files.readString(flash.resolve("lib/helper.py")));
    assertFalse(Files.exists(flash.resolve("lib/deep/__pycache__")));
    window.until("it says how much room is left", () -> window.shows(" free of "));
  }

  @Test
  @Order(2)
  void aFolderIsDeletedWholeAndOneClickBringsItBack() throws Exception {
    trees.select(BOARD, "lib");
    window.type(KeyCode.DELETE);
    gone("lib");
    assertFalse(Files.exists(flash.resolve("lib")));
    window.until("it can be undone", () -> window.shows("lib is deleted"));
    window.fx(
        () -> {
          window.clickOn(window.button("Undo"));
          return null;
        });
    onBoard("lib/deep/more.py");
    assertEquals("MORE = 2\n", Files.readString(flash.resolve("lib/deep/more.py")));
    assertEquals("HELP = 1\n", Files.readString(flash.resolve("lib/helper.py")));
  }

  @Test
  @Order(3)
  void aFileGetsAnotherNameAndBadOnesAreRefusedWhileTyped() throws Exception {
    trees.select(BOARD, "blink.py");
    trees.choose(BOARD, "Rename …");
    answerName("a/b.py");
    assertTrue(window.fx(() -> window.find("name-ok").isDisabled()));
    answerName("lamp.py");
    window.click("name-ok");
    onBoard("lamp.py");
    assertTrue(Files.exists(flash.resolve("lamp.py")));
    assertFalse(Files.exists(flash.resolve("blink.py")));
  }

  @Test
  @Order(4)
  void aNameThatIsTakenIsRefusedInWords() throws Exception {
    trees.select(PROJECT, "blink.py");
    window.click("upload");
    onBoard("blink.py");
    trees.select(BOARD, "lamp.py");
    trees.choose(BOARD, "Rename …");
    answerName("blink.py");
    window.click("name-ok");
    window.until(
        "it says why", () -> window.shows("There is something of that name on the board already."));
    assertTrue(Files.exists(flash.resolve("lamp.py")));
    window.until("ready", () -> window.state().equals("Ready"));
  }

  @Test
  @Order(5)
  void foldersAreMadeOnTheBoard() throws Exception {
    Platform.runLater(() -> window.clickOn(window.find("new-board-folder")));
    answerName("data");
    window.click("name-ok");
    onBoard("data");
    assertTrue(Files.isDirectory(flash.resolve("data")));
  }

  @Test
  @Order(6)
  void aProgramBecomesTheMainOneAndTheOldMainComesBack() throws Exception {
    Files.writeString(flash.resolve("main.py"), "print('the old main')\n");
    trees.select(BOARD, "blink.py");
    trees.choose(BOARD, "Make this the main program");
    window.until("it is main.py", () -> window.shows("main.py is on the board."));
    assertEquals("print('blink')\n", Files.readString(flash.resolve("main.py")));
    window.until("ready", () -> window.state().equals("Ready"));
    window.fx(
        () -> {
          window.clickOn(window.button("Undo"));
          return null;
        });
    window.until("the old one is back", () -> "print('the old main')\n".equals(mainNow()));
    window.until("ready", () -> window.state().equals("Ready"));
  }

  private static String mainNow() {
    try {
      return Files.readString(flash.resolve("main.py"));
    } catch (java.io.IOException e) {
      return "";
    }
  }

  @Test
  @Order(7)
  void aFileOfThisComputerIsReplacedOnlyWhenTheUserSaysSo() throws Exception {
    Files.writeString(project.resolve("blink.py"), "my own work\n");
    trees.select(BOARD, "blink.py");
    Platform.runLater(() -> window.clickOn(window.find("download")));
    window.until("it asks", () -> window.find("replace-files") != null);
    assertEquals("my own work\n", Files.readString(project.resolve("blink.py")));
    window.click("replace-files");
    window.until("it is here", () -> window.shows("blink.py is in "));
    assertEquals("print('blink')\n", Files.readString(project.resolve("blink.py")));
    window.until("ready", () -> window.state().equals("Ready"));
  }

  @Test
  @Order(8)
  void whatIsUnsavedInTheEditorIsWhatGoesUp() throws Exception {
    trees.select(PROJECT, "blink.py");
    window.type(KeyCode.ENTER);
    window.until("it is open", () -> window.editor().getText().equals("print('blink')\n"));
    window.program("print('as typed')\n");
    trees.select(PROJECT, "blink.py");
    window.click("upload");
    window.until("it is there", () -> window.shows("blink.py is on the board."));
    assertEquals("print('as typed')\n", Files.readString(flash.resolve("blink.py")));
  }

  @Test
  @Order(9)
  void whatIsNoTextIsNotOpenedAsSuch() throws Exception {
    String before = window.editor().getText();
    trees.select(PROJECT, "fast.mpy");
    window.type(KeyCode.ENTER);
    window.until("it says why", () -> window.shows("fast.mpy is a compiled module."));
    trees.select(BOARD, "driver.mpy");
    trees.choose(BOARD, "Edit");
    window.until("it says why", () -> window.shows("driver.mpy is a compiled module."));
    trees.select(BOARD, "picture.dat");
    trees.choose(BOARD, "Edit");
    window.until("it says so", () -> window.shows("picture.dat cannot be opened."));
    assertEquals(before, window.editor().getText());
    window.until("ready", () -> window.state().equals("Ready"));
  }

  @Test
  @Order(20)
  void aProgramThatLocksItsUserOutIsSetAside() throws Exception {
    Files.writeString(
        flash.resolve("main.py"),
        """
        import micropython
        micropython.kbd_intr(-1)
        print('locked')
        while True:
            pass
        """);
    window.until("nothing goes on", () -> window.files().transfers().isEmpty());
    window.shortcut(KeyCode.F5);
    window.until("it restarts", () -> window.console().contains("soft reboot"));
    window.until("the program runs", () -> window.console().contains("locked"));
    window.click("stop");
    window.until("it says what can be done", () -> window.shows("The program does not stop."));
    // What the user asks for now does not get in either, and Stop is the way out of it.
    window.click("refresh");
    window.until("it waits", () -> window.state().startsWith("Waiting for the program"));
    window.click("stop");
    window.until("it is given up", () -> window.shows("because you pressed Stop"));
    window.until("it says what to do", () -> window.hasButton("Rescue the board …"));
    Platform.runLater(() -> window.clickOn(window.button("Rescue the board …")));
    window.until("it knows why", () -> window.find("rescue-rescue") != null);
    window.click("rescue-rescue");
    window.until("the board is caught", () -> window.find("rescue-use") != null);
    window.click("rescue-use");
    onBoard("main.rescued.py");
    assertFalse(Files.exists(flash.resolve("main.py")));
    window.until("ready", () -> window.state().equals("Ready"));
  }

  @Test
  @Order(29)
  void aRestartRightAfterAnUploadComesBehindAllOfIt() throws Exception {
    Files.writeString(
        flash.resolve("main.py"),
        """
        import os, time
        for i in range(60):
            time.sleep_ms(20)
        print('counted', i + 1, len(os.listdir('/many')))
        """);
    for (int i = 0; i < 20; i++) {
      Path file = project.resolve("many/file" + i + ".py");
      Files.createDirectories(file.getParent());
      Files.writeString(file, "print(" + i + ")\n");
    }
    window.fx(
        () -> {
          window.files().project().refresh();
          return null;
        });
    window.until("they are listed", () -> trees.shows(PROJECT, "many"));
    trees.select(PROJECT, "many");
    window.click("clear-console");
    window.click("upload");
    window.shortcut(KeyCode.F5);
    window.until("main.py has run whole", () -> window.console().contains("counted 60 20"));
    assertFalse(window.console().contains("KeyboardInterrupt"));
    onBoard("main.py");
    Files.delete(flash.resolve("main.py"));
  }

  @Test
  @Order(30)
  void aProgramTheBoardStartedItselfIsNotStoppedByLooking() throws Exception {
    Files.writeString(
        flash.resolve("main.py"),
        "import time\nn = 0\nwhile True:\n    n += 1\n    print('turn', n)\n    time.sleep_ms(200)\n");
    Platform.runLater(() -> window.menu("Board", "Connect again"));
    window.until("it is said", () -> window.shows("A program is running on the board."));
    window.until("it goes on", () -> window.console().contains("turn 14"));
    assertFalse(window.fx(() -> trees.shows(BOARD, "main.py")));
    window.click("stop");
    onBoard("main.py");
    Files.delete(flash.resolve("main.py"));
  }
}
