package boardwalk.device.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A board behind a plain TCP socket. */
public final class TcpTransport extends StreamTransport {

  private static final int CONNECT_MILLIS = 5000;

  private TcpTransport(String name, Socket socket) throws IOException {
    super(name, socket.getInputStream(), socket.getOutputStream(), socket);
  }

  public static TcpTransport connect(String host, int port) throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
    return new TcpTransport(host + ":" + port, socket);
  }
}
