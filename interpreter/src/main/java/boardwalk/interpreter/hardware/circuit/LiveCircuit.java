package boardwalk.interpreter.hardware.circuit;

import boardwalk.interpreter.hardware.VirtualBoard;
import boardwalk.interpreter.hardware.parts.Part;
import boardwalk.interpreter.hardware.pins.Soldering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The circuit of a board that runs: built from its file, and built anew when the file has changed.
 * What people have set (how warm it is, which way a knob is turned) stays as it is. Belongs to the
 * program's threads.
 */
public final class LiveCircuit {

  private final VirtualBoard board;

  /** What no file can take off the board. */
  private final List<Part> onBoard;

  private Soldering soldered;

  /** Builds what is on the board from the start. */
  public LiveCircuit(VirtualBoard board) {
    this.board = board;
    CircuitBuilder.build(SolderedParts.of(board), board, Path.of("."));
    onBoard = List.copyOf(board.parts().values());
  }

  /**
   * Reads a file and builds what it says; a file that is not there is a circuit of nothing.
   *
   * @return what is wrong with the file, for people; then the circuit stays as it was
   */
  public Optional<String> build(Path file) {
    Circuit circuit;
    try {
      circuit = CircuitFile.draft(Files.readString(file), file.getFileName().toString());
    } catch (NoSuchFileException none) {
      circuit = new Circuit("", List.of());
    } catch (CircuitException e) {
      return Optional.of(e.getMessage());
    } catch (IOException e) {
      return Optional.of(file.getFileName() + " cannot be read: " + e.getMessage());
    }
    build(circuit, file.toAbsolutePath().getParent());
    return Optional.empty();
  }

  private void build(Circuit circuit, Path folder) {
    Map<String, Part> before = board.parts();
    if (soldered != null) {
      soldered.undo();
    }
    // What is on the board stays: put on once more it would hear each bit twice.
    board.removePartsBut(onBoard);
    soldered = Soldering.of(() -> CircuitBuilder.build(circuit, board, folder));
    board.parts().forEach((id, part) -> takeOver(before.get(id), part));
  }

  private static void takeOver(Part before, Part now) {
    if (before == null || before == now || !before.kind().equals(now.kind())) {
      return;
    }
    now.settings()
        .forEach(
            (name, setting) -> {
              Part.Setting old = before.settings().get(name);
              // A remote control's last key is not pressed again.
              if (old != null && !name.equals("send")) {
                double value = old.value().getAsDouble();
                if (value != setting.value().getAsDouble()) {
                  setting.set().accept(value);
                }
              }
            });
  }
}
