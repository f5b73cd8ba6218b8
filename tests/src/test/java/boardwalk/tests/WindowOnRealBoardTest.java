package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An afternoon with a real MicroPython at a serial port, in the window. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowOnRealBoardTest {

  @TempDir static Path home;
  @TempDir static Path project;
  private static RealMicroPython board;
  private static Path cable;
  private static WindowDriver window;

  @BeforeAll
  static void open() throws Exception {
    Files.writeString(project.resolve("main.py"), "print('main.py', 'started')\n");
    Files.writeString(project.resolve("helper.py"), "def double(x):\n    return 2 * x\n");
    board = new RealMicroPython();
    cable = home.resolve("cable");
    Files.createSymbolicLink(cable, Path.of(board.port()));
    window = WindowDriver.open(home, project);
    window.until("the simulated board is ready", () -> window.state().equals("Ready"));
  }

  @AfterAll
  static void close() throws Exception {
    window.close();
    board.close();
  }

  private static boolean shows(String id, String name) {
    return new FileTrees(window).shows(id, name);
  }

  private static void select(String id, String name) throws InterruptedException {
    new FileTrees(window).select(id, name);
  }

  @Test
  @Order(1)
  void aPortThatIsNoUsbPortIsChosenByItsName() throws Exception {
    javafx.application.Platform.runLater(() -> window.clickOn(window.find("other-port")));
    window.until("the dialog", () -> window.find("other-port-address") != null);
    window.fx(
        () -> {
          ((ComboBox<?>) window.find("other-port-address")).getEditor().setText(cable.toString());
          return null;
        });
    window.click("other-port-connect");
    window.until(
        "the board is ready",
        () -> window.state().equals("Ready") && window.console().contains("MicroPython v1.27"));
  }

  @Test
  @Order(2)
  void theConsoleIsItsPrompt() throws Exception {
    window.click("terminal");
    window.type(KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.ENTER);
    window.until("the answer", () -> window.console().contains(">>> 67\n67"));
  }

  @Test
  @Order(3)
  void aProgramRunsAndItsExceptionMarksTheLine() throws Exception {
    window.program("print('on', 'the board')\nx = [1]\nprint(x[3])\n");
    window.click("run");
    window.until("the output", () -> window.console().contains("on the board"));
    window.until(
        "line 3 is marked",
        () -> window.editor().getParagraph(2).getParagraphStyle().contains("error-line"));
    window.until("ready", () -> window.state().equals("Ready"));
  }

  @Test
  @Order(4)
  void filesGoUpAndMainRunsAfterASoftReset() throws Exception {
    window.until("the project is listed", () -> shows("project-files", "helper.py"));
    for (String name : new String[] {"helper.py", "main.py"}) {
      select("project-files", name);
      window.click("upload");
      window.until(name + " is on the board", () -> shows("board-files", name));
    }
    window.until("ready", () -> window.state().equals("Ready"));
    window.shortcut(KeyCode.F5);
    window.until("main.py runs", () -> window.console().contains("main.py started"));
    window.until("ready", () -> window.state().equals("Ready"));
  }

  @Test
  @Order(5)
  void filesComeDownWhole() throws Exception {
    Files.delete(project.resolve("helper.py"));
    select("board-files", "helper.py");
    window.click("download");
    window.until("it is here", () -> Files.exists(project.resolve("helper.py")));
    window.until("ready", () -> window.state().equals("Ready"));
    assertEquals(
        "def double(x):\n    return 2 * x\n", Files.readString(project.resolve("helper.py")));
  }

  @Test
  @Order(6)
  void aDeletedFileIsGoneFromTheBoardAndKeptHere() throws Exception {
    select("board-files", "helper.py");
    window.click("delete");
    window.until("it is gone", () -> !shows("board-files", "helper.py"));
    try (var kept = Files.walk(home)) {
      Optional<Path> copy =
          kept.filter(p -> p.getFileName().toString().contains("helper.py")).findFirst();
      assertTrue(copy.isPresent(), "a copy of what was deleted is kept");
    }
  }

  @Test
  @Order(7)
  void aPulledCableIsAStateWithAWayBack() throws Exception {
    String text = window.fx(() -> window.editor().getText());
    board.close();
    window.until("it says so", () -> Objects.equals(window.state(), "Not connected"));
    assertEquals(text, window.fx(() -> window.editor().getText()));
    window.until("it says what to do", () -> window.shows("connects again when the board is back"));
    Files.delete(cable);
    board = new RealMicroPython();
    Files.createSymbolicLink(cable, Path.of(board.port()));
    window.until("it is back", () -> window.state().equals("Ready"));
  }
}
