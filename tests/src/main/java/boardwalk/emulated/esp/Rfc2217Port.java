package boardwalk.emulated.esp;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/**
 * An emulated chip at a TCP port, with speed and control lines (RFC 2217: telnet with the COM port
 * control option). One client at a time; a pulled cable ends the connection.
 */
public final class Rfc2217Port implements Closeable {

  private static final int IAC = 255;
  private static final int DONT = 254;
  private static final int DO = 253;
  private static final int WONT = 252;
  private static final int WILL = 251;
  private static final int SB = 250;
  private static final int SE = 240;
  private static final int COM_PORT = 44;
  private static final int TICK_MILLIS = 2;

  private final EmulatedEsp esp;
  private final ServerSocket server;
  private int baud = 115_200;
  private boolean dtr;
  private boolean rts;

  public Rfc2217Port(EmulatedEsp esp) throws IOException {
    this(esp, 0);
  }

  /**
   * @param port to listen at, on this computer only; 0 for any
   */
  public Rfc2217Port(EmulatedEsp esp, int port) throws IOException {
    this.esp = esp;
    server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    Thread.startVirtualThread(this::serve);
  }

  public int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TICK_MILLIS);
        if (esp.unplugged()) {
          esp.plugIn();
        }
        talk(socket);
      } catch (IOException clientLeft) {
        // The next one may come.
      }
    }
  }

  private void talk(Socket socket) throws IOException {
    OutputStream out = socket.getOutputStream();
    esp.onOutput(bytes -> send(out, escaped(bytes)));
    for (int option : new int[] {0, 3, COM_PORT}) {
      send(out, new byte[] {(byte) IAC, (byte) WILL, (byte) option});
      send(out, new byte[] {(byte) IAC, (byte) DO, (byte) option});
    }
    InputStream in = socket.getInputStream();
    Telnet telnet = new Telnet(out);
    byte[] buffer = new byte[512];
    while (!esp.unplugged()) {
      int count;
      try {
        count = in.read(buffer);
      } catch (SocketTimeoutException quiet) {
        esp.tick();
        continue;
      }
      if (count < 0) {
        return;
      }
      telnet.take(buffer, count);
    }
  }

  private static void send(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException gone) {
      // The reading side finds out.
    }
  }

  private static byte[] escaped(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + 8);
    for (byte b : bytes) {
      out.write(b);
      if (b == (byte) IAC) {
        out.write(b);
      }
    }
    return out.toByteArray();
  }

  /** Sorts data from commands; data goes to the chip in the order it came between commands. */
  private final class Telnet {
    private final OutputStream out;
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final ByteArrayOutputStream option = new ByteArrayOutputStream();
    private int state;
    private int verb;

    Telnet(OutputStream out) {
      this.out = out;
    }

    void take(byte[] bytes, int count) {
      for (int i = 0; i < count; i++) {
        take(bytes[i] & 0xFF);
      }
      flush();
    }

    private void flush() {
      byte[] bytes = data.toByteArray();
      data.reset();
      if (bytes.length > 0) {
        esp.feed(bytes, bytes.length);
      }
    }

    private void take(int b) {
      switch (state) {
        case 0 -> {
          if (b == IAC) {
            state = 1;
          } else {
            data.write(b);
          }
        }
        case 1 -> command(b);
        case 2 -> {
          answer(b);
          state = 0;
        }
        case 3 -> {
          if (b == IAC) {
            state = 4;
          } else {
            option.write(b);
          }
        }
        default -> {
          if (b == SE) {
            flush();
            comPort(option.toByteArray());
            option.reset();
            state = 0;
          } else {
            option.write(b);
            state = 3;
          }
        }
      }
    }

    private void command(int b) {
      switch (b) {
        case IAC -> {
          data.write(b);
          state = 0;
        }
        case SB -> state = 3;
        case DO, DONT, WILL, WONT -> {
          verb = b;
          state = 2;
        }
        default -> state = 0;
      }
    }

    private void answer(int what) {
      boolean ours = what == 0 || what == 3 || what == COM_PORT;
      if (!ours && (verb == DO || verb == WILL)) {
        int no = verb == DO ? WONT : DONT;
        send(out, new byte[] {(byte) IAC, (byte) no, (byte) what});
      }
    }

    /** RFC 2217, section 3: answers carry the command plus 100. */
    private void comPort(byte[] bytes) {
      if (bytes.length < 2 || (bytes[0] & 0xFF) != COM_PORT) {
        return;
      }
      byte[] value = Arrays.copyOfRange(bytes, 2, bytes.length);
      if (bytes[1] == 1 && value.length == 4) {
        int wanted = 0;
        for (byte b : value) {
          wanted = wanted << 8 | b & 0xFF;
        }
        baud = wanted > 0 ? wanted : baud;
        esp.hostBaud(baud);
        value =
            new byte[] {(byte) (baud >> 24), (byte) (baud >> 16), (byte) (baud >> 8), (byte) baud};
      } else if (bytes[1] == 5) {
        control(value[0]);
      }
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      said.writeBytes(new byte[] {(byte) IAC, (byte) SB, (byte) COM_PORT, (byte) (bytes[1] + 100)});
      said.writeBytes(escaped(value));
      said.writeBytes(new byte[] {(byte) IAC, (byte) SE});
      send(out, said.toByteArray());
    }

    private void control(int value) {
      switch (value) {
        case 8 -> dtr = true;
        case 9 -> dtr = false;
        case 11 -> rts = true;
        case 12 -> rts = false;
        default -> {
          return;
        }
      }
      esp.lines(dtr, rts);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
