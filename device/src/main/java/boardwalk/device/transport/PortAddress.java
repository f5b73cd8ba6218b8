package boardwalk.device.transport;

import boardwalk.device.BoardError;
import java.io.IOException;
import java.net.URI;

/** Where a board is, as a user writes it. */
public sealed interface PortAddress {

  /** A serial port or pseudo-terminal by its name: {@code COM3}, {@code /dev/ttyUSB0}. */
  record Serial(String name) implements PortAddress {
    @Override
    public Transport open() {
      return SerialTransport.open(name);
    }
  }

  /** A raw TCP stream: {@code tcp:HOST:PORT}. */
  record Tcp(String host, int port) implements PortAddress {
    @Override
    public Transport open() throws IOException {
      try {
        return TcpTransport.connect(host, port);
      } catch (IOException e) {
        throw new BoardError(
            BoardError.Kind.NO_PORT,
            "Nothing answers at " + host + ":" + port + ".",
            "Check the address, and that the board or its server is running. ("
                + e.getMessage()
                + ")");
      }
    }
  }

  /** A serial port of another computer: {@code rfc2217://HOST:PORT}. */
  record Rfc2217(String host, int port) implements PortAddress {
    @Override
    public Transport open() throws IOException {
      return Rfc2217Transport.connect(host, port);
    }
  }

  /** A board's WebREPL: {@code ws://:PASSWORD@HOST} or {@code ws://:PASSWORD@HOST:PORT}. */
  record WebRepl(String host, int port, String password) implements PortAddress {
    @Override
    public Transport open() throws IOException {
      return WebReplTransport.connect(host, port, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
      return "ws://" + host + ":" + port;
    }
  }

  /**
   * Opens it. Blocking.
   *
   * @throws BoardError when it cannot be, with the reason
   */
  Transport open() throws IOException;

  /**
   * Reads what a user wrote.
   *
   * @throws BoardError when it is no address
   */
  static PortAddress parse(String text) {
    String address = text.strip();
    if (address.startsWith("tcp:")) {
      int colon = address.lastIndexOf(':');
      String port = address.substring(colon + 1);
      if (colon <= "tcp:".length() || !port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
        throw new BoardError(
            BoardError.Kind.NO_PORT,
            "'" + address + "' is no TCP address.",
            "Write it as tcp:HOST:PORT, for example tcp:192.168.4.1:8266.");
      }
      return new Tcp(address.substring("tcp:".length(), colon), Integer.parseInt(port));
    }
    if (address.startsWith("rfc2217://") || address.startsWith("ws://")) {
      return ofUrl(address);
    }
    return new Serial(address);
  }

  private static PortAddress ofUrl(String address) {
    try {
      URI url = URI.create(address);
      if (url.getHost() != null && address.startsWith("ws:")) {
        String user = url.getUserInfo() == null ? "" : url.getUserInfo();
        int port = url.getPort() < 0 ? WebReplTransport.PORT : url.getPort();
        return new WebRepl(url.getHost(), port, user.substring(user.indexOf(':') + 1));
      }
      if (url.getHost() != null && url.getPort() > 0) {
        return new Rfc2217(url.getHost(), url.getPort());
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Told below, with the forms that are right.
    }
    throw new BoardError(
        BoardError.Kind.NO_PORT,
        "'" + address + "' is no address of a board.",
        "Write rfc2217://HOST:PORT, or ws://:PASSWORD@HOST for a board's WebREPL.");
  }
}
