package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.cli.BoardwalkCommand;
import boardwalk.device.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line's board commands, against a simulated board. */
class BoardCommandsTest {

  private record Ran(int code, String out, String err) {}

  @TempDir Path folder;
  private Path flash;
  private LineToBoard board;
  private ServerSocket server;

  /** One board for all commands, behind a socket. */
  @BeforeEach
  void start() throws Exception {
    flash = Files.createDirectories(folder.resolve("flash"));
    board = LineToBoard.start("generic", flash);
    server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  @AfterEach
  void end() throws Exception {
    server.close();
    board.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Transport plug = board.plug(LineToBoard.NONE);
        Thread.ofPlatform().daemon().start(() -> copyIn(socket, plug));
        Thread.ofPlatform().daemon().start(() -> copyOut(socket, plug));
      } catch (IOException closed) {
        // The test is over.
      }
    }
  }

  private static void copyIn(Socket socket, Transport plug) {
    byte[] buffer = new byte[1024];
    try (socket) {
      for (int n = socket.getInputStream().read(buffer); n > 0; ) {
        plug.write(Arrays.copyOf(buffer, n));
        n = socket.getInputStream().read(buffer);
      }
    } catch (IOException gone) {
      // The command is done.
    }
    plug.close();
  }

  private static void copyOut(Socket socket, Transport plug) {
    byte[] buffer = new byte[1024];
    try {
      while (true) {
        int count = plug.read(buffer, 50);
        socket.getOutputStream().write(buffer, 0, count);
      }
    } catch (IOException gone) {
      // The command is done.
    }
  }

  private Ran run(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--port", "tcp:127.0.0.1:" + server.getLocalPort()));
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      int code = BoardwalkCommand.run(line.toArray(String[]::new));
      return new Ran(
          code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @Test
  void filesArePutShownHashedMovedAndRemoved() throws Exception {
    Path file = Files.writeString(folder.resolve("blink.py"), "print('ü')\n");
    assertEquals(0, run("put", file.toString(), ":").code());
    assertEquals("print('ü')\n", run("cat", ":blink.py").out());
    assertEquals(0, run("mv", ":blink.py", ":main.py").code());
    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(flash.resolve("main.py")));
    Ran hash = run("hash", ":main.py", ":nothing.py");
    assertEquals(1, hash.code());
    assertTrue(hash.out().matches("[0-9a-f]{64}  :main.py\n"), hash.out());
    assertTrue(hash.err().contains("there is no :nothing.py"), hash.err());
    assertEquals(1, run("cat", ":nothing.py").code());
    assertEquals(0, run("rm", ":main.py").code());
    assertFalse(Files.exists(flash.resolve("main.py")));
  }

  @Test
  void syncSendsOnlyDifferences() throws Exception {
    Path project = Files.createDirectories(folder.resolve("project/lib"));
    Files.writeString(project.resolve("a.py"), "A = 1\n");
    Files.writeString(project.getParent().resolve("main.py"), "import a\n");
    Files.writeString(flash.resolve("old.py"), "OLD = 1\n");
    String from = project.getParent().toString();
    Ran plan = run("sync", from, ":", "--delete", "--plan");
    assertEquals(
        "make   /lib/\nadd    /lib/a.py (6 bytes)\nadd    /main.py (9 bytes)\ndelete /old.py\n",
        plan.out());
    assertFalse(Files.exists(flash.resolve("main.py")));
    assertEquals(0, run("sync", from, ":", "--delete").code());
    assertEquals("A = 1\n", Files.readString(flash.resolve("lib/a.py")));
    assertFalse(Files.exists(flash.resolve("old.py")));
    Files.writeString(project.resolve("a.py"), "A = 2\n");
    assertEquals("change /lib/a.py (6 bytes)\n", run("sync", from, ":", "--delete").out());
  }

  @Test
  void functionsAreCalledAndTheirErrorsTold() throws Exception {
    Files.writeString(flash.resolve("adc.py"), "def read(n, name='x'): return [n * 2.5, name]\n");
    assertEquals("[7.5, left]\n", run("call", "adc.read", "3", "left").out());
    Ran failed = run("call", "adc.read");
    assertEquals(1, failed.code());
    assertTrue(failed.err().contains("adc.read raised TypeError"), failed.err());
    assertEquals(2, run("call", "adc.read", "1", "--timeout", "soon").code());
  }

  @Test
  void aHealthyBoardIsCalledSoAndItsSpaceTold() {
    Ran doctor = run("doctor");
    assertEquals("ok    The board answers.\n      Nothing needs to be done.\n", doctor.out());
    assertEquals(0, doctor.code());
    assertTrue(run("identify").out().contains("machine: Generic board"));
    assertTrue(run("df").out().matches("/: \\d+ of \\d+ bytes are free\n"));
  }
}
