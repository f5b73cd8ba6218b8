package boardwalk.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Processor time of this process by the names of its threads, as Linux counts it (proc(5)). */
final class ThreadTimes {

  /** A tick is a hundredth of a second on every Linux (USER_HZ). */
  private static final long TICK_MILLIS = 10;

  private ThreadTimes() {}

  /** Milliseconds so far; threads of the same name are one. */
  static Map<String, Long> now() throws IOException {
    Map<String, Long> times = new TreeMap<>();
    try (Stream<Path> tasks = Files.list(Path.of("/proc/self/task"))) {
      for (Path task : tasks.toList()) {
        String stat = Files.readString(task.resolve("stat"));
        String name = stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
        String[] rest = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        // The 14th and 15th field: in user mode and in the system.
        long millis = (Long.parseLong(rest[11]) + Long.parseLong(rest[12])) * TICK_MILLIS;
        times.merge(name.replaceAll("[-#\\d ]+$", ""), millis, Long::sum);
      }
    }
    return times;
  }

  /** What was used since then, most first; less than 10 ms is left out. */
  static Map<String, Long> since(Map<String, Long> before) throws IOException {
    Map<String, Long> used = new LinkedHashMap<>();
    List<Map.Entry<String, Long>> all =
        now().entrySet().stream()
            .map(e -> Map.entry(e.getKey(), e.getValue() - before.getOrDefault(e.getKey(), 0L)))
            .filter(e -> e.getValue() > 0)
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .toList();
    all.forEach(e -> used.put(e.getKey(), e.getValue()));
    return used;
  }
}
