package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.boardview.BoardView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Parts and wires by mouse and keys, on a simulated Pico; headless. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowCircuitTest {

  @TempDir static Path home;
  private static Path project;
  private static Path file;
  private static WindowDriver window;

  @BeforeAll
  static void open() throws Exception {
    project = Files.createDirectories(home.resolve("project"));
    file = project.resolve("circuit.toml");
    window = WindowDriver.open(home.resolve("home"), project, "sim:pico");
    window.until("the board is ready", () -> window.state().equals("Ready"));
  }

  @AfterAll
  static void close() {
    window.close();
  }

  private static String text() {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return "";
    }
  }

  /** Clicks a pin of the left row of the drawn Pico, counted from the top. */
  private static void clickLeftPin(int number) {
    window.fx(
        () -> {
          boardInSight();
          return null;
        });
    window.clickAt("board", 17, 34 + number * 16.5);
  }

  private static void boardInSight() {
    Node node = window.find("board");
    while (!(node instanceof javafx.scene.control.ScrollPane)) {
      node = node.getParent();
    }
    ((javafx.scene.control.ScrollPane) node).setVvalue(0);
    node.getScene().getRoot().layout();
  }

  /** What a part shows; on the JavaFX thread. */
  private static double shown(String part, String name) {
    return window.board().parts().containsKey(part)
        ? window.board().parts().get(part).number(name)
        : -1;
  }

  private static void choose(String part, String entry) {
    window.fx(
        () -> {
          MenuButton menu = (MenuButton) window.find("menu-" + part);
          menu.getItems().stream()
              .filter(item -> entry.equals(item.getText()))
              .findFirst()
              .ifPresent(MenuItem::fire);
          return null;
        });
  }

  private static void add(String words) throws Exception {
    window.fx(
        () -> {
          ((Button) window.find("add-part")).fire();
          return null;
        });
    focus("palette-search");
    window.typeText(words);
    window.until("it is typed", () -> words.equals(typed()));
    window.type(KeyCode.ENTER);
  }

  /** Gives the focus to a control that can take keys: before it is drawn first it cannot. */
  private static void focus(String id) throws Exception {
    window.until(
        id + " takes keys",
        () -> {
          if (!(window.find(id) instanceof Control control) || control.getSkin() == null) {
            return false;
          }
          control.requestFocus();
          return control.isFocused();
        });
  }

  private static String typed() {
    return ((TextField) window.find("palette-search")).getText();
  }

  @Test
  @Order(1)
  void aPartFromThePaletteIsWiredByClickingPins() throws Exception {
    add("led");
    window.until("its card", () -> window.find("wire-picker") != null);
    clickLeftPin(19);
    window.until("the anode", () -> text().contains("anode = \"GP15\""));
    assertTrue(text().contains("board = \"pico\""), text());
    assertFalse(text().contains("cathode"), text());
    window.program("from machine import Pin\nPin(15, Pin.OUT).on()\nprint('lamp', 'on')\n");
    window.click("run");
    window.until("it is lit", () -> shown("led", "brightness") == 1.0);
  }

  @Test
  @Order(2)
  void keysAloneAddAndWireAButtonAndTheRunningBoardHasItAtOnce() throws Exception {
    window.program(
        "from machine import Pin\nimport time\nb = Pin(14, Pin.IN, Pin.PULL_UP)\n"
            + "print('press', 'now')\nwhile b.value(): time.sleep_ms(5)\nprint('seen', 'it')\n");
    window.click("run");
    window.until("it waits", () -> window.console().contains("press now"));
    add("button");
    window.until(
        "the list has the focus",
        () -> window.find("pin-list") != null && window.find("pin-list").isFocused());
    window.fx(
        () -> {
          ((Button) window.find("wire-cancel")).fire();
          return null;
        });
    focus("leg-button-a");
    window.type(KeyCode.ENTER);
    window.until("it asks", () -> window.find("pin-list") != null);
    window.fx(
        () -> {
          boardInSight();
          window.find("board").requestFocus();
          return null;
        });
    // The pins that suit are gone through by the arrow keys; the 15th from the top is GP14.
    for (int i = 0; i < 30 && !pointsAt("GP14"); i++) {
      window.type(KeyCode.DOWN);
    }
    window.type(KeyCode.ENTER);
    window.until("it is wired", () -> text().contains("a = \"GP14\""));
    window.until("the board has it", () -> window.board().parts().containsKey("button"));
    window.until(
        "there is a button to press",
        () -> window.find("part-button").lookup("#press-button") != null);
    focus("press-button");
    window.type(KeyCode.SPACE);
    window.until("the program saw it", () -> window.console().contains("seen it"));
  }

  private static boolean pointsAt(String pin) {
    return window.fx(() -> window.find("board").getAccessibleText().startsWith(pin + ":"));
  }

  @Test
  @Order(3)
  void whatIsDoubtfulIsSaidBesideThePartAndHandsAndWindowShareTheFile() throws Exception {
    Files.writeString(
        file,
        """
        # our robot
        board = "pico"

        [eyes]            # looks ahead
        part = "hc_sr04"
        trigger = "GP2"
        echo = "GP3"      # 3.3 V only!
        vcc = "5V"
        """);
    window.until(
        "the warning is on its card",
        () ->
            window.find("part-eyes") != null
                && window.find("part-eyes").lookupAll(".part-warning").stream()
                    .anyMatch(node -> ((Label) node).getText().contains("fed with 5 V")));
    window.until("the part of before is gone", () -> window.find("part-led") == null);
    window.fx(
        () -> {
          ((Button) window.find("leg-eyes-vcc")).fire();
          return null;
        });
    focus("pin-list");
    window.type(KeyCode.DOWN);
    window.until(
        "the best is chosen",
        () -> ((ComboBox<?>) window.find("pin-list")).getSelectionModel().getSelectedIndex() == 0);
    window.type(KeyCode.ENTER);
    window.until("it is fed with 3.3 V", () -> text().contains("vcc = \"3V3\""));
    window.until(
        "nothing is doubtful any more",
        () -> window.find("part-eyes").lookupAll(".part-warning").isEmpty());
    assertEquals(
        """
        # our robot
        board = "pico"

        [eyes]            # looks ahead
        part = "hc_sr04"
        trigger = "GP2"
        echo = "GP3"      # 3.3 V only!
        vcc = "3V3"
        """,
        text());
  }

  @Test
  @Order(4)
  void everythingIsWiredInOneStepAndTakenBackInOne() throws Exception {
    String before = text();
    add("oled");
    window.until("its card", () -> window.find("wire-all-ssd1306") != null);
    window.fx(
        () -> {
          ((Button) window.find("wire-all-ssd1306")).fire();
          return null;
        });
    window.until(
        "all is wired",
        () ->
            text().contains("scl = \"GP")
                && text().contains("sda = \"GP")
                && text().contains("gnd = \"GND\""));
    for (int i = 0; i < 2; i++) {
      window.fx(
          () -> {
            ((Button) window.find("circuit-undo")).fire();
            return null;
          });
    }
    window.until("it is as before", () -> text().equals(before));
  }

  @Test
  @Order(5)
  void aPartIsRenamedAndRemoved() throws Exception {
    choose("eyes", "Rename \u2026");
    focus("rename-eyes");
    window.fx(
        () -> {
          ((TextField) window.find("rename-eyes")).selectAll();
          return null;
        });
    window.typeText("sonar");
    window.type(KeyCode.ENTER);
    window.until("it has its name", () -> text().contains("[sonar]            # looks ahead"));
    window.until("also on its card", () -> window.find("part-sonar") != null);
    choose("sonar", "Remove");
    window.until("it is gone", () -> !text().contains("hc_sr04"));
    assertTrue(text().startsWith("# our robot"), text());
  }

  @Test
  @Order(6)
  void aFileThatCannotBeReadIsSaidInWordsAndNothingIsLost() throws Exception {
    String broken = "board = \"pico\"\n\n[lamp]\npart = \"lamp\"\n";
    Files.writeString(file, broken);
    window.until("it says why", () -> window.shows("which is no known part"));
    add("led");
    window.until("it does not touch it", () -> window.shows("Open it in the editor"));
    assertEquals(broken, text());
    Files.writeString(file, "[lamp]\npart = \"led\"\nanode = \"GP15\"\n");
    window.until("it is well again", () -> window.find("part-lamp") != null);
    window.until("nothing is said any more", () -> !window.shows("Open it in the editor"));
  }

  @Test
  @Order(7)
  void aBoardIsHeldStillGoesAStepAndGoesOn() throws Exception {
    window.click("stop");
    window.until("ready", () -> window.state().equals("Ready"));
    window.program(
        "from machine import Pin\nimport time\np = Pin(15, Pin.OUT)\nn = 0\n"
            + "while True:\n    p.toggle()\n    n += 1\n    time.sleep_ms(40)\n");
    window.click("run");
    window.until("it blinks", () -> shown("lamp", "brightness") == 1.0);
    window.click("board-hold");
    window.until("it is held", () -> window.board().heldProperty().get());
    long time = window.fx(() -> window.board().recording().now());
    int edges = window.fx(WindowCircuitTest::edges);
    window.click("board-step");
    window.until(
        "it went a step and stands again",
        () -> window.board().heldProperty().get() && edges() > edges);
    long step = window.fx(() -> window.board().recording().now()) - time;
    assertTrue(step < 2_000_000_000L, "the board's time stood: " + step);
    int after = window.fx(WindowCircuitTest::edges);
    window.click("board-hold");
    window.until("it goes on", () -> !window.board().heldProperty().get());
    window.until("it blinks again", () -> edges() > after + 3);
    window.click("stop");
    window.until("ready again", () -> window.state().equals("Ready"));
  }

  private static int edges() {
    return window.board().recording().tracks().get("GP15").size();
  }

  @Test
  @Order(8)
  void theTracesAreSavedAsVcdOrItIsSaidWhyNot() throws Exception {
    window.program(
        "from machine import Pin\nimport time\np = Pin(15, Pin.OUT)\n"
            + "for i in range(6):\n    p.toggle()\n    time.sleep_ms(20)\nprint('six', 'edges')\n");
    window.click("run");
    window.until("it ran", () -> window.console().contains("six edges"));
    window.until(
        "the edges are there",
        () ->
            window.board().recording().tracks().containsKey("GP15")
                && window.board().recording().tracks().get("GP15").size() >= 6);
    Path dump = project.resolve("traces.vcd");
    save(dump);
    window.until("it says so", () -> window.shows("Saved as traces.vcd."));
    assertTrue(Files.readString(dump).contains("$var wire 1 ! GP15 $end"));
    save(file.resolve("inside-a-file.vcd"));
    window.until("it says why not", () -> window.shows("Not saved: "));
    window.until("and what to do", () -> window.shows("Choose another folder."));
  }

  private static void save(Path to) {
    window.fx(
        () -> {
          ((BoardView) window.find("board-view")).logic().askWhereBy(() -> Optional.of(to));
          ((Button) window.find("logic-save")).fire();
          return null;
        });
  }

  /** The page of the editor that is in front. */
  private static CodeArea page() {
    for (Node node : window.find("tabs").lookupAll("#editor")) {
      boolean shown = true;
      for (Node above = node; above != null; above = above.getParent()) {
        shown &= above.isVisible();
      }
      if (shown) {
        return (CodeArea) node;
      }
    }
    return null;
  }

  private static String onThePage() {
    return page() == null ? "" : page().getText();
  }

  private static void fire(String id) {
    window.fx(
        () -> {
          ((Button) window.find(id)).fire();
          return null;
        });
  }

  @Test
  @Order(9)
  void thePageOfTheEditorAndTheWiringShowTheSame() throws Exception {
    Files.writeString(file, "# mine\n[lamp]\npart = \"led\"\nanode = \"GP15\"\n");
    window.until("it is shown", () -> window.find("part-lamp") != null);
    new FileTrees(window).select("project-files", "circuit.toml");
    window.type(KeyCode.ENTER);
    window.until("it is open", () -> onThePage().startsWith("# mine"));

    // Wired in the window: it is on the page, in the file, and one step to take back.
    add("button");
    window.until("it is on the page", () -> onThePage().contains("[button]"));
    window.until("and in the file", () -> text().contains("[button]"));
    window.until("the page is saved", () -> !window.shows("circuit.toml \u2022"));
    fire("circuit-undo");
    window.until("it is off the page", () -> !onThePage().contains("[button]"));
    window.until("and off the file", () -> !text().contains("[button]"));

    // Typed on the page: it is shown before it is saved.
    window.fx(
        () -> {
          page().appendText("[warm]\npart = \"ds18b20\"\n");
          return null;
        });
    window.until("its card", () -> window.find("part-warm") != null);
    assertFalse(text().contains("warm"), text());

    // Wired meanwhile: what was typed is not lost, even in the moment after the last key.
    window.fx(
        () -> {
          page().appendText("# to do: a name\n");
          ((Button) window.find("wire-all-warm")).fire();
          return null;
        });
    window.until("both are saved", () -> text().contains("data = ") && text().contains("to do"));
    window.until("and on the page", () -> text().equals(onThePage()));

    // Undone in the editor: the window goes back with it.
    window.fx(
        () -> {
          page().undo();
          return null;
        });
    window.until("the wire is off the page", () -> !onThePage().contains("data = "));
    window.until(
        () -> "the card asks for it, with " + onThePage(),
        () -> window.find("wire-all-warm") != null);

    // Changed by another program while nothing is unsaved: the page follows.
    window.fx(
        () -> {
          page().requestFocus();
          return null;
        });
    window.shortcut(KeyCode.S);
    window.until("it is saved", () -> text().equals(onThePage()));
    Files.writeString(file, "# theirs\n");
    window.until("the page has it", () -> onThePage().equals("# theirs\n"));

    // A page that is no circuit yet is left alone, and the wiring of before stays in sight.
    window.fx(
        () -> {
          page().appendText("[half");
          return null;
        });
    window.until("it is said", () -> window.shows("circuit.toml"));
    add("led");
    window.until("it does not touch it", () -> window.shows("Open it in the editor"));
    assertEquals("# theirs\n[half", window.fx(WindowCircuitTest::onThePage));
    assertEquals("# theirs\n", text());
  }
}
