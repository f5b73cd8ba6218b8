package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.flasher.microbit.MicrobitFirmware;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flashing a micro:bit in the window, with Debian's MicroPython and a drive of our own. */
class WindowFlashTest {

  @TempDir Path home;
  @TempDir Path drive;
  private WindowDriver window;

  @BeforeEach
  void open() throws Exception {
    plugIn("9900", 3);
    window = WindowDriver.open(home);
    window.until("the board is ready", () -> window.state().equals("Ready"));
    window.program("print('from the window')\n");
    window.click("flash");
    window.until("the flash window", () -> window.find("flash-place") != null);
  }

  @AfterEach
  void close() {
    window.close();
  }

  private void plugIn(String id, int remounts) throws Exception {
    Files.writeString(drive.resolve("MICROBIT.HTM"), "<html>");
    Files.writeString(
        drive.resolve("DETAILS.TXT"),
        "Unique ID: " + id + "0000\r\nRemount count: " + remounts + "\r\n");
  }

  private void chooseDrive() {
    window.fx(
        () -> {
          ((TextField) window.find("flash-place")).setText(drive.toString());
          return null;
        });
    window.click("flash-add");
  }

  private String plan() {
    StringBuilder steps = new StringBuilder();
    ((VBox) window.find("flash-plan"))
        .getChildren()
        .forEach(step -> steps.append(((Label) step).getText()).append('\n'));
    return steps.toString();
  }

  /** What the board's own line says. */
  private String status() {
    StringBuilder words = new StringBuilder();
    window
        .find("flash-boards")
        .lookupAll(".flash-words")
        .forEach(label -> words.append(((Label) label).getText()));
    return words.toString();
  }

  /** Does what DAPLink does with a whole file: comes back, counted. */
  private void takeTheFile(String failure) throws Exception {
    Path file = drive.resolve("boardwalk.hex");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!Files.exists(file) || !text(file).endsWith(":00000001FF\n")) {
      assertTrue(System.nanoTime() < deadline, "no whole file came");
      TimeUnit.MILLISECONDS.sleep(10);
    }
    if (failure != null) {
      Files.writeString(drive.resolve("FAIL.TXT"), failure);
    }
    plugIn("9900", 4);
  }

  private static String text(Path file) throws Exception {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  @Test
  void thePlanIsShownThenTheProgramIsOnTheBoard() throws Exception {
    chooseDrive();
    window.until("the plan", () -> plan().contains("Files on it: main.py."));
    window.click("do-flash");
    takeTheFile(null);
    window.until("it is done", () -> status().equals("The micro:bit is ready."));
    assertEquals(
        "print('from the window')\n",
        new String(
            MicrobitFirmware.parse(text(drive.resolve("boardwalk.hex"))).files().get("main.py"),
            StandardCharsets.UTF_8));
  }

  @Test
  void whatTheBoardRefusesIsToldWithWhatToDo() throws Exception {
    chooseDrive();
    window.until("the plan", () -> plan().contains("Files on it: main.py."));
    window.click("do-flash");
    takeTheFile("error: The transfer timed out.\r\ntype: user\r\n");
    window.until("it says so", () -> status().contains("The transfer timed out."));
    assertTrue(window.fx(this::status).contains("try once more"), window.fx(this::status));
  }

  @Test
  void theWrongImageIsRefusedBeforeAnythingIsTouched() throws Exception {
    plugIn("9904", 3);
    chooseDrive();
    window.until("the refusal", () -> plan().contains("but the board is a V2"));
    assertTrue(window.fx(() -> window.find("do-flash").isDisabled()));
    assertTrue(Files.notExists(drive.resolve("boardwalk.hex")));
  }

  private void press(String button) {
    window.fx(
        () -> {
          window.clickOn(window.button(button));
          return null;
        });
  }

  /** As the button in its frame does; gives the window. */
  private Window askToClose() {
    Window flash = window.fx(() -> window.find("flash-boards").getScene().getWindow());
    // It waits for the answer to its question.
    Platform.runLater(
        () -> flash.fireEvent(new WindowEvent(flash, WindowEvent.WINDOW_CLOSE_REQUEST)));
    return flash;
  }

  @Test
  void aBoardThatIsBeingWrittenIsNotLeftByClosingTheWindow() throws Exception {
    chooseDrive();
    window.until("the plan", () -> plan().contains("Files on it: main.py."));
    window.click("do-flash");
    window.until("it writes", () -> window.find("do-flash").isDisabled());
    Window flash = askToClose();
    window.until("the question", () -> window.hasButton("Go on writing"));
    press("Go on writing");
    window.until("the question is gone", () -> !window.hasButton("Go on writing"));
    takeTheFile(null);
    window.until("it is done", () -> status().equals("The micro:bit is ready."));
    window.type(KeyCode.ESCAPE);
    window.until("the window is closed", () -> !flash.isShowing());
  }

  @Test
  void writingCanBeStoppedByClosingTheWindow() throws Exception {
    chooseDrive();
    window.until("the plan", () -> plan().contains("Files on it: main.py."));
    window.click("do-flash");
    window.until("it writes", () -> window.find("do-flash").isDisabled());
    Window flash = askToClose();
    window.until("the question", () -> window.hasButton("Stop writing"));
    press("Stop writing");
    window.until("the window is closed", () -> !flash.isShowing());
  }
}
