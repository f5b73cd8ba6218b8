package boardwalk.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardwalk.interpreter.modules.ModuleRegistry;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.vfs.BoardFiles;
import boardwalk.interpreter.vfs.IoModule;
import boardwalk.interpreter.vfs.MountTable;
import boardwalk.interpreter.vfs.OsModule;
import boardwalk.interpreter.vfs.VfsModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each program in {@code programs} prints what the file beside it says the real MicroPython 1.27
 * (unix port) printed.
 */
class ProgramsTest {

  private static final long FLASH_BYTES = 1 << 20;

  @TempDir static Path flash;

  static Stream<Path> programs() throws Exception {
    Path folder = Path.of(ProgramsTest.class.getResource("/programs").toURI());
    return Files.list(folder).filter(f -> f.toString().endsWith(".py")).sorted();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void printsWhatMicroPythonPrints(Path program) throws Exception {
    String expected = Files.readString(Path.of(program.toString().replace(".py", ".out")));
    assertEquals(expected, run(Files.readString(program), program.getFileName().toString()));
  }

  private static String run(String source, String file) throws InterruptedException {
    StringBuilder out = new StringBuilder();
    Thread thread =
        new Thread(
            null,
            () -> {
              MountTable mounts = new MountTable(new BoardFiles(flash, null, FLASH_BYTES));
              IoModule io = new IoModule(mounts);
              Interpreter interpreter =
                  new Interpreter(
                      new Collecting(out),
                      mounts,
                      new Platform("linux", "test", "", Optional.empty()),
                      ModuleRegistry.standard()
                          .add(io)
                          .add(new OsModule(mounts))
                          .add(new VfsModule(mounts)));
              io.addBuiltins(interpreter);
              try {
                interpreter.run(source, file, Interpreter.Mode.FILE);
              } catch (PyException e) {
                out.append(Text.traceback(e));
              }
            },
            "program",
            256 << 20);
    thread.start();
    thread.join();
    return out.toString();
  }
}
