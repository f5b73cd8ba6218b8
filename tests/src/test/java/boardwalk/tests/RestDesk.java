package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;

/** A window of its own process whose frames are counted while nothing happens in it. */
final class RestDesk {

  /** In half a second: far less than the thirty of a timer, more than a caret that blinks. */
  private static final int FEW = 5;

  private final AtomicInteger frames = new AtomicInteger();

  private RestDesk() {}

  /** Home folder. */
  public static void main(String[] args) {
    int code = 1;
    try {
      new RestDesk().look(Path.of(args[0]));
      code = 0;
    } catch (Exception | AssertionError failed) {
      System.out.println(failed);
    }
    System.exit(code);
  }

  private void look(Path home) throws InterruptedException {
    WindowDriver window = WindowDriver.open(home);
    window.fx(
        () -> {
          window.find("run").getScene().addPostLayoutPulseListener(frames::incrementAndGet);
          return null;
        });
    window.until("the board is ready", () -> window.state().equals("Ready"));
    window.program("print('awake')");
    rests("before a program");
    window.click("run");
    window.until("the console wakes up", () -> window.console().contains("awake"));
    rests("after a program");
    window.click("terminal");
    window.shortcut(KeyCode.F);
    window.until("the search is open", () -> window.find("console-search").isFocused());
    window.type(KeyCode.A, KeyCode.ESCAPE);
    window.until("the search is closed", () -> window.find("console-search") == null);
    rests("after a search");
    window.click("editor");
    window.until("the editor has the keys", () -> window.editor().isFocused());
    rests("while the caret blinks");
    for (boolean seen : new boolean[] {false, true, false}) {
      window.until(
          "the caret " + (seen ? "comes" : "goes"),
          () -> window.editor().getCaretSelectionBind().getUnderlyingCaret().isVisible() == seen);
    }
    window.close();
  }

  private void rests(String when) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
    int made;
    do {
      int before = frames.get();
      TimeUnit.MILLISECONDS.sleep(500);
      made = frames.get() - before;
    } while (made > FEW && System.nanoTime() < deadline);
    assertTrue(made <= FEW, made + " frames in half a second " + when);
  }
}
