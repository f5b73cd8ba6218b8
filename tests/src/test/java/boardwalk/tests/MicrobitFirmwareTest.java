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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same programs on the micro:bit V1's own firmware and on our simulated one. What the firmware
 * prints was recorded from QEMU, because forty of them take it minutes.
 */
class MicrobitFirmwareTest {

  private static final int TRIES = 4;
  private static final List<String> FEW = List.of("image_text", "pins_modes", "neopixel");
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

  private static String recorded(Path program) throws java.io.IOException {
    String name = program.getFileName().toString().replace(".py", ".txt");
    return Files.readString(program.resolveSibling(name));
  }

  @Test
  void everyProgramPrintsWhatTheFirmwarePrinted() throws Exception {
    List<Path> programs = programs();
    assertTrue(programs.size() >= 40, programs.size() + " programs");
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
                            recorded(file), ours.get(file), file.getFileName().toString())));
  }

  /** A few of them, or all when asked for (tests/simulator/check-firmware). */
  static List<Path> again() throws Exception {
    boolean all = "all".equals(System.getProperty("boardwalk.firmware"));
    return programs().stream()
        .filter(f -> all || FEW.contains(f.getFileName().toString().replace(".py", "")))
        .toList();
  }

  /** Some again on the firmware itself, so that what was recorded stays honest. */
  @ParameterizedTest
  @MethodSource("again")
  void theFirmwareStillPrintsThat(Path program) throws Exception {
    assertTrue(
        Files.exists(QemuMicrobit.FIRMWARE),
        "install Debian's firmware-microbit-micropython first");
    assertEquals(recorded(program), onFirmware(Files.readString(program)));
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
