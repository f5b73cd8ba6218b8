package boardwalk.app.simulation;

import boardwalk.boards.Profiles;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Makes simulated boards start sooner: an ahead-of-time cache of the JVM (JEP 483, 514) with the
 * classes a board loads at its start. Made once when the application is built or installed, beside
 * its jars; boards start without it where there is none.
 */
public final class StartCache {

  private static final String NAME = "board.aot";
  private static final int TRAINING_SECONDS = 60;

  /** What most programs use, so that it is in the cache. */
  private static final String TRAINING =
      """
      import sys, os, time, json, struct, math, random, collections
      from machine import Pin

      class Thing:
          def __init__(self, value):
              self.value = value
          def double(self):
              return [v * 2 for v in range(self.value)]

      def numbers(n):
          for i in range(n):
              yield i * 1.5

      try:
          print(Thing(3).double(), {'a': 1, 2: (3, 4)}, f"{sum(numbers(9)):.2f}", '%d' % 3)
          raise ValueError('end')
      except ValueError as e:
          print(repr(e), sorted({3, 1, 2}), 1 << 70, b'x', json.dumps([1, None]))
      led = Pin(2, Pin.OUT)
      led.on()
      """;

  private StartCache() {}

  /** Called when the application has been built: makes the cache, or says why there is none. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Optional<Path> file = place(System.getProperty("java.class.path"));
    if (file.isEmpty()) {
      System.err.println("boardwalk: no start cache, for the application does not run from jars.");
      return;
    }
    Path fresh = Files.createTempFile(file.get().getParent(), "board", ".aot");
    SimulatedBoard board =
        new SimulatedBoard(
            Profiles.builtIn().find("generic").orElseThrow(), Optional.empty(), Optional.empty());
    List<String> command = new ArrayList<>(board.command());
    command.removeIf(part -> part.startsWith("-XX:AOTCache="));
    command.add(1, "-XX:AOTCacheOutput=" + fresh);
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (OutputStream line = process.getOutputStream()) {
      // A board that is left alone rehearses: what it needs for that belongs into the cache too.
      TimeUnit.SECONDS.sleep(2);
      // Raw REPL: enter, run, leave, then a prompt of the friendly one (shared/runtime/pyexec.c).
      String keys = "\r\001" + TRAINING + "\004\002print(6 * 7)\r";
      line.write(keys.getBytes(StandardCharsets.UTF_8));
      line.flush();
      TimeUnit.SECONDS.sleep(2);
    }
    boolean ended = process.waitFor(TRAINING_SECONDS, TimeUnit.SECONDS);
    if (ended && Files.size(fresh) > 0) {
      Files.move(fresh, file.get(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    } else {
      process.destroyForcibly();
      Files.deleteIfExists(fresh);
      System.err.println("boardwalk: no start cache could be made; boards start a little slower.");
    }
  }

  /** The options that have a board use the cache; none where there is no cache that fits. */
  static List<String> options(String classPath) {
    return place(classPath)
        .filter(Files::exists)
        .map(file -> List.of("-XX:AOTCache=" + file, "-Xlog:disable", "-Xlog:all=off"))
        .orElse(List.of());
  }

  /** Where the cache belongs: beside the library folder; nowhere for classes that are in no jar. */
  private static Optional<Path> place(String classPath) {
    List<Path> entries = Arrays.stream(classPath.split(File.pathSeparator)).map(Path::of).toList();
    boolean jars = entries.stream().allMatch(e -> e.toString().endsWith(".jar"));
    return entries.stream()
        .filter(e -> jars && e.getFileName().toString().startsWith("boardwalk-interpreter"))
        .findFirst()
        .map(e -> e.toAbsolutePath().getParent().resolveSibling(NAME));
  }
}
