package boardwalk.tests;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the view of a board costs while 40 pins change 60 times a second; not part of the tests. */
class BoardViewBench {

  private static final long WARM_SECONDS = 12;
  private static final long SECONDS = 20;

  @TempDir Path home;

  @Test
  void fortyPinsChanging() throws Exception {
    WindowDriver window = WindowDriver.open(home);
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
    window.close();
  }

  private static String measured(WindowDriver window) throws Exception {
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
          return null;
        });
    Map<String, Long> before = threads();
    long cpu = process.getProcessCpuTime();
    long start = System.nanoTime();
    TimeUnit.SECONDS.sleep(SECONDS);
    double wall = System.nanoTime() - start;
    double used = (process.getProcessCpuTime() - cpu) / wall * 100;
    Map<String, Long> after = threads();
    window.fx(
        () -> {
          frames.stop();
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
    if (watched) {
      out.append("; between frames " + spread(gaps));
      out.append("; processor time of a frame " + spread(work));
    }
    return out.toString();
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
