package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.boards.Profiles;
import boardwalk.interpreter.headless.Headless;
import boardwalk.interpreter.headless.Job;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.SocketTimeoutException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The same programs on the micro:bit V1's own firmware and on our simulated one. */
class MicrobitFirmwareTest {

  private static final int AT_ONCE = 2;
  private static final int TRIES = 4;
  private static final long STACK = 64L << 20;

  @TempDir private Path flash;

  private static List<Path> programs() throws Exception {
    Path folder = Path.of(resource("microbit"));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".py")).sorted().toList();
    }
  }

  private static java.net.URI resource(String name) throws URISyntaxException {
    return MicrobitFirmwareTest.class.getResource(name).toURI();
  }

  @Test
  void everyProgramPrintsTheSameAsOnTheFirmware() throws Exception {
    assertTrue(
        Files.exists(QemuMicrobit.FIRMWARE),
        "install Debian's firmware-microbit-micropython first");
    List<Path> programs = programs();
    assertTrue(programs.size() >= 40, programs.size() + " programs");
    Map<Path, String> theirs = new ConcurrentHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> running =
          programs.stream()
              .<Future<?>>map(
                  file ->
                      pool.submit(
                          () -> {
                            theirs.put(file, onFirmware(Files.readString(file)));
                            return null;
                          }))
              .toList();
      for (Future<?> one : running) {
        one.get();
      }
    }
    Map<Path, String> ours = new ConcurrentHashMap<>();
    Thread program =
        new Thread(null, () -> programs.forEach(f -> ours.put(f, run(f))), "program", STACK);
    program.start();
    program.join();
    assertAll(
        programs.stream()
            .<Executable>map(
                file ->
                    () ->
                        assertEquals(
                            theirs.get(file), ours.get(file), file.getFileName().toString())));
  }

  /** On a busy computer QEMU may lose what is typed; then it is typed again. */
  private static String onFirmware(String source) throws Exception {
    for (int tries = 1; ; tries++) {
      try (QemuMicrobit board = QemuMicrobit.start()) {
        return board.run(source);
      } catch (SocketTimeoutException lost) {
        if (tries == TRIES) {
          throw lost;
        }
      }
    }
  }

  private String run(Path file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      Path mine = Files.createTempDirectory(flash, "flash");
      Job job =
          new Job(
              Profiles.builtIn().find("microbit-v1").orElseThrow(),
              file,
              mine,
              null,
              null,
              null,
              null,
              null,
              -1,
              true);
      Headless.run(job, out, new PrintStream(out, true, StandardCharsets.UTF_8));
    } catch (java.io.IOException e) {
      return e.toString();
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
