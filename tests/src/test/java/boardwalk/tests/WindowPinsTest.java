package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.boards.BoardChoice;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Help with pins in the window: marks in the program, the drawing, a line of code. Headless. */
class WindowPinsTest {

  private static final String PROGRAM =
      "from machine import Pin\nPIN = 34\nled = Pin(PIN, Pin.OUT)\nok = Pin(23, Pin.OUT)\n";

  @TempDir static Path home;
  private static WindowDriver window;

  @BeforeAll
  static void open() throws Exception {
    window = WindowDriver.open(home);
    window.until("the board is ready", () -> window.state().equals("Ready"));
    window.fx(
        () -> {
          choose("esp32-devkitc-v4");
          return null;
        });
    window.until("the ESP32 is ready", () -> window.state().equals("Ready"));
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @SuppressWarnings("unchecked")
  private static void choose(String board) {
    ComboBox<BoardChoice> boards = (ComboBox<BoardChoice>) window.find("boards");
    boards.getItems().stream()
        .filter(choice -> choice.id().equals("sim:" + board))
        .findFirst()
        .ifPresent(boards::setValue);
  }

  private static boolean marked(String line) {
    return window.editor().lookupAll(".line-number-warning").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().strip().endsWith(line));
  }

  @Test
  void whatThePinCannotDoIsMarkedAndTheDrawingSaysWhatItCan() throws Exception {
    window.program(PROGRAM);
    window.until("line 3 is marked", () -> marked("3"));
    assertTrue(window.fx(() -> !marked("4")), "line 4 is right");
    window.fx(
        () -> {
          ((javafx.scene.control.ButtonBase) window.find("pins")).fire();
          return null;
        });
    window.until("the drawing is there", () -> window.find("pinout-drawing") != null);
    window.fx(
        () -> {
          ((ToggleButton) window.find("filter-dac")).setSelected(true);
          ((TextField) window.find("pinout-search")).setText("26");
          return null;
        });
    TableView<?> table = (TableView<?>) window.fx(() -> window.find("pinout-table"));
    window.until(
        "one pin is left",
        () -> {
          TableView<?> now = table == null ? (TableView<?>) window.find("pinout-table") : table;
          return now == null || now.getItems().size() == 1;
        });
    window.fx(
        () -> {
          window.find("pinout-drawing").lookupAll("*").stream()
              .filter(n -> String.valueOf(n.getAccessibleText()).startsWith("IO26."))
              .findFirst()
              .orElseThrow()
              .requestFocus();
          return null;
        });
    window.until(
        "the pin is described",
        () -> ((Label) window.find("pin-words")).getText().contains("DAC1"));
    window.fx(
        () -> {
          ((javafx.scene.control.Button) window.find("pin-insert")).fire();
          return null;
        });
    window.until(
        "the line is in the program",
        () -> window.editor().getText().contains("pin = Pin(26, Pin.OUT)\n"));
    window.program("from machine import Pin\nlamp = Pin(26, Pin.OUT)\n");
    window.until(
        "the drawing follows the program",
        () -> ((Label) window.find("pin-words")).getText().contains("Your program, line 2"));
  }
}
