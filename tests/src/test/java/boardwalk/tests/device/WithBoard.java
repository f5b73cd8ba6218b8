package boardwalk.tests.device;

import boardwalk.device.files.FileHistory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A simulated board, its flash a folder of this computer, and a cable to it. */
abstract class WithBoard {

  @TempDir Path folder;
  Path flash;
  LineToBoard line;

  @BeforeEach
  final void plugIn() throws Exception {
    flash = Files.createDirectories(folder.resolve("flash"));
    line = LineToBoard.start("generic", flash);
  }

  @AfterEach
  final void unplug() {
    line.close();
  }

  final FileHistory history() {
    return new FileHistory(folder.resolve("history"), Clock.systemUTC());
  }
}
