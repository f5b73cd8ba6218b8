package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.BoardFile;
import boardwalk.device.files.BoardTree;
import boardwalk.device.files.FileHistory;
import boardwalk.device.files.Removed;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.transport.SerialTransport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our device code against a real MicroPython, in Node, behind a pseudo-terminal. */
class RealMicroPythonTest {

  @TempDir Path folder;
  private RealMicroPython device;
  private Board board;
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();

  @BeforeEach
  void plugIn() throws Exception {
    device = new RealMicroPython();
    board = Board.connect(SerialTransport.open(device.port()), this::show);
    await("Type \"help()\"");
  }

  private synchronized void show(byte[] bytes) {
    console.writeBytes(bytes);
    notifyAll();
  }

  private synchronized void await(String text) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!console.toString(StandardCharsets.UTF_8).contains(text)) {
      assertTrue(System.nanoTime() < deadline, () -> "no '" + text + "' in: " + console);
      wait(100);
    }
  }

  @AfterEach
  void unplug() throws IOException {
    board.close();
    device.close();
  }

  private FileHistory history() {
    return new FileHistory(folder.resolve("history"), Clock.systemUTC());
  }

  private void write(String path, String text) {
    board
        .files()
        .write(
            path,
            text.getBytes(StandardCharsets.UTF_8),
            history(),
            (done, total) -> {},
            () -> false)
        .join();
  }

  @Test
  void everythingOnTheBoardIsListedAtOnce() {
    board.files().makeFolders("/tree/inner").join();
    write("/tree/inner/leaf.py", "leaf = 1");
    BoardTree tree = board.files().everything().join();
    assertEquals("/", tree.home());
    assertEquals(8, tree.at("/tree/inner/leaf.py").orElseThrow().size());
    assertTrue(tree.at("/tree/inner").orElseThrow().directory());
    var gone =
        board
            .files()
            .deleteAll(
                List.of(tree.at("/tree").orElseThrow()),
                history(),
                (done, total) -> {},
                () -> false)
            .join();
    assertEquals(
        List.of("/tree", "/tree/inner", "/tree/inner/leaf.py"),
        gone.stream().map(Removed::path).toList());
    assertTrue(board.files().everything().join().at("/tree").isEmpty());
  }

  @Test
  void theConsoleIsTheBoardsOwnPrompt() throws Exception {
    board.type("6*7\r");
    await("42");
  }

  @Test
  void aProgramRunsAndItsOutputStreams() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExecResult result =
        board.run("for i in range(3): print('line', i)", "main.py", out::writeBytes).join();
    assertTrue(result.ok(), result::error);
    assertEquals(
        "line 0\nline 1\nline 2\n", out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
  }

  @Test
  void anExceptionComesWithItsPlaceInTheProgram() {
    ExecResult result = board.run("def f():\n  return 1/0\nf()\n", "sums.py", bytes -> {}).join();
    assertEquals("ZeroDivisionError: divide by zero", result.exception());
    assertEquals(
        List.of(
            new ExecResult.Frame("sums.py", 3, "<module>"),
            new ExecResult.Frame("sums.py", 2, "f")),
        result.frames());
  }

  @Test
  void afterAProgramTheUserCanLookAtItsVariables() throws Exception {
    board.run("answer = 6 * 7", "main.py", bytes -> {}).join();
    board.type("print('it is', answer)\r");
    await("it is 42");
  }

  @Test
  void filesAreWrittenListedReadAndDeleted() {
    byte[] content = new byte[1000];
    for (int i = 0; i < content.length; i++) {
      content[i] = (byte) (i * 7);
    }
    board.files().write("/data.bin", content, history(), (done, total) -> {}, () -> false).join();
    assertTrue(board.files().list("/").join().stream().anyMatch(f -> f.path().equals("/data.bin")));
    assertArrayEquals(content, board.files().read("/data.bin").join());
    board.files().delete(new BoardFile("/data.bin", false, 1000), history()).join();
    assertTrue(board.files().list("/").join().stream().noneMatch(f -> f.name().equals("data.bin")));
  }

  @Test
  void anOverwrittenFileIsKeptOnThisComputer() throws Exception {
    write("/main.py", "print('old')");
    write("/main.py", "print('new')");
    assertEquals(
        "print('new')", new String(board.files().read("/main.py").join(), StandardCharsets.UTF_8));
    try (var kept = Files.walk(folder.resolve("history"))) {
      Path copy = kept.filter(Files::isRegularFile).findFirst().orElseThrow();
      assertEquals("print('old')", Files.readString(copy));
    }
  }

  @Test
  void anUploadedMainProgramRunsAfterASoftReset() throws Exception {
    write("/main.py", "print('main', 'is', 'running')\n");
    board.softReset();
    await("main is running");
  }

  @Test
  void aMissingFileIsToldInWords() {
    CompletionException failure =
        org.junit.jupiter.api.Assertions.assertThrows(
            CompletionException.class, () -> board.files().read("/nothing.py").join());
    BoardError error = assertInstanceOf(BoardError.class, failure.getCause());
    assertEquals("There is no such file on the board.", error.getMessage());
  }
}
