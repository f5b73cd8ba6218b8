package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.BoardFile;
import boardwalk.device.files.FileHistory;
import boardwalk.device.repl.BoardFacts;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.transport.TcpTransport;
import boardwalk.device.transport.Transport;
import boardwalk.device.transport.TransportDecorator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MicroPython 1.9.2 of the micro:bit V1, real firmware in QEMU: 16 KB of memory, flat files. */
class MicrobitInQemuTest {

  private static final Path FIRMWARE =
      Path.of("/usr/share/firmware-microbit-micropython/firmware.hex");
  private static final Path QEMU = Path.of("/usr/bin/qemu-system-arm");

  @TempDir Path folder;
  private Process qemu;
  private LossyLine line;
  private Board board;

  @BeforeEach
  void start() throws Exception {
    assumeTrue(
        Files.exists(FIRMWARE) && Files.exists(QEMU),
        "install qemu-system-arm and firmware-microbit-micropython");
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    qemu =
        new ProcessBuilder(
                QEMU.toString(),
                "-M",
                "microbit",
                "-device",
                "loader,file=" + FIRMWARE,
                "-serial",
                "tcp:127.0.0.1:" + port + ",server=on,wait=on",
                "-display",
                "none")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("qemu.log").toFile())
            .start();
    line = new LossyLine(connect(port));
    board = Board.connect(line, said -> {});
  }

  /** Loses a byte in the middle of a literal now and then, once it is told to. */
  private static final class LossyLine extends TransportDecorator {
    private static final int EVERY = 40;

    /** Ctrl-D, which ends a program at the raw prompt. */
    private static final int END = 4;

    /** More than this share of a piece of a literal of random bytes are backslashes. */
    private static final int SHARE = 8;

    private volatile int lost;
    private volatile boolean loses;
    private volatile boolean losesEnd;
    private int pieces;

    LossyLine(Transport transport) {
      super(transport);
    }

    @Override
    public int read(byte[] buffer, int millis) throws IOException {
      return transport.read(buffer, millis);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      if (losesEnd && bytes.length == 1 && bytes[0] == END) {
        losesEnd = false;
        lost++;
        return;
      }
      int middle = bytes.length / 2;
      if (loses && isLiteral(bytes) && ++pieces % EVERY == 0) {
        lost++;
        super.write(Arrays.copyOf(bytes, middle));
        super.write(Arrays.copyOfRange(bytes, middle + 1, bytes.length));
      } else {
        super.write(bytes);
      }
    }

    private static boolean isLiteral(byte[] bytes) {
      int backslashes = 0;
      for (byte b : bytes) {
        backslashes += b == '\\' ? 1 : 0;
      }
      return backslashes * SHARE > bytes.length;
    }
  }

  @Test
  void aCommandWhoseEndIsLostIsSentAgain() throws Exception {
    FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
    byte[] text = "display.clear()\n".getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of(), board.files().list("/").join());
    line.losesEnd = true;
    board.files().write("/a.py", text, history, (done, total) -> {}, () -> false).join();
    assertEquals(1, line.lost);
    line.losesEnd = true;
    assertEquals(List.of(new BoardFile("a.py", false, 16)), board.files().list("/").join());
    assertEquals(2, line.lost);
  }

  @Test
  void whatIsLostOnTheWayIsSentAgain() throws Exception {
    FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
    byte[] random = new byte[3000];
    new Random(8).nextBytes(random);
    line.loses = true;
    board.files().write("/data.bin", random, history, (done, total) -> {}, () -> false).join();
    line.loses = false;
    assertTrue(line.lost >= 3, line.lost + " bytes were lost");
    assertArrayEquals(random, board.files().read("data.bin").join());
  }

  private Transport connect(int port) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      try {
        return TcpTransport.connect("127.0.0.1", port);
      } catch (IOException notYet) {
        assertTrue(System.nanoTime() < deadline && qemu.isAlive(), "QEMU does not start");
        qemu.waitFor(50, TimeUnit.MILLISECONDS);
      }
    }
  }

  @AfterEach
  void end() {
    if (board != null) {
      board.close();
    }
    if (qemu != null) {
      qemu.destroyForcibly();
    }
  }

  @Test
  void itSaysWhatItIsAndRunsPrograms() {
    BoardFacts facts = board.command("asking", repl -> repl.facts()).join();
    assertEquals("microbit", facts.platform());
    assertEquals("1.9.2", facts.version());
    assertTrue(facts.flat());
    ExecResult result = board.run("def f():\n  return 1/0\nf()\n", "sums.py", out -> {}).join();
    assertEquals("ZeroDivisionError", result.uncaught().type());
    assertEquals(
        List.of(
            new ExecResult.Frame("sums.py", 3, "<module>"),
            new ExecResult.Frame("sums.py", 2, "f")),
        result.frames());
  }

  @Test
  void filesAreWrittenListedReadOverwrittenAndDeleted() throws Exception {
    FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
    byte[] random = new byte[3000];
    new Random(7).nextBytes(random);
    board.files().write("/data.bin", random, history, (done, total) -> {}, () -> false).join();
    assertEquals(List.of(new BoardFile("data.bin", false, 3000)), board.files().list("/").join());
    assertArrayEquals(random, board.files().read("data.bin").join());
    byte[] text = "display.show('x')\n".getBytes(StandardCharsets.UTF_8);
    board.files().write("/data.bin", text, history, (done, total) -> {}, () -> false).join();
    assertArrayEquals(text, board.files().read("data.bin").join());
    board.files().delete(new BoardFile("data.bin", false, 18), history).join();
    assertEquals(List.of(), board.files().list("/").join());
    try (var kept = Files.walk(folder.resolve("history"))) {
      assertEquals(2, kept.filter(Files::isRegularFile).count());
    }
  }

  @Test
  void tooLittleMemoryAndTooFullAFlashAreToldInWords() {
    assertEquals("MemoryError", board.exec("x = bytearray(20000)").join().uncaught().type());
    assertEquals("1\r\n", board.exec("print(1)").join().output());
    FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
    byte[] large = "a".repeat(40_000).getBytes(StandardCharsets.US_ASCII);
    CompletionException failure =
        assertThrows(
            CompletionException.class,
            () ->
                board.files().write("/big.txt", large, history, (d, t) -> {}, () -> false).join());
    assertEquals(
        "The board's file system is full.",
        assertInstanceOf(BoardError.class, failure.getCause()).getMessage());
  }

  @Test
  void anEndlessLoopStopsAtCtrlC() throws Exception {
    var running = board.run("while True: pass", "main.py", out -> {});
    while (!(board.state() instanceof Board.State.Running)) {
      Thread.onSpinWait();
    }
    board.interrupt();
    assertTrue(running.get(5, TimeUnit.SECONDS).isInterrupt());
  }
}
