package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.transport.PseudoTerminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A real MicroPython in Node behind a pseudo-terminal: a board as the system shows one. */
final class RealMicroPython implements AutoCloseable {

  private final PseudoTerminal terminal;
  private final Process node;

  RealMicroPython() throws IOException {
    Path tests = Files.isDirectory(Path.of("node")) ? Path.of("") : Path.of("tests");
    assertTrue(Files.isDirectory(tests.resolve("node_modules")), "run 'npm ci' in tests/ first");
    terminal = PseudoTerminal.open();
    node =
        new ProcessBuilder("node", "node/board.mjs")
            .directory(tests.toAbsolutePath().toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Thread.ofPlatform().daemon().start(this::toBoard);
    Thread.ofPlatform().daemon().start(this::fromBoard);
  }

  /** The port a user would choose. */
  String port() {
    return terminal.path();
  }

  private void toBoard() {
    byte[] buffer = new byte[4096];
    try {
      for (int n = terminal.read(buffer); n > 0; n = terminal.read(buffer)) {
        node.getOutputStream().write(buffer, 0, n);
        node.getOutputStream().flush();
      }
    } catch (IOException ended) {
      // The test is over.
    }
  }

  private void fromBoard() {
    byte[] buffer = new byte[4096];
    try (InputStream in = node.getInputStream()) {
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        terminal.write(Arrays.copyOf(buffer, n), n);
      }
    } catch (IOException ended) {
      // The test is over.
    }
  }

  /** Takes the board away, as a pulled cable does. */
  @Override
  public void close() throws IOException {
    node.destroyForcibly();
    terminal.close();
  }
}
