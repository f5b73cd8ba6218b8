package boardwalk.device.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A serial port of another computer, by telnet's COM port control option (RFC 2217): with speed and
 * control lines.
 */
public final class Rfc2217Transport implements Transport {

  private static final int BINARY = 0;
  private static final int SUPPRESS_GO_AHEAD = 3;
  private static final int COM_PORT = 44;

  /** Commands of the client (RFC 2217, section 3). */
  private static final byte SET_BAUD_RATE = 1;

  private static final byte SET_DATA_SIZE = 2;
  private static final byte SET_PARITY = 3;
  private static final byte SET_STOP_SIZE = 4;
  private static final byte SET_CONTROL = 5;

  /** Values of SET_CONTROL. */
  private static final byte NO_FLOW_CONTROL = 1;

  private static final byte DTR_ON = 8;
  private static final byte DTR_OFF = 9;
  private static final byte RTS_ON = 11;
  private static final byte RTS_OFF = 12;

  private static final int BAUD = 115_200;
  private static final int CONNECT_MILLIS = 5000;

  private final String name;
  private final Socket socket;
  private final Telnet telnet = new Telnet(this::answer);

  /** Options we have said WILL or DO to, so that an agreement is not answered for ever. */
  private final Set<Integer> offered = ConcurrentHashMap.newKeySet();

  private IOException answerFailed;

  private Rfc2217Transport(String name, Socket socket) {
    this.name = name;
    this.socket = socket;
  }

  public static Rfc2217Transport connect(String host, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
      Rfc2217Transport transport = new Rfc2217Transport("rfc2217://" + host + ":" + port, socket);
      transport.negotiate();
      return transport;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private void negotiate() throws IOException {
    for (int option : new int[] {BINARY, SUPPRESS_GO_AHEAD}) {
      send(Telnet.option(Telnet.WILL, option));
      send(Telnet.option(Telnet.DO, option));
      offered.add(option);
    }
    send(Telnet.option(Telnet.WILL, COM_PORT));
    offered.add(COM_PORT);
    speed(BAUD);
    command(SET_DATA_SIZE, (byte) 8);
    command(SET_PARITY, (byte) 1);
    command(SET_STOP_SIZE, (byte) 1);
    command(SET_CONTROL, NO_FLOW_CONTROL);
  }

  private void command(byte command, byte value) throws IOException {
    send(Telnet.subnegotiation((byte) COM_PORT, command, value));
  }

  private void answer(Telnet.Command command) {
    if (!(command instanceof Telnet.Command.Option(int verb, int option))
        || offered.contains(option)) {
      return;
    }
    try {
      if (verb == Telnet.WILL) {
        send(Telnet.option(Telnet.DONT, option));
      } else if (verb == Telnet.DO) {
        send(Telnet.option(Telnet.WONT, option));
      }
    } catch (IOException e) {
      answerFailed = e;
    }
  }

  private synchronized void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  @Override
  public int read(byte[] buffer, int millis) throws IOException {
    byte[] some = new byte[Math.min(buffer.length, 4096)];
    socket.setSoTimeout(Math.max(1, millis));
    try {
      int count = socket.getInputStream().read(some);
      if (count < 0) {
        throw new EOFException(name + " is gone");
      }
      byte[] data = telnet.receive(some, count);
      if (answerFailed != null) {
        throw answerFailed;
      }
      System.arraycopy(data, 0, buffer, 0, data.length);
      return data.length;
    } catch (SocketTimeoutException quiet) {
      return 0;
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    send(Telnet.escape(bytes));
  }

  @Override
  public void controlLines(boolean dtr, boolean rts) throws IOException {
    command(SET_CONTROL, dtr ? DTR_ON : DTR_OFF);
    command(SET_CONTROL, rts ? RTS_ON : RTS_OFF);
  }

  @Override
  public boolean speed(int bitsPerSecond) throws IOException {
    send(
        Telnet.subnegotiation(
            (byte) COM_PORT,
            SET_BAUD_RATE,
            (byte) (bitsPerSecond >> 24),
            (byte) (bitsPerSecond >> 16),
            (byte) (bitsPerSecond >> 8),
            (byte) bitsPerSecond));
    return true;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // It is to be closed, and is.
    }
  }
}
