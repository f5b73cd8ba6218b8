package boardwalk.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long it takes from plugging in to the answer on the screen; not part of the tests. Run by
 * {@code tests/bench/plug}, which gives this process a USB tree of its own.
 */
class PlugBench {

  private static final int TIMES = 30;

  @TempDir Path home;

  @Test
  void fromPlugToScreen() throws Exception {
    UsbTree tree = new UsbTree(Path.of(System.getenv("UMOCKDEV_DIR")));
    WindowDriver window = WindowDriver.open(home);
    window.until("the board is ready", () -> window.state().equals("Ready"));
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      // Not in step with the window's looks.
      Thread.sleep(137L * i % 500);
      CountDownLatch seen = new CountDownLatch(1);
      AnimationTimer frames =
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              if (window.shows("boards that look the same: which?")) {
                stop();
                // The frame that shows it is drawn after this.
                Platform.runLater(seen::countDown);
              }
            }
          };
      window.fx(
          () -> {
            frames.start();
            return null;
          });
      long start = System.nanoTime();
      tree.plug(0, 0x2E8A, 5, "e6614103e7174b2f", "Board in FS mode", Path.of("/dev/null"));
      seen.await();
      millis.add((System.nanoTime() - start) / 1e6);
      tree.unplug(0);
      window.until("it is gone", () -> !window.shows("boards that look the same: which?"));
    }
    window.close();
    millis.sort(null);
    System.out.printf(
        "%d times plugged in, answer on the screen after: median %.0f ms, longest %.0f ms%n",
        TIMES, millis.get(TIMES / 2), millis.getLast());
  }
}
