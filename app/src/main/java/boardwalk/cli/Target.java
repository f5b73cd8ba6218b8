package boardwalk.cli;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.app.storage.AppFolders;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import boardwalk.device.transport.PortAddress;
import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.SerialTransport;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Which board a command is for. */
final class Target {

  @Option(
      names = {"--port", "-p"},
      paramLabel = "P",
      description = "Port of a real board: /dev/ttyACM0, COM3, or tcp:HOST:PORT.")
  String port;

  @Option(
      names = {"--board", "-b"},
      paramLabel = "ID",
      description = "A simulated board (see 'boardwalk boards').")
  String board;

  @Option(
      names = "--flash",
      paramLabel = "DIR",
      description = "Folder that is the flash of the simulated board; kept between runs.")
  Path flash;

  static Profiles profiles() throws IOException {
    return Profiles.builtIn().with(AppFolders.ofThisComputer().settings().resolve("boards"));
  }

  static BoardProfile profile(String id) throws IOException {
    return profiles()
        .find(id)
        .orElseThrow(
            () -> new UsageError("There is no board '" + id + "'; 'boardwalk boards' lists them."));
  }

  /** The simulated board's profile; what a real board is has not been asked. */
  Optional<BoardProfile> knownProfile() throws IOException {
    return board == null ? Optional.empty() : Optional.of(profile(board));
  }

  /** Opens the board chosen; a simulated one when {@code simulatedByDefault} and none is. */
  Transport open(boolean simulatedByDefault, Optional<Path> project) throws IOException {
    if (port != null && board != null) {
      throw new UsageError(
          "Give --port for a real board or --board for a simulated one, not both.");
    }
    if (port != null) {
      return PortAddress.parse(port).open();
    }
    if (board == null && !simulatedByDefault && flash == null) {
      return SerialTransport.open(onlyPort());
    }
    BoardProfile profile = profile(board == null ? "generic" : board);
    return new SimulatedBoard(profile, Optional.ofNullable(flash), project).start(Optional.empty());
  }

  Board connect(boolean simulatedByDefault, Optional<Path> project, Consumer<byte[]> console)
      throws IOException {
    return Board.connect(open(simulatedByDefault, project), console);
  }

  private static String onlyPort() {
    List<SerialPorts.Port> usb =
        SerialPorts.list().stream().filter(SerialPorts.Port::isUsb).toList();
    if (usb.size() == 1) {
      return usb.getFirst().name();
    }
    throw new UsageError(
        usb.isEmpty()
            ? "No board is plugged in. Give --port P, or --board ID for a simulated one."
            : "Several boards are plugged in: choose one with --port P ('boardwalk ports').");
  }
}
