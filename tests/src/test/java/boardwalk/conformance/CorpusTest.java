package boardwalk.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each program in {@code tests/corpus} prints on our board, twice, what its {@code .out} file says
 * the real MicroPython 1.27 printed; files in a folder of the program's name are on the board with
 * it.
 */
class CorpusTest {

  private static final int SECONDS = 20;

  @TempDir static Path flash;

  private static BoardUnderTest board;

  @BeforeAll
  static void start() {
    board = new BoardUnderTest(flash);
  }

  @AfterAll
  static void stop() {
    board.close();
  }

  private static Path tests() {
    return Files.isDirectory(Path.of("corpus")) ? Path.of("") : Path.of("tests");
  }

  @TestFactory
  Stream<DynamicTest> printsWhatMicroPythonPrints() throws IOException {
    Path corpus = tests().resolve("corpus");
    try (Stream<Path> files = Files.walk(corpus, 2)) {
      List<Path> programs = files.filter(f -> f.toString().endsWith(".py")).sorted().toList();
      return programs.stream()
          .map(program -> dynamicTest(corpus.relativize(program).toString(), () -> check(program)));
    }
  }

  private static void check(Path program) throws IOException {
    String name = program.getFileName().toString().replace(".py", "");
    Path companions = program.resolveSibling(name);
    if (Files.isDirectory(companions)) {
      copy(companions, flash);
    }
    String source = Files.readString(program);
    String expected = Files.readString(program.resolveSibling(name + ".out"));
    try {
      assertEquals(expected, printed(source));
      // After a soft reset what has been compiled is used again.
      assertEquals(expected, printed(source), "run again");
    } finally {
      if (Files.isDirectory(companions)) {
        empty(flash);
      }
    }
  }

  private static String printed(String source) {
    String printed = board.run(source, SECONDS);
    return new String(printed.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.equals(from)).toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static void empty(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }

  /** What is checked in is what the real one prints now, where Node and it are installed. */
  @Test
  void theExpectedOutputsAreTheRealOnes() throws Exception {
    assumeTrue(
        Files.isDirectory(tests().resolve("node_modules")), "run 'npm ci' in tests/ for this");
    Process node =
        new ProcessBuilder("node", "node/corpus.mjs", "--check")
            .directory(tests().toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(node.waitFor(60, TimeUnit.SECONDS), "node did not end");
    assertEquals(0, node.exitValue(), said);
  }
}
