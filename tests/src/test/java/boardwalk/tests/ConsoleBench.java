package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long the window's frames take while a program prints 10 MB; not part of the tests. */
class ConsoleBench {

  private static final int LINES = 100_000;

  @TempDir Path home;

  @Test
  void framesDuringAFlood() throws Exception {
    WindowDriver window = WindowDriver.open(home);
    window.until("the board is ready", () -> window.state().equals("Ready"));
    window.program(
        """
        line = 'the quick brown fox jumps over the lazy dog, and then it jumps back over it, and so on, %7d\\n'
        for i in range(100000):
            print(line % i, end='')
        print('that', 'was', 'all')
        """);
    List<Long> busy = new ArrayList<>();
    List<Long> gaps = new ArrayList<>();
    List<Long> own = new ArrayList<>();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    AnimationTimer frames =
        new AnimationTimer() {
          private long before;
          private long used;

          @Override
          public void handle(long now) {
            long started = System.nanoTime();
            long processor = threads.getCurrentThreadCpuTime();
            if (before != 0) {
              gaps.add(started - before);
              own.add(processor - used);
            }
            before = started;
            used = processor;
            // What the frame's layout and drawing take shows as the wait of the next task.
            javafx.application.Platform.runLater(() -> busy.add(System.nanoTime() - started));
          }
        };
    window.click("run");
    window.until("it prints", () -> window.console().contains("lazy dog"));
    long start = System.nanoTime();
    Map<String, Long> before = ThreadTimes.now();
    window.fx(
        () -> {
          frames.start();
          return null;
        });
    window.until("the end", () -> window.console().contains("that was all"));
    double seconds = (System.nanoTime() - start) / 1e9;
    window.fx(
        () -> {
          frames.stop();
          return null;
        });
    String last = "%7d".formatted(LINES - 1);
    assertTrue(window.fx(() -> window.console().contains(last)), "the newest line is there");
    window.close();
    System.out.printf(
        "%d lines of 100 characters in %.1f s; %d frames; frame work: %s; between frames: %s%n",
        LINES, seconds, gaps.size(), spread(busy), spread(gaps));
    System.out.println("the longest gaps: " + longest(gaps, own));
    System.out.println("processor time, ms: " + ThreadTimes.since(before));
  }

  /** With when they were and what the JavaFX thread worked in them. */
  private static String longest(List<Long> gaps, List<Long> own) {
    return IntStream.range(0, gaps.size())
        .boxed()
        .sorted(Comparator.comparing(gaps::get).reversed())
        .limit(6)
        .map(
            i ->
                "frame %d %.0f ms, of which JavaFX %.0f ms"
                    .formatted(i, gaps.get(i) / 1e6, own.get(i) / 1e6))
        .collect(Collectors.joining("; "));
  }

  private static String spread(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return "median %.1f ms, 99%% %.1f ms, longest %.1f ms (over 50 ms: %d)"
        .formatted(
            sorted[sorted.length / 2] / 1e6,
            sorted[sorted.length * 99 / 100] / 1e6,
            sorted[sorted.length - 1] / 1e6,
            Arrays.stream(sorted).filter(n -> n > 50_000_000).count());
  }
}
