package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A window in which nothing happens makes no frames, so that a laptop's battery lasts. */
@Timeout(150)
class WindowRestTest {

  @TempDir Path home;

  @Test
  void noFramesAreMadeWhileNothingHappens() throws Exception {
    Path said = home.resolve("said.txt");
    Process desk =
        new ProcessBuilder(OwnProcess.command(RestDesk.class, option -> true, home.toString()))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    try {
      assertTrue(desk.waitFor(120, TimeUnit.SECONDS), "it does not end");
      assertEquals(0, desk.exitValue(), () -> read(said));
    } finally {
      desk.destroyForcibly().waitFor();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (java.io.IOException e) {
      return e.toString();
    }
  }
}
