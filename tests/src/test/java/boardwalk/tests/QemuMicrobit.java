package boardwalk.tests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** A micro:bit V1 with its real firmware in QEMU, at the raw prompt. */
final class QemuMicrobit implements AutoCloseable {

  static final Path FIRMWARE = Path.of("/usr/share/firmware-microbit-micropython/firmware.hex");

  /** The firmware's input buffer has 64 bytes, and it needs a moment for them. */
  private static final int PIECE = 16;

  private static final int PAUSE_MS = 10;
  private static final int PATIENCE_MS = 60_000;

  private final Process process;
  private final Socket line;
  private final ByteArrayOutputStream received = new ByteArrayOutputStream();

  private QemuMicrobit(Process process, Socket line) {
    this.process = process;
    this.line = line;
  }

  static QemuMicrobit start() throws IOException, InterruptedException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(PATIENCE_MS);
      Process process =
          new ProcessBuilder(
                  "qemu-system-arm",
                  "-M",
                  "microbit",
                  "-device",
                  "loader,file=" + FIRMWARE,
                  "-display",
                  "none",
                  "-serial",
                  "tcp:127.0.0.1:" + server.getLocalPort())
              .inheritIO()
              .start();
      QemuMicrobit made = new QemuMicrobit(process, server.accept());
      made.line.setSoTimeout(PATIENCE_MS);
      made.until(">>> ");
      made.send("\u0001");
      made.until("\n>");
      return made;
    }
  }

  private void send(String text) throws IOException, InterruptedException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < bytes.length; at += PIECE) {
      line.getOutputStream()
          .write(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + PIECE)));
      line.getOutputStream().flush();
      TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
    }
  }

  private String until(String mark) throws IOException {
    InputStream in = line.getInputStream();
    byte[] buffer = new byte[1024];
    while (true) {
      String all = received.toString(StandardCharsets.UTF_8);
      int at = all.indexOf(mark);
      if (at >= 0) {
        received.reset();
        received.writeBytes(all.substring(at + mark.length()).getBytes(StandardCharsets.UTF_8));
        return all.substring(0, at);
      }
      int count = in.read(buffer);
      if (count < 0) {
        throw new IOException("the micro:bit is gone after: " + all);
      }
      received.write(buffer, 0, count);
    }
  }

  /** What a program prints, then the traceback of what ended it. */
  String run(String source) throws IOException, InterruptedException {
    send(source + "\u0004");
    until("OK");
    String output = until("\u0004");
    return (output + until("\u0004")).replace("\r\n", "\n");
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    line.close();
  }
}
