package boardwalk.tests.device;

import boardwalk.device.transport.Transport;
import boardwalk.tests.CommandLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One simulated board for many commands, behind a socket: each command plugs it in anew. */
final class ServedBoard implements AutoCloseable {

  private final LineToBoard board;
  private final ServerSocket server;
  private volatile BooleanSupplier pulled = () -> false;

  private ServedBoard(LineToBoard board) throws IOException {
    this.board = board;
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  static ServedBoard start(String id, Path flash) throws IOException {
    return new ServedBoard(LineToBoard.start(id, flash));
  }

  String port() {
    return "tcp:127.0.0.1:" + server.getLocalPort();
  }

  /** From then on the port is not there any more: whoever holds it finds it closed. */
  void pullWhen(BooleanSupplier moment) {
    pulled = moment;
  }

  /** Runs a command on it. */
  CommandLine run(String... words) {
    return runWithInput("", words);
  }

  CommandLine runWithInput(String typed, String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--port", port()));
    return CommandLine.runWithInput(typed, line.toArray(String[]::new));
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Transport plug = board.plug(LineToBoard.NONE);
        Thread.ofPlatform().daemon().start(() -> copyIn(socket, plug));
        Thread.ofPlatform().daemon().start(() -> copyOut(socket, plug));
      } catch (IOException closed) {
        // The test is over.
      }
    }
  }

  private static void copyIn(Socket socket, Transport plug) {
    byte[] buffer = new byte[1024];
    try (socket) {
      for (int n = socket.getInputStream().read(buffer); n > 0; ) {
        plug.write(Arrays.copyOf(buffer, n));
        n = socket.getInputStream().read(buffer);
      }
    } catch (IOException gone) {
      // The command is done.
    }
    plug.close();
  }

  private void copyOut(Socket socket, Transport plug) {
    byte[] buffer = new byte[1024];
    try (socket) {
      while (!pulled.getAsBoolean()) {
        int count = plug.read(buffer, 50);
        socket.getOutputStream().write(buffer, 0, count);
      }
    } catch (IOException gone) {
      // The command is done.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    board.close();
  }
}
