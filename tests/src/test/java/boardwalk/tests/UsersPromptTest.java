package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import boardwalk.device.files.BoardFile;
import boardwalk.device.files.FileHistory;
import boardwalk.device.transport.SerialTransport;
import boardwalk.device.transport.Transport;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user has at the board's prompt stays as it is while we work with the board. */
class UsersPromptTest {

  @TempDir Path folder;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private Board board;

  private synchronized void show(byte[] bytes) {
    console.writeBytes(bytes);
    notifyAll();
  }

  private synchronized String shown() {
    return console.toString(StandardCharsets.UTF_8);
  }

  private synchronized void await(String end) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!shown().endsWith(end)) {
      assertTrue(System.nanoTime() < deadline, () -> "no '" + end + "' at the end of: " + shown());
      wait(100);
    }
  }

  private void simulated() throws Exception {
    connect(
        new SimulatedBoard(
                Profiles.builtIn().find("generic").orElseThrow(),
                Optional.of(folder.resolve("flash")),
                Optional.empty())
            .start(Optional.empty()));
  }

  private void connect(Transport transport) throws Exception {
    board = Board.connect(transport, this::show);
    board.prompted().join();
  }

  @AfterEach
  void unplug() {
    board.close();
  }

  private void everythingWeDo() {
    FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
    byte[] content = "print('hello')\n".repeat(100).getBytes(StandardCharsets.UTF_8);
    board.files().everything().join();
    board.files().list("/").join();
    board.files().write("/f.py", new byte[] {1}, history, (done, total) -> {}, () -> false).join();
    board.files().write("/f.py", content, history, (done, total) -> {}, () -> false).join();
    assertArrayEquals(content, board.files().read("/f.py").join());
    board.files().rename("/f.py", "/g.py").join();
    board.files().makeFolders("/a/b").join();
    board.files().tree("/a").join();
    board.files().fingerprint("/g.py").join();
    board.files().space("/").join();
    board.files().delete(new BoardFile("/g.py", false, content.length), history).join();
    board
        .files()
        .deleteAll(List.of(new BoardFile("/a", true, 0)), history, (done, total) -> {}, () -> false)
        .join();
    board.files().recover().join();
  }

  /** Every name of one letter, in both cases; what we add may only be modules. */
  private void namesStay() {
    String letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    assertTrue(board.exec("for q in'" + letters + "':globals()[q]=7\n").join().ok());
    String before = names();
    everythingWeDo();
    assertEquals(before, names());
    assertEquals(
        "52",
        board
            .exec("print(sum(globals()[q]==7 for q in'" + letters + "'))")
            .join()
            .output()
            .strip());
  }

  private String names() {
    return board.exec("q=7;print(sorted(globals()))").join().output();
  }

  @Test
  void theirNamesStayOnASimulatedBoard() throws Exception {
    simulated();
    namesStay();
  }

  @Test
  void theirNamesStayOnARealOneWithoutRawPaste() throws Exception {
    try (RealMicroPython device = new RealMicroPython()) {
      connect(SerialTransport.open(device.port()));
      namesStay();
      board.close();
    }
  }

  @Test
  void aLineThatIsNotFinishedIsNotRunAndStays() throws Exception {
    simulated();
    board.files().list("/").join();
    board.type("print('a'");
    await(">>> print('a'");
    String before = shown();
    board.files().everything().join();
    assertEquals(before, shown(), "the screen shows the line as before");
    board.type(", 6*7)\r");
    await("a 42\r\n>>> ");
  }

  /** The prompt after a program is read by us, and shown by whoever shows how it ended. */
  @Test
  void aLineBegunAfterAProgramStaysToo() throws Exception {
    simulated();
    board.run("x = 6", "six.py", this::show).join();
    board.type("print('a'");
    await("print('a'");
    board.files().everything().join();
    board.type(", x*7)\r");
    await("a 42\r\n>>> ");
  }

  @Test
  void aBlockThatIsNotFinishedStays() throws Exception {
    simulated();
    board.files().list("/").join();
    board.type("for i in range(2):\r");
    await("...     ");
    board.type("print('n', i)");
    await("print('n', i)");
    board.files().everything().join();
    board.type("\r\r");
    await("n 0\r\nn 1\r\n>>> ");
    assertFalse(shown().contains("SyntaxError"), shown());
  }

  @Test
  void theCursorStaysWhereItWasInTheLine() throws Exception {
    simulated();
    board.files().list("/").join();
    board.type("print(1x)\u001b[D\u007f");
    await("\u001b[K)\u001b[1D");
    board.files().list("/").join();
    board.type("2\r");
    await("12\r\n>>> ");
  }

  @Test
  void whatRunsIsNotTypedAgain() throws Exception {
    simulated();
    board.files().list("/").join();
    board.type("while True: print('x') or __import__('time').sleep(0.2)\r\r");
    await("x\r\n");
    board.files().list("/").join();
    board.type("6*7\r");
    await("42\r\n>>> ");
  }
}
