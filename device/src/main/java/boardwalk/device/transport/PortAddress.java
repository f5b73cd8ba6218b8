package boardwalk.device.transport;

import boardwalk.device.BoardError;
import java.io.IOException;

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
    return new Serial(address);
  }
}
