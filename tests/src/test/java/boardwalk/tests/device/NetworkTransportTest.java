package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.FileHistory;
import boardwalk.device.transport.PortWatch;
import boardwalk.device.transport.Rfc2217Transport;
import boardwalk.device.transport.SerialPorts;
import boardwalk.device.transport.Transport;
import boardwalk.device.transport.WebReplTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Boards over the network, and ports that come and go. */
class NetworkTransportTest extends WithBoard {

  private void worksWithFiles(Transport transport) throws IOException {
    byte[] content = new byte[5000];
    new Random(4).nextBytes(content);
    FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
    try (Board board = Board.connect(transport, said -> {})) {
      assertEquals("ü\r\n", board.exec("print('ü')").join().output());
      board.files().write("/x.bin", content, history, (done, total) -> {}, () -> false).join();
      assertArrayEquals(content, Files.readAllBytes(flash.resolve("x.bin")));
      assertArrayEquals(content, board.files().read("/x.bin").join());
    }
  }

  @Test
  void webReplCarriesEverything() throws Exception {
    try (WebReplServer server = new WebReplServer("secret", line.plug(LineToBoard.NONE))) {
      worksWithFiles(WebReplTransport.connect("127.0.0.1", server.port(), "secret"));
    }
  }

  @Test
  void aWrongWebReplPasswordIsToldInWords() throws Exception {
    try (WebReplServer server = new WebReplServer("secret", line.plug(LineToBoard.NONE))) {
      BoardError error =
          assertThrows(
              BoardError.class,
              () -> WebReplTransport.connect("127.0.0.1", server.port(), "wrong"));
      assertEquals("The board did not accept the WebREPL password.", error.getMessage());
    }
  }

  @Test
  void rfc2217SetsSpeedAndLinesAndCarriesEverything() throws Exception {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Transport board = line.plug(LineToBoard.NONE);
      Thread.ofPlatform().daemon().start(() -> serve(server, board, raw));
      Rfc2217Transport transport = Rfc2217Transport.connect("127.0.0.1", server.getLocalPort());
      transport.controlLines(false, true);
      worksWithFiles(transport);
    }
    String sent = HexFormat.of().formatHex(raw.toByteArray());
    assertTrue(sent.contains("fffb2c"), "WILL COM-PORT-OPTION");
    assertTrue(sent.contains("fffa2c010001c200fff0"), "115200 baud");
    assertTrue(sent.contains("fffa2c0509fff0fffa2c050bfff0"), "DTR off, RTS on");
  }

  /** A server as small as can be: takes negotiation out, asks for echo once. */
  private static void serve(ServerSocket server, Transport board, ByteArrayOutputStream raw) {
    try (Socket socket = server.accept()) {
      socket.getOutputStream().write(new byte[] {(byte) 255, (byte) 253, 1});
      Thread.ofPlatform()
          .daemon()
          .start(
              () -> {
                byte[] buffer = new byte[512];
                try {
                  while (true) {
                    int count = board.read(buffer, 50);
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    for (int i = 0; i < count; i++) {
                      out.write(buffer[i]);
                      if (buffer[i] == -1) {
                        out.write(255);
                      }
                    }
                    socket.getOutputStream().write(out.toByteArray());
                  }
                } catch (IOException gone) {
                  // The client has left.
                }
              });
      var in = socket.getInputStream();
      boolean sub = false;
      for (int b = in.read(); b >= 0; b = in.read()) {
        if (b != 255) {
          if (sub) {
            raw.write(b);
          } else {
            board.write(new byte[] {(byte) b});
          }
          continue;
        }
        int verb = in.read();
        if (verb == 255 && !sub) {
          board.write(new byte[] {(byte) 255});
          continue;
        }
        raw.write(255);
        raw.write(verb);
        if (verb > 250) {
          raw.write(in.read());
        }
        sub = verb == 250 || sub && verb != 240;
      }
    } catch (IOException gone) {
      // The client has left.
    }
  }

  @Test
  void portsThatComeAndGoAreToldWithinASecond() throws Exception {
    SerialPorts.Port pico = new SerialPorts.Port("/dev/ttyACM0", "Pico", 0x2e8a, 5, "E66");
    List<List<SerialPorts.Port>> now = new java.util.concurrent.CopyOnWriteArrayList<>();
    now.add(List.of());
    LinkedBlockingQueue<PortWatch.Event> events = new LinkedBlockingQueue<>();
    try (PortWatch _ = PortWatch.start(() -> now.getFirst(), PortWatch.INTERVAL, events::add)) {
      now.set(0, List.of(pico));
      long start = System.nanoTime();
      assertEquals(new PortWatch.Event.Plugged(pico), events.poll(3, TimeUnit.SECONDS));
      assertTrue(System.nanoTime() - start < Duration.ofSeconds(1).toNanos());
      now.set(0, List.of());
      assertEquals(new PortWatch.Event.Unplugged(pico), events.poll(3, TimeUnit.SECONDS));
    }
  }

  @Test
  void theUdevRuleNamesEachVendorOnce() {
    assertEquals(
        """
        # Boardwalk: MicroPython boards for whoever sits at this computer.
        SUBSYSTEMS=="usb", ATTRS{idVendor}=="0d28", TAG+="uaccess", ENV{ID_MM_DEVICE_IGNORE}="1"
        SUBSYSTEMS=="usb", ATTRS{idVendor}=="2e8a", TAG+="uaccess", ENV{ID_MM_DEVICE_IGNORE}="1"
        """,
        boardwalk.device.transport.PortPermission.udevRules(List.of(0x2e8a, 0x0d28, 0x2e8a)));
  }
}
