package boardwalk.tests.device;

import boardwalk.device.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** The board's side of WebREPL before a board: WebSocket frames (RFC 6455) and the password. */
final class WebReplServer implements AutoCloseable {

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int TEXT = 1;
  private static final int CLOSE = 8;

  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final String password;
  private final Transport board;

  WebReplServer(String password, Transport board) throws IOException {
    this.password = password;
    this.board = board;
    Thread.ofPlatform().daemon().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        talk(socket);
      } catch (Exception gone) {
        // The next client gets its turn.
      }
    }
  }

  private void talk(Socket socket) throws Exception {
    DataInputStream in = new DataInputStream(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    String key = "";
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("sec-websocket-key:")) {
        key = line.substring(line.indexOf(':') + 1).strip();
      }
    }
    out.write(welcome(key));
    send(out, "Password: ".getBytes(StandardCharsets.UTF_8));
    StringBuilder typed = new StringBuilder();
    while (typed.indexOf("\r") < 0) {
      typed.append(new String(frame(in), StandardCharsets.UTF_8));
    }
    if (!typed.toString().equals(password + "\r")) {
      send(out, "\r\nAccess denied\r\n".getBytes(StandardCharsets.UTF_8));
      return;
    }
    send(out, "\r\nWebREPL connected\r\n>>> ".getBytes(StandardCharsets.UTF_8));
    Thread.ofPlatform().daemon().start(() -> pump(out));
    while (true) {
      board.write(frame(in));
    }
  }

  /** The answer to a client's handshake. */
  static byte[] welcome(String key) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.UTF_8));
    return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + Base64.getEncoder().encodeToString(hash)
            + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void pump(OutputStream out) {
    byte[] buffer = new byte[512];
    try {
      while (true) {
        int count = board.read(buffer, 100);
        if (count > 0) {
          send(out, Arrays.copyOf(buffer, count));
        }
      }
    } catch (IOException gone) {
      // The connection or the board has ended.
    }
  }

  private static String line(DataInputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.readUnsignedByte(); b != '\n'; b = in.readUnsignedByte()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private static byte[] frame(DataInputStream in) throws IOException {
    int opcode = in.readUnsignedByte() & 15;
    int length = in.readUnsignedByte() & 127;
    if (length == 126) {
      length = in.readUnsignedShort();
    }
    byte[] mask = in.readNBytes(4);
    byte[] data = in.readNBytes(length);
    for (int i = 0; i < data.length; i++) {
      data[i] ^= mask[i % 4];
    }
    if (opcode == CLOSE) {
      throw new IOException("closed");
    }
    return data;
  }

  private static synchronized void send(OutputStream out, byte[] text) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(0x80 | TEXT);
    if (text.length < 126) {
      frame.write(text.length);
    } else {
      frame.write(126);
      frame.write(text.length >> 8);
      frame.write(text.length);
    }
    frame.writeBytes(text);
    out.write(frame.toByteArray());
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
