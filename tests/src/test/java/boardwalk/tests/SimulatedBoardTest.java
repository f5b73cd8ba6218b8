package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.FileHistory;
import boardwalk.device.repl.ExecResult;
import boardwalk.device.transport.SerialTransport;
import boardwalk.interpreter.hardware.HardwareLink;
import boardwalk.interpreter.hardware.HardwareMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulated board as a process, through the same device code as a real one. */
class SimulatedBoardTest {

  @TempDir Path folder;
  private final List<HardwareMessage> seen = new CopyOnWriteArrayList<>();
  private HardwareLink link;
  private Board board;
  private final StringBuffer console = new StringBuffer();

  private Board start(String id, Optional<Path> project) throws Exception {
    link = HardwareLink.listen(seen::add);
    board =
        Board.connect(
            new SimulatedBoard(
                    Profiles.builtIn().find(id).orElseThrow(),
                    Optional.of(folder.resolve("flash")),
                    project)
                .start(Optional.of(link)),
            bytes -> console.append(new String(bytes, StandardCharsets.UTF_8)));
    Await.until("the prompt", () -> console.toString().contains(">>> "));
    return board;
  }

  @AfterEach
  void end() throws Exception {
    board.close();
    link.close();
  }

  @Test
  void endlessRecursionAndAllocationAreMicroPythonsErrorsAndTheBoardLives() throws Exception {
    start("generic", Optional.empty());
    ExecResult deep = board.exec("def f(n): return f(n + 1)\nf(0)").join();
    assertEquals("RuntimeError: maximum recursion depth exceeded", deep.exception());
    ExecResult full = board.exec("a = []\nwhile True: a.append(bytearray(100000))").join();
    assertTrue(full.exception().startsWith("MemoryError"), full.error());
    assertEquals("alive\r\n", board.exec("a = None\nprint('alive')").join().output());
  }

  @Test
  void anEndlessLoopStopsAtCtrlC() throws Exception {
    start("generic", Optional.empty());
    var running = board.run("while True: pass", "main.py", bytes -> {});
    Await.until("it runs", () -> board.state() instanceof Board.State.Running);
    board.interrupt();
    assertTrue(running.get(5, TimeUnit.SECONDS).isInterrupt());
  }

  @Test
  void noFileOutsideTheFlashCanBeReached() throws Exception {
    Files.createDirectories(folder.resolve("flash"));
    Files.writeString(folder.resolve("secret.txt"), "secret");
    Files.createSymbolicLink(folder.resolve("flash/link.txt"), folder.resolve("secret.txt"));
    start("generic", Optional.empty());
    for (String path : List.of("../secret.txt", "/../secret.txt", "link.txt", "/etc/passwd")) {
      ExecResult result = board.exec("print(open('" + path + "').read())").join();
      assertEquals("OSError: [Errno 2] ENOENT", result.exception(), path);
    }
  }

  @Test
  void filesOfTheProjectCanBeImported() throws Exception {
    Path project = Files.createDirectories(folder.resolve("project"));
    Files.writeString(project.resolve("helper.py"), "def twice(x): return 2 * x\n");
    start("generic", Optional.of(project));
    assertEquals("42\r\n", board.exec("import helper\nprint(helper.twice(21))").join().output());
  }

  @Test
  void anUploadedMainProgramRunsAfterASoftReset() throws Exception {
    start("pico", Optional.empty());
    board
        .files()
        .write(
            "/main.py",
            "print('main', 'runs')".getBytes(StandardCharsets.UTF_8),
            new FileHistory(folder.resolve("history"), Clock.systemUTC()),
            (done, total) -> {},
            () -> false)
        .join();
    board.softReset();
    Await.until("main.py runs", () -> console.toString().contains("main runs"));
  }

  @Test
  void theMicrobitShowsAndFeels() throws Exception {
    start("microbit-v2", Optional.empty());
    board.exec("from microbit import *\ndisplay.show(Image.HEART)").join();
    Await.until(
        "the heart",
        () -> seen.stream().anyMatch(m -> m.text("pixels").equals("0909099999999990999000900")));
    link.press("button_a", true);
    Await.until(
        "the button",
        () -> board.exec("print(button_a.is_pressed())").join().output().startsWith("True"));
  }

  @Test
  void aSerialBoardThatVanishesIsAStateWithWordsForPeople() throws Exception {
    Process port =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "boardwalk.app.Launcher",
                "sim",
                "--pty")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String path = port.inputReader().readLine();
    link = HardwareLink.listen(seen::add);
    board =
        Board.connect(
            SerialTransport.open(path),
            bytes -> console.append(new String(bytes, StandardCharsets.UTF_8)));
    assertEquals("42\r\n", board.exec("print(6*7)").join().output());
    port.destroyForcibly();
    Await.until("it is gone", () -> board.state() instanceof Board.State.Gone);
    Board.State.Gone gone = (Board.State.Gone) board.state();
    assertEquals(BoardError.Kind.GONE, gone.reason().kind());
    assertEquals("The connection to " + path + " was lost.", gone.reason().getMessage());
    CompletionException failure =
        assertThrows(CompletionException.class, () -> board.exec("1").join());
    assertInstanceOf(BoardError.class, failure.getCause());
  }
}
