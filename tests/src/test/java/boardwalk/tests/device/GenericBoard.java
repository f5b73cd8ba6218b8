package boardwalk.tests.device;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The simulated board that is made up, as the library sees it. */
final class GenericBoard {

  private GenericBoard() {}

  /**
   * @param flash folder of its files; null for one of its own
   * @param console gets what it says outside commands
   */
  static Board connect(Path flash, Consumer<byte[]> console) throws IOException {
    return Board.connect(
        new SimulatedBoard(
                Profiles.builtIn().find("generic").orElseThrow(),
                Optional.ofNullable(flash),
                Optional.empty())
            .start(Optional.empty()),
        console);
  }
}
