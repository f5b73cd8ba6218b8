package boardwalk.interpreter.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every name that the modules and classes of MicroPython 1.27's ports have is there on the
 * simulated boards. The lists come from the C sources (tests/simulator/list-members).
 */
class MembersTest {

  private static final String LOOK =
      """
      def look(where, names):
          path = where.split('.')
          try:
              it = __import__(path[0])
              for step in path[1:]:
                  it = getattr(it, step)
          except (ImportError, AttributeError):
              print(where, 'is missing')
              return
          for name in names.split():
              if not hasattr(it, name):
                  print('%s.%s is missing' % (where, name))
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"pico-w", "pico2-w", "esp32-devkitc-v4", "pyboard-v1.1", "microbit-v2"})
  void nothingIsMissing(String board) throws Exception {
    StringBuilder program = new StringBuilder(LOOK);
    for (String line : list(board).lines().toList()) {
      int colon = line.indexOf(": ");
      program.append(
          "look('%s', '%s')%n".formatted(line.substring(0, colon), line.substring(colon + 2)));
    }
    VirtualRun.Result result = new VirtualRun(folder, board).until("60s").run(program.toString());
    assertEquals("", result.output());
    assertEquals(0, result.code(), result.report());
  }

  private static String list(String board) throws IOException {
    try (InputStream in =
        MembersTest.class.getResourceAsStream("/boardwalk/interpreter/members/" + board + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
