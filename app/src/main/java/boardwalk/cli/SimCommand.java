package boardwalk.cli;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.device.transport.PseudoTerminal;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code boardwalk sim}: a virtual board for any other tool. */
@Command(
    name = "sim",
    mixinStandardHelpOptions = true,
    description = "A virtual board for other tools: the byte stream is the board's serial port.",
    footer = {"", "Example: boardwalk sim --board pico --pty   then: mpremote connect DEVICE"})
final class SimCommand implements Callable<Integer> {

  @Option(
      names = {"--board", "-b"},
      paramLabel = "ID",
      defaultValue = "generic",
      description = "Which board (default: generic).")
  private String board;

  @Option(names = "--flash", paramLabel = "DIR", description = "Folder that is its flash.")
  private Path flash;

  @ArgGroup(multiplicity = "1")
  private Where where;

  private static final class Where {
    @Option(names = "--stdio", description = "On standard input and output.")
    boolean stdio;

    @Option(names = "--pty", description = "On a pseudo-terminal; prints its path first.")
    boolean pty;

    @Option(names = "--tcp", paramLabel = "PORT", description = "On a TCP port of this computer.")
    Integer tcp;
  }

  @Override
  public Integer call() throws Exception {
    SimulatedBoard simulated =
        new SimulatedBoard(Target.profile(board), Optional.ofNullable(flash), Optional.empty());
    if (where.stdio) {
      return new ProcessBuilder(simulated.command()).inheritIO().start().waitFor();
    }
    return where.pty ? onPseudoTerminal(simulated) : onTcp(simulated);
  }

  private static int onPseudoTerminal(SimulatedBoard simulated) throws IOException {
    try (PseudoTerminal terminal = PseudoTerminal.open();
        Transport transport = simulated.start(Optional.empty())) {
      System.out.println(terminal.path());
      System.out.flush();
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                byte[] buffer = new byte[4096];
                try {
                  for (int n = terminal.read(buffer); n > 0; n = terminal.read(buffer)) {
                    transport.write(java.util.Arrays.copyOf(buffer, n));
                  }
                } catch (IOException gone) {
                  // The board has ended; the loop below ends with it.
                }
              });
      byte[] buffer = new byte[4096];
      while (true) {
        int count = transport.read(buffer, 1000);
        terminal.write(buffer, count);
      }
    } catch (java.io.EOFException ended) {
      return 0;
    }
  }

  private int onTcp(SimulatedBoard simulated) throws IOException {
    try (ServerSocket server = new ServerSocket(where.tcp, 1, InetAddress.getLoopbackAddress())) {
      System.out.println(server.getLocalPort());
      System.out.flush();
      while (true) {
        try (Socket socket = server.accept();
            Transport transport = simulated.start(Optional.empty())) {
          socket.setTcpNoDelay(true);
          Thread.ofVirtual().start(() -> copy(socket, transport));
          byte[] buffer = new byte[4096];
          while (!socket.isClosed()) {
            int count = transport.read(buffer, 200);
            socket.getOutputStream().write(buffer, 0, count);
          }
        } catch (IOException gone) {
          // This client has left; the next one gets a fresh board.
        }
      }
    }
  }

  private static void copy(Socket socket, Transport transport) {
    byte[] buffer = new byte[4096];
    try (socket) {
      for (int n = socket.getInputStream().read(buffer); n > 0; ) {
        transport.write(java.util.Arrays.copyOf(buffer, n));
        n = socket.getInputStream().read(buffer);
      }
    } catch (IOException gone) {
      // The other direction finds out too.
    }
  }
}
