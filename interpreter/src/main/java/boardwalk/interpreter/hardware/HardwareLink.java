package boardwalk.interpreter.hardware;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Consumer;

/**
 * A window's end of the hardware channel: listens on a loopback port for one board that knows the
 * token. Messages come on a thread of the link.
 */
public final class HardwareLink implements AutoCloseable {

  /** Environment variable by which the board learns the token. */
  public static final String TOKEN_VARIABLE = "BOARDWALK_HARDWARE_TOKEN";

  private final ServerSocket server;
  private final String token;
  private volatile OutputStream out;
  private volatile Socket board;

  private HardwareLink(ServerSocket server, String token) {
    this.server = server;
    this.token = token;
  }

  /** Starts listening; {@code received} gets every message of the board. */
  public static HardwareLink listen(Consumer<HardwareMessage> received) throws IOException {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    HardwareLink link =
        new HardwareLink(
            new ServerSocket(0, 1, InetAddress.getLoopbackAddress()),
            HexFormat.of().formatHex(random));
    // Something comes sixty times a second: a thread of its own that waits at the socket costs less
    // than one that is put aside and woken again.
    Thread.ofPlatform().daemon().name("hardware-link").start(() -> link.serve(received));
    return link;
  }

  public int port() {
    return server.getLocalPort();
  }

  public String token() {
    return token;
  }

  private void serve(Consumer<HardwareMessage> received) {
    while (!server.isClosed()) {
      try (Socket socket = server.accept();
          BufferedReader in =
              new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
        String first = in.readLine();
        if (first == null || !token.equals(HardwareMessage.parse(first).text("token"))) {
          continue;
        }
        board = socket;
        out = socket.getOutputStream();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          received.accept(HardwareMessage.parse(line));
        }
      } catch (IOException gone) {
        // The board went away, or the link was closed: the loop's condition knows which.
      }
      out = null;
    }
  }

  /** Sends a wish to the board; nothing happens while none is connected. */
  public void send(HardwareMessage message) {
    OutputStream to = out;
    if (to == null) {
      return;
    }
    try {
      synchronized (to) {
        to.write((message.line() + "\n").getBytes(StandardCharsets.UTF_8));
        to.flush();
      }
    } catch (IOException gone) {
      out = null;
    }
  }

  public void press(String button, boolean down) {
    send(HardwareMessage.of("set", "button", "id", button, "pressed", down));
  }

  @Override
  public void close() throws IOException {
    server.close();
    Socket connected = board;
    if (connected != null) {
      connected.close();
    }
  }
}
