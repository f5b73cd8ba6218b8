package boardwalk.interpreter.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs for the hardware of a board, with circuits and what happens where they need them: each
 * prints what it should. The first line says the board and how long it runs; beside the program are
 * its output (.out), circuit (.toml), stimulus and what is expected of the parts (.expect).
 */
class HardwareProgramsTest {

  private static final Pattern HEADER = Pattern.compile("# board: (\\S+), until: (\\S+)");

  @TempDir private Path folder;

  static List<Path> programs() throws IOException {
    Path all =
        Path.of(
            java.net.URI.create(
                HardwareProgramsTest.class.getResource("/boardwalk/interpreter/hardware") + "/"));
    try (Stream<Path> files = Files.list(all)) {
      return files.filter(f -> f.toString().endsWith(".py")).sorted().toList();
    }
  }

  private static Path beside(Path program, String ending) {
    return program.resolveSibling(program.getFileName().toString().replace(".py", ending));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void printsWhatItShould(Path program) throws Exception {
    String source = Files.readString(program);
    Matcher header = HEADER.matcher(source);
    header.lookingAt();
    VirtualRun run = new VirtualRun(folder, header.group(1)).until(header.group(2));
    if (Files.exists(beside(program, ".toml"))) {
      run.circuit(Files.readString(beside(program, ".toml")));
    }
    if (Files.exists(beside(program, ".stimulus"))) {
      run.stimulus(Files.readString(beside(program, ".stimulus")));
    }
    if (Files.exists(beside(program, ".expect"))) {
      run.expect(Files.readString(beside(program, ".expect")));
    }
    VirtualRun.Result result = run.run(source);
    assertEquals(0, result.code(), result.report());
    assertFalse(result.report().contains("circuit:"), result.report());
    assertEquals(Files.readString(beside(program, ".out")), result.output());
  }
}
