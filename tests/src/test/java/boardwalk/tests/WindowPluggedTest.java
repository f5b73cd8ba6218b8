package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.boards.BoardChoice;
import boardwalk.device.transport.SerialPorts;
import boardwalk.emulated.esp.ChipModel;
import boardwalk.emulated.esp.EmulatedClock;
import boardwalk.emulated.esp.EmulatedEsp;
import boardwalk.emulated.esp.Pace;
import boardwalk.emulated.esp.PtyPort;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The window says what was plugged in, and asks a silent board's chip. */
class WindowPluggedTest {

  private static final SerialPorts.Port PICO =
      new SerialPorts.Port("/dev/ttyACM7", "Board in FS mode", 0x2E8A, 5, "e6614103e7174b2f");
  private static final SerialPorts.Port MICROBIT =
      new SerialPorts.Port(
          "/dev/ttyACM8",
          "BBC micro:bit CMSIS-DAP",
          0x0D28,
          0x0204,
          "9904360258924e45001a700a0000004b000000009796990b");

  @TempDir static Path home;
  private static final List<SerialPorts.Port> ports = new CopyOnWriteArrayList<>();
  private static WindowDriver window;

  @BeforeAll
  static void open() throws Exception {
    window = WindowDriver.open(home, null, () -> List.copyOf(ports));
    window.until("the simulated board is ready", () -> window.state().equals("Ready"));
  }

  @AfterAll
  static void close() {
    window.close();
  }

  @AfterEach
  void unplug() throws Exception {
    ports.clear();
    window.until("nobody is asked to use what is gone", () -> !window.hasButton("Use this board"));
  }

  @Test
  void saysWhatMayBePluggedInWithoutOpeningIt() throws Exception {
    String before = window.fx(() -> chosen().id());
    ports.add(PICO);
    window.until("the boards it may be", () -> window.shows("boards that look the same: which?"));
    assertTrue(window.fx(() -> window.shows("Plugged in: A Raspberry Pi Pico")));
    assertTrue(window.fx(() -> window.hasButton("Use this board")));
    assertEquals(before, window.fx(() -> chosen().id()));
  }

  @Test
  void knowsAMicrobitByItsSerialNumberAndForgetsItWhenItGoes() throws Exception {
    ports.add(MICROBIT);
    window.until("its name", () -> window.shows("Plugged in: a BBC micro:bit V2"));
    assertTrue(window.fx(() -> chooses(MICROBIT)));
    ports.clear();
    window.until("it is no choice any more", () -> !chooses(MICROBIT));
  }

  private static BoardChoice chosen() {
    return (BoardChoice) ((ComboBox<?>) window.find("boards")).getValue();
  }

  private static boolean chooses(SerialPorts.Port port) {
    return ((ComboBox<?>) window.find("boards"))
        .getItems().stream()
            .anyMatch(c -> c instanceof BoardChoice.Connected at && at.port().equals(port));
  }

  @Test
  void asksTheChipOfASilentBoardWhenTheUserAgrees() throws Exception {
    EmulatedEsp esp =
        new EmulatedEsp(ChipModel.ESP32C3, 4 << 20, EmulatedClock.real(), Pace.NONE, 20_000, false);
    try (PtyPort pty = new PtyPort(esp)) {
      SerialPorts.Port port = new SerialPorts.Port(pty.path(), "CP2102N", 0x10C4, 0xEA60, "0001");
      window.until("the board is ready", () -> window.state().equals("Ready"));
      Platform.runLater(() -> window.menu("Board", "Upload as main.py"));
      FileTrees files = new FileTrees(window);
      window.until("it is there", () -> files.shows(FileTrees.BOARD, "main.py"));
      ports.add(port);
      window.until("it is a choice", () -> chooses(port));
      Platform.runLater(() -> window.clickOn(window.button("Use this board")));
      Platform.runLater(() -> window.menu("Board", "The board does not answer …"));
      window.until("no files of another board", () -> !files.shows(FileTrees.BOARD, "main.py"));
      window.until("it was looked at", () -> window.hasButton("Ask the chip …"));
      int before = esp.commands().size();
      window.click("rescue-ask");
      window.until("the user is asked", () -> says("May the board be restarted?"));
      assertEquals(before, esp.commands().size(), "nothing is asked before");
      window.click("rescue-restart");
      window.until("the answer", () -> says("A board with an ESP32-C3"));
      Platform.runLater(() -> window.clickOn(window.button("Choose …")));
      window.until("the boards with it", () -> window.find("board-choices") != null);
      String first =
          window.fx(
              () -> ((ListView<?>) window.find("board-choices")).getItems().getFirst().toString());
      assertTrue(first.contains("ESP32-C3"), first);
      window.click("board-choose");
      window.until("chosen", () -> window.find("board-choices") == null);
      window.click("rescue-close");
    }
  }

  private static boolean says(String text) {
    return window.find("rescue-what") instanceof Label what && what.getText().startsWith(text);
  }
}
