package boardwalk.tests.device;

import boardwalk.tests.CommandLine;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A simulated board for commands, its flash a folder of this computer. */
abstract class WithServedBoard {

  @TempDir Path folder;
  Path flash;
  ServedBoard board;

  @BeforeEach
  final void switchOn() throws Exception {
    flash = Files.createDirectories(folder.resolve("flash"));
    board = ServedBoard.start("generic", flash);
  }

  @AfterEach
  final void switchOff() throws Exception {
    board.close();
  }

  final CommandLine run(String... words) {
    return board.run(words);
  }
}
