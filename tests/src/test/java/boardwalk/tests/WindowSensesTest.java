package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a board feels by itself can be changed in the window, and only that. */
@Timeout(60)
class WindowSensesTest {

  @TempDir Path home;

  @Test
  void aPyboardCanBeTiltedAndSeesNoLight() throws Exception {
    WindowDriver window = WindowDriver.open(home, null, "sim:pyboard-v1.1");
    window.until("the board is ready", () -> window.state().equals("Ready"));
    assertNull(window.fx(() -> window.find("knob-light")));
    assertNull(window.fx(() -> window.find("shake")));
    assertNotNull(window.fx(() -> window.find("knob-tilt-forwards")));
    window.program(
        """
        import pyb, time
        accel = pyb.Accel()
        print('lies', accel.x())
        while accel.x() < 15:
            time.sleep_ms(20)
        print('tilted', accel.x())
        """);
    window.click("run");
    window.until("it lies flat", () -> window.console().contains("lies 0"));
    window.fx(
        () -> {
          ((Slider) window.find("knob-tilt-sideways")).setValue(1000);
          return null;
        });
    window.until("it is tilted", () -> window.console().contains("tilted 21"));
    window.close();
  }

  @Test
  void whatShowsAtTheMouseSaysSomething() throws Exception {
    WindowDriver window = WindowDriver.open(home, null, "sim:microbit-v2");
    window.until("the board is ready", () -> window.state().equals("Ready"));
    window.hover("press-button_a", 10, 10);
    window.until("the tip of a button", () -> tip().isPresent());
    assertEquals(
        "Hold it with the mouse, or with the space bar", window.fx(() -> tip().orElseThrow()));
    window.hover("board", 60, 20);
    window.until("no tip of the empty board", () -> tip().isEmpty());
    double below = window.fx(() -> window.find("board").getLayoutBounds().getHeight()) - 20;
    window.hover("board", 28, below);
    window.hover("board", 29, below);
    window.until("the tip of a pin", () -> tip().isPresent());
    assertEquals("0: not used by the program", window.fx(() -> tip().orElseThrow()));
    window.close();
  }

  private static Optional<String> tip() {
    return Window.getWindows().stream()
        .filter(open -> open instanceof Tooltip && open.isShowing())
        .map(open -> ((Tooltip) open).getText())
        .findFirst();
  }
}
