package boardwalk.device.transport;

import boardwalk.device.BoardError;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/**
 * A board's prompt over the network: MicroPython's WebREPL (micropython/webrepl,
 * extmod/modwebrepl.c). A WebSocket whose text frames are the console, byte for byte; the board
 * asks for a password first.
 */
public final class WebReplTransport implements Transport {

  /** Where the board listens. */
  public static final int PORT = 8266;

  private static final int PATIENCE_MILLIS = 8000;
  private static final String ASKS = "Password: ";
  private static final String WELCOME = "WebREPL connected";
  private static final String DENIED = "Access denied";

  /** RFC 6455, section 1.3. */
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private static final int LONGEST_HEADER = 4096;

  private final String name;
  private final Socket socket;
  private final SecureRandom random = new SecureRandom();
  private final WebSocketFrames frames = new WebSocketFrames(this::take);
  private final byte[] buffer = new byte[4096];
  private byte[] ready = {};
  private int readyAt;
  private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();
  private boolean ended;

  private WebReplTransport(String name, Socket socket) {
    this.name = name;
    this.socket = socket;
  }

  /**
   * Connects and logs in.
   *
   * @throws BoardError when the board refuses the password
   */
  public static WebReplTransport connect(String host, int port, String password)
      throws IOException {
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      WebReplTransport transport = new WebReplTransport("ws://" + host + ":" + port, socket);
      transport.shakeHands(host + ":" + port);
      transport.logIn(password);
      return transport;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private void shakeHands(String host) throws IOException {
    byte[] nonce = new byte[16];
    random.nextBytes(nonce);
    String key = Base64.getEncoder().encodeToString(nonce);
    String request =
        "GET / HTTP/1.1\r\nHost: "
            + host
            + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: "
            + key
            + "\r\nSec-WebSocket-Version: 13\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    String answer = header();
    boolean agreed =
        answer.startsWith("HTTP/1.1 101")
            && answer
                .toLowerCase(Locale.ROOT)
                .contains("sec-websocket-accept: " + accept(key).toLowerCase(Locale.ROOT));
    if (!agreed) {
      throw BoardError.noAnswer("there is no WebREPL at " + host);
    }
  }

  private String header() throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder header = new StringBuilder();
    while (header.indexOf("\r\n\r\n") < 0) {
      int b = in.read();
      if (b < 0 || header.length() > LONGEST_HEADER) {
        throw BoardError.noAnswer("there is no WebREPL at " + name);
      }
      header.append((char) b);
    }
    return header.toString();
  }

  private static String accept(String key) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-1")
                  .digest((key + GUID).getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  private void logIn(String password) throws IOException {
    said(ASKS);
    write((password + "\r").getBytes(StandardCharsets.UTF_8));
    if (said(WELCOME, DENIED).contains(DENIED)) {
      throw new BoardError(
          BoardError.Kind.NO_PERMISSION,
          "The board did not accept the WebREPL password.",
          "It is in webrepl_cfg.py on the board; 'import webrepl_setup' there sets a new one.");
    }
  }

  /** Waits for one of the words; gives everything said until then. */
  private String said(String... wanted) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[256];
    long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (System.nanoTime() < deadline) {
      all.write(some, 0, read(some, 100));
      String text = all.toString(StandardCharsets.UTF_8);
      for (String word : wanted) {
        if (text.contains(word)) {
          return text;
        }
      }
    }
    throw BoardError.noAnswer("it is no WebREPL");
  }

  private void take(int opcode, byte[] payload) {
    switch (opcode) {
      case WebSocketFrames.TEXT, WebSocketFrames.BINARY, WebSocketFrames.CONTINUATION ->
          arrived.writeBytes(payload);
      case WebSocketFrames.CLOSE -> ended = true;
      case WebSocketFrames.PING -> {
        try {
          send(WebSocketFrames.PONG, payload);
        } catch (IOException gone) {
          ended = true;
        }
      }
      default -> {
        // A pong answers nothing of ours.
      }
    }
  }

  @Override
  public int read(byte[] into, int millis) throws IOException {
    if (readyAt == ready.length) {
      receive(millis);
      ready = arrived.toByteArray();
      readyAt = 0;
      arrived.reset();
    }
    int count = Math.min(into.length, ready.length - readyAt);
    System.arraycopy(ready, readyAt, into, 0, count);
    readyAt += count;
    return count;
  }

  private void receive(int millis) throws IOException {
    if (ended) {
      throw new EOFException(name + " is gone");
    }
    socket.setSoTimeout(Math.max(1, millis));
    try {
      int count = socket.getInputStream().read(buffer);
      if (count < 0) {
        throw new EOFException(name + " is gone");
      }
      frames.receive(buffer, count);
    } catch (SocketTimeoutException quiet) {
      // Nothing came in time, which is no trouble.
    }
  }

  private synchronized void send(int opcode, byte[] payload) throws IOException {
    byte[] mask = new byte[4];
    random.nextBytes(mask);
    socket.getOutputStream().write(WebSocketFrames.frame(opcode, payload, mask));
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    send(WebSocketFrames.TEXT, bytes);
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
