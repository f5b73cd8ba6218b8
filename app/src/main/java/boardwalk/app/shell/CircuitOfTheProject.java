package boardwalk.app.shell;

import boardwalk.app.boardview.BoardViewModel;
import boardwalk.app.circuit.CircuitModel;
import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.hardware.HardwareMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * Which circuit is shown and wired to the simulated board: the one in the project's folder; while
 * no folder is open, the one beside the program that was looked at last and has one, or else one
 * that is kept for each board.
 */
final class CircuitOfTheProject {

  private final BoardViewModel view;
  private final CircuitModel circuit;
  private final ReadOnlyObjectProperty<Path> project;
  private final Path kept;
  private Path beside;
  private Path file;

  /**
   * @param program the file on the page that is shown; null for none
   * @param kept folder for the circuits of boards without a project
   */
  CircuitOfTheProject(
      BoardViewModel view,
      CircuitModel circuit,
      ReadOnlyObjectProperty<Path> project,
      ObservableValue<Path> program,
      Path kept) {
    this.view = view;
    this.circuit = circuit;
    this.project = project;
    this.kept = kept;
    circuit.onChange(this::tell);
    view.onGreeting(() -> tell(file));
    view.profileProperty().subscribe(profile -> open());
    project.subscribe(folder -> open());
    program.subscribe(this::lookBeside);
  }

  /** A page without a circuit changes nothing: a glance at it must not rewire a running board. */
  private void lookBeside(Path program) {
    Path found = program == null ? null : program.resolveSibling(SimulatedBoard.CIRCUIT);
    if (found != null && !found.equals(beside) && Files.isRegularFile(found)) {
      beside = found;
      open();
    }
  }

  private void open() {
    BoardProfile board = view.profileProperty().get();
    if (board == null) {
      return;
    }
    Path folder = project.get();
    Path usual = beside != null ? beside : kept.resolve(board.id()).resolve(SimulatedBoard.CIRCUIT);
    file = folder == null ? usual : folder.resolve(SimulatedBoard.CIRCUIT);
    circuit.open(file, board);
    tell(file);
  }

  private void tell(Path changed) {
    if (changed != null) {
      view.send(HardwareMessage.of("set", "circuit", "file", changed.toAbsolutePath().toString()));
    }
  }
}
