package boardwalk.app.boards;

import boardwalk.app.boardview.BoardViewModel;
import boardwalk.app.console.Terminal;
import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import boardwalk.device.transport.PortAddress;
import boardwalk.device.transport.SerialTransport;
import boardwalk.device.transport.Transport;
import boardwalk.interpreter.hardware.HardwareLink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens what the user chose, whatever it is. Its methods block; any thread but the toolkit's. */
final class BoardOpener {

  /**
   * An open board.
   *
   * @param link where a simulated board shows its hardware; null for others
   */
  record Opened(Board board, HardwareLink link) {
    /** Blocks; more than once does no harm. */
    void close() {
      board.close();
      if (link != null) {
        try {
          link.close();
        } catch (IOException alreadyGone) {
          // It is to be closed, and is.
        }
      }
    }
  }

  private final Profiles profiles;
  private final Terminal terminal;
  private final BoardViewModel view;
  private final Supplier<Path> flashFolder;

  BoardOpener(
      Profiles profiles, Terminal terminal, BoardViewModel view, Supplier<Path> flashFolder) {
    this.profiles = profiles;
    this.terminal = terminal;
    this.view = view;
    this.flashFolder = flashFolder;
  }

  /**
   * @param imports folder programs on simulated boards can import from
   */
  Opened open(BoardChoice choice, Optional<Path> imports) throws IOException {
    if (choice instanceof BoardChoice.Simulated simulated) {
      HardwareLink hardware = HardwareLink.listen(view::receive);
      Transport transport = start(simulated, imports, Optional.of(hardware));
      return new Opened(Board.connect(transport, this::show), hardware);
    }
    Transport transport = port(choice, imports);
    // A carriage return makes the prompt show without disturbing a program much.
    transport.write(new byte[] {'\r'});
    return new Opened(Board.connect(transport, this::show), null);
  }

  /** The bare port, for work that MicroPython has no part in. */
  Transport port(BoardChoice choice, Optional<Path> imports) throws IOException {
    return switch (choice) {
      case BoardChoice.Connected connected -> SerialTransport.open(connected.port().name());
      case BoardChoice.Named named -> PortAddress.parse(named.address()).open();
      case BoardChoice.Simulated simulated -> start(simulated, imports, Optional.empty());
    };
  }

  private Transport start(
      BoardChoice.Simulated simulated, Optional<Path> imports, Optional<HardwareLink> hardware)
      throws IOException {
    return new SimulatedBoard(
            profiles.get(simulated.board()),
            Optional.of(flashFolder.get().resolve(simulated.board().id())),
            imports)
        .start(hardware);
  }

  private void show(byte[] bytes) {
    terminal.feed(bytes, 0, bytes.length);
  }
}
