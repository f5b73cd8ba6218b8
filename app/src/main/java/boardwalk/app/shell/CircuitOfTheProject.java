package boardwalk.app.shell;

import boardwalk.app.boardview.BoardViewModel;
import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.HardwareMessage;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * Which circuit is shown and wired to the simulated board: the one in the project's folder; while
 * no folder is open, one that is kept for each board.
 */
final class CircuitOfTheProject {

  private final BoardViewModel view;
  private final CircuitModel circuit;
  private final ReadOnlyObjectProperty<Path> project;
  private final Path kept;
  private Path file;

  /**
   * @param kept folder for the circuits of boards without a project
   */
  CircuitOfTheProject(
      BoardViewModel view, CircuitModel circuit, ReadOnlyObjectProperty<Path> project, Path kept) {
    this.view = view;
    this.circuit = circuit;
    this.project = project;
    this.kept = kept;
    circuit.onChange(this::tell);
    view.onGreeting(() -> tell(file));
    view.profileProperty().subscribe(profile -> open());
    project.subscribe(folder -> open());
  }

  private void open() {
    BoardProfile board = view.profileProperty().get();
    if (board == null) {
      return;
    }
    Path folder = project.get();
    file =
        folder == null
            ? kept.resolve(board.id()).resolve(SimulatedBoard.CIRCUIT)
            : folder.resolve(SimulatedBoard.CIRCUIT);
    circuit.open(file, board);
    tell(file);
  }

  private void tell(Path changed) {
    if (changed != null) {
      view.send(HardwareMessage.of("set", "circuit", "file", changed.toAbsolutePath().toString()));
    }
  }
}
