package boardwalk.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import boardwalk.device.files.FileHistory;
import boardwalk.device.transport.SerialTransport;
import boardwalk.device.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often this computer waits for the board in what people do most. */
class TurnsTest {

  private static final String HUNDRED_FILES =
      """
      import os
      os.mkdir('/many')
      for i in range(100):
       f=open('/many/module_%03d.py'%i,'w')
       f.write('x')
       f.close()
      """;

  @TempDir Path folder;
  private final Map<String, Integer> turns = new LinkedHashMap<>();
  private TurnCounter line;

  private <T> T count(String what, Callable<T> work) throws Exception {
    line.turns();
    T value = work.call();
    turns.put(what, line.turns());
    return value;
  }

  private void upload(Board board, String content) {
    board
        .files()
        .write(
            "/small.py",
            content.getBytes(StandardCharsets.UTF_8),
            new FileHistory(folder.resolve("history"), Clock.systemUTC()),
            (done, total) -> {},
            () -> false)
        .join();
  }

  private Map<String, Integer> work(Transport transport) throws Exception {
    line = new TurnCounter(transport);
    String small = "print('hello')\n".repeat(10);
    try (Board board = Board.connect(line, said -> {})) {
      board.prompted().join();
      count("first", () -> board.files().list("/").join());
      assertTrue(board.exec(HUNDRED_FILES).join().ok());
      assertEquals(100, count("list", () -> board.files().list("/many").join()).size());
      assertTrue(
          count("everything", () -> board.files().everything().join())
              .at("/many/module_099.py")
              .isPresent());
      assertTrue(count("exec", () -> board.exec("1").join()).ok());
      assertEquals(3L, count("call", () -> board.call("abs", -3).join()));
      line.turns();
      upload(board, small);
      turns.put("upload", line.turns());
      upload(board, small);
      turns.put("upload of the same", line.turns());
      upload(board, small + "1");
      turns.put("upload over another", line.turns());
      assertEquals(
          small.length() + 1L,
          count("fingerprint", () -> board.files().fingerprint("/small.py").join())
              .orElseThrow()
              .size());
      assertEquals(
          small + "1",
          new String(
              count("download", () -> board.files().read("/small.py").join()),
              StandardCharsets.UTF_8));
    }
    return turns;
  }

  private void most(String what, int most) {
    assertTrue(turns.get(what) <= most, () -> what + " took more than " + most + ": " + turns);
  }

  @Test
  void aSimulatedBoardWithRawPaste() throws Exception {
    work(
        new SimulatedBoard(
                Profiles.builtIn().find("generic").orElseThrow(),
                Optional.of(folder.resolve("flash")),
                Optional.empty())
            .start(Optional.empty()));
    most("list", 1);
    most("everything", 8);
    most("exec", 3);
    most("call", 3);
    most("upload", 6);
    most("upload of the same", 1);
    most("upload over another", 7);
    most("download", 1);
    most("fingerprint", 1);
  }

  @Test
  void aRealMicroPythonWithoutRawPaste() throws Exception {
    try (RealMicroPython device = new RealMicroPython()) {
      work(SerialTransport.open(device.port()));
    }
    most("list", 1);
    most("everything", 1);
    most("exec", 3);
    most("call", 3);
    most("upload", 3);
    most("upload of the same", 1);
    most("upload over another", 3);
    most("download", 1);
    most("fingerprint", 1);
  }
}
