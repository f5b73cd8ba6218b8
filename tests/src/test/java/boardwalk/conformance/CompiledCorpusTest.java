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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs of {@code tests/corpus}, compiled to {@code .mpy} files by a mpy-cross that nobody
 * here wrote, print as imported modules what the real MicroPython printed for their source. The
 * modules that belong to a program are compiled too.
 */
class CompiledCorpusTest {

  private static final int SECONDS = 20;

  /** Fewer would mean that the compiler, not the board, failed. */
  private static final int LEAST = 335;

  private static final String TRACEBACK = "Traceback (most recent call last):\n";

  /** The line that the {@code import} at the prompt adds to a traceback. */
  private static final String IMPORTED = "  File \"<stdin>\", line 1, in <module>\n";

  /** Programs that cannot print the same compiled, and why. */
  private static final Map<String, String> OTHER =
      Map.of(
          "imports/reload_state.py", "shows __name__ and the name of its file",
          "modules/module_objects.py", "shows __name__",
          "floats/repr.py", "this mpy-cross writes the greatest float as inf",
          "walrus/conditions.py", "this mpy-cross is older and takes what 1.27 refuses");

  @TempDir static Path flash;
  @TempDir static Path compiled;

  private static BoardUnderTest board;

  @BeforeAll
  static void compileAll() throws Exception {
    assumeTrue(
        Files.isDirectory(tests().resolve("node_modules/@pybricks")),
        "run 'npm ci' in tests/ for this");
    Process node =
        new ProcessBuilder("node", "node/mpycross.mjs", "corpus", compiled.toString())
            .directory(tests().toAbsolutePath().toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(node.waitFor(60, TimeUnit.SECONDS), "node did not end");
    assertEquals(0, node.exitValue(), said);
    board = new BoardUnderTest(flash);
  }

  @AfterAll
  static void stop() {
    if (board != null) {
      board.close();
    }
  }

  private static Path tests() {
    return Files.isDirectory(Path.of("corpus")) ? Path.of("") : Path.of("tests");
  }

  @TestFactory
  Stream<DynamicTest> printsWhatMicroPythonPrintsForTheSource() throws IOException {
    try (Stream<Path> files = Files.walk(compiled, 2)) {
      List<Path> modules =
          files.filter(f -> f.toString().endsWith(".mpy") && !isCompanion(f)).sorted().toList();
      assertTrue(modules.size() >= LEAST, modules.size() + " programs could be compiled");
      return modules.stream()
          .map(module -> name(module, ".py"))
          .filter(program -> !OTHER.containsKey(program))
          .map(program -> dynamicTest(program, () -> check(program)));
    }
  }

  private static boolean isCompanion(Path module) {
    return compiled.relativize(module).getNameCount() != 2;
  }

  private static String name(Path module, String ending) {
    return compiled.relativize(module).toString().replace('\\', '/').replace(".mpy", ending);
  }

  private static void check(String program) throws IOException {
    empty(flash);
    String name = program.replace(".py", "");
    Path companions = tests().resolve("corpus").resolve(name);
    if (Files.isDirectory(companions)) {
      copy(companions, compiled.resolve(name));
    }
    Files.copy(compiled.resolve(name + ".mpy"), flash.resolve("program.mpy"));
    byte[] printed = board.run("import program", SECONDS).getBytes(StandardCharsets.ISO_8859_1);
    String text = new String(printed, StandardCharsets.UTF_8);
    assertEquals(
        Files.readString(tests().resolve("corpus").resolve(name + ".out")), withoutImport(text));
  }

  private static String withoutImport(String text) {
    int end = text.lastIndexOf(TRACEBACK) + TRACEBACK.length();
    return end >= TRACEBACK.length() && text.startsWith(IMPORTED, end)
        ? text.substring(0, end) + text.substring(end + IMPORTED.length())
        : text;
  }

  /** Puts a program's files on the board: compiled where they could be. */
  private static void copy(Path from, Path compiledFrom) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(f -> !f.equals(from)).toList()) {
        String path = from.relativize(file).toString();
        String module = path.replaceAll("\\.py$", ".mpy");
        boolean isCompiled = !module.equals(path) && Files.exists(compiledFrom.resolve(module));
        Files.copy(
            isCompiled ? compiledFrom.resolve(module) : file,
            flash.resolve(isCompiled ? module : path));
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
}
