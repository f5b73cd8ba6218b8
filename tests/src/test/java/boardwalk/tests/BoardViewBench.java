package boardwalk.tests;

import boardwalk.app.boardview.BoardViewModel;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the view of a board costs while 40 pins change 60 times a second; not part of the tests. */
class BoardViewBench {

  private static final long WARM_SECONDS = 60;
  private static final long SECONDS = 20;
  private static final int PINS = 40;
  private static final int HIGH = 0xff3ddc84;
  private static final int LOW = 0xff0b3b26;

  /** So many pixels of a pin's hole at least are of one colour. */
  private static final int HOLE = 20;

  /** What came to be seen while it was measured. */
  private int looks;

  private int pinsOfLooks;
  private int pulses;
  private boolean counting;

  @TempDir Path home;

  @Test
  @Timeout(300)
  void fortyPinsChanging() throws Exception {
    WindowDriver window = WindowDriver.open(home);
    window.fx(
        () -> {
          window
              .find("run")
              .getScene()
              .addPostLayoutPulseListener(() -> pulses += counting ? 1 : 0);
          window.board().onNews(this::count);
          return null;
        });
    window.until("the board is ready", () -> window.state().equals("Ready"));
    System.out.println("nothing runs:       " + measured(window));
    window.program(
        """
        from machine import Pin
        import time
        pins = [Pin(n, Pin.OUT) for n in range(40)]
        print('pins', 'change')
        while True:
            for pin in pins:
                pin.toggle()
            time.sleep_us(16667)
        """);
    window.click("run");
    window.until("it runs", () -> window.console().contains("pins change"));
    TimeUnit.SECONDS.sleep(WARM_SECONDS);
    System.out.println("40 pins at 60 Hz:   " + measured(window));
    double seconds = SECONDS;
    System.out.println(
        "a second:           %.1f frames, %.1f looks with news of %.1f pins each"
            .formatted(pulses / seconds, looks / seconds, (double) pinsOfLooks / looks));
    System.out.println("on the screen:      " + seenToChange(window) + " pins change");
    window.close();
  }

  private void count(BoardViewModel.News news) {
    if (counting && !news.pins().isEmpty()) {
      looks++;
      pinsOfLooks += news.pins().size();
    }
  }

  /** How many holes are seen both bright and dark in pictures taken of the screen. */
  private static int seenToChange(WindowDriver window) throws Exception {
    WritableImage first = window.picture("board");
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    int most = 0;
    while (most < PINS && System.nanoTime() < deadline) {
      most = Math.max(most, holes(first, window.picture("board")));
    }
    return most;
  }

  private static int holes(WritableImage one, WritableImage other) {
    int width = (int) one.getWidth();
    int height = (int) one.getHeight();
    boolean[] changed = new boolean[width * height];
    for (int i = 0; i < changed.length; i++) {
      int a = one.getPixelReader().getArgb(i % width, i / width);
      int b = other.getPixelReader().getArgb(i % width, i / width);
      changed[i] = a == HIGH && b == LOW || a == LOW && b == HIGH;
    }
    int holes = 0;
    for (int i = 0; i < changed.length; i++) {
      if (taken(changed, i, width) >= HOLE) {
        holes++;
      }
    }
    return holes;
  }

  /** How many changed pixels hang together with one; they are taken away. */
  private static int taken(boolean[] changed, int at, int width) {
    if (at < 0 || at >= changed.length || !changed[at]) {
      return 0;
    }
    changed[at] = false;
    int count = 1;
    for (int next : new int[] {at - 1, at + 1, at - width, at + width}) {
      count += taken(changed, next, width);
    }
    return count;
  }

  private String measured(WindowDriver window) throws Exception {
    OperatingSystemMXBean process =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    List<Long> gaps = new ArrayList<>();
    List<Long> work = new ArrayList<>();
    AnimationTimer frames =
        new AnimationTimer() {
          private long before;
          private long cpuBefore;

          @Override
          public void handle(long now) {
            long started = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (before != 0) {
              gaps.add(started - before);
              work.add(cpu - cpuBefore);
            }
            before = started;
            cpuBefore = cpu;
          }
        };
    boolean watched = Boolean.getBoolean("boardwalk.frames");
    window.fx(
        () -> {
          if (watched) {
            frames.start();
          }
          looks = 0;
          pinsOfLooks = 0;
          pulses = 0;
          counting = true;
          return null;
        });
    Map<String, Long> before = threads();
    Duration board = board();
    long cpu = process.getProcessCpuTime();
    long start = System.nanoTime();
    TimeUnit.SECONDS.sleep(SECONDS);
    double wall = System.nanoTime() - start;
    double used = (process.getProcessCpuTime() - cpu) / wall * 100;
    Map<String, Long> after = threads();
    window.fx(
        () -> {
          frames.stop();
          counting = false;
          return null;
        });
    StringBuilder out = new StringBuilder("%.1f %% of one core (".formatted(used));
    after.forEach(
        (name, nanos) -> {
          double share = (nanos - before.getOrDefault(name, 0L)) / wall * 100;
          if (share >= 0.2) {
            out.append("%s %.1f, ".formatted(name, share));
          }
        });
    out.append("rest: compiler and collector)");
    out.append(
        "; the board's process: %.1f %%".formatted(board().minus(board).toNanos() / wall * 100));
    if (watched) {
      out.append("; between frames " + spread(gaps));
      out.append("; processor time of a frame " + spread(work));
    }
    return out.toString();
  }

  /** Processor time of the simulated board, which is a process of its own. */
  private static Duration board() {
    return ProcessHandle.current()
        .children()
        .map(child -> child.info().totalCpuDuration().orElse(Duration.ZERO))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static String spread(List<Long> nanos) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    return "%d: median %.1f ms, 99 %% %.1f ms, longest %.1f ms, over 50 ms: %d"
        .formatted(
            sorted.length,
            sorted[sorted.length / 2] / 1e6,
            sorted[sorted.length * 99 / 100] / 1e6,
            sorted[sorted.length - 1] / 1e6,
            Arrays.stream(sorted).filter(n -> n > 50_000_000).count());
  }

  private static Map<String, Long> threads() {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    Map<String, Long> times = new TreeMap<>();
    for (long id : bean.getAllThreadIds()) {
      var info = bean.getThreadInfo(id);
      if (info != null) {
        times.merge(info.getThreadName(), Math.max(0, bean.getThreadCpuTime(id)), Long::sum);
      }
    }
    return times;
  }
}
