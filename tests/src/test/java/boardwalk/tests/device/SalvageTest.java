package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.BoardFile;
import boardwalk.device.rescue.Salvage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saving what can still be read, and a new file system. */
class SalvageTest {

  @TempDir Path folder;

  private Board board(String id) throws Exception {
    return Board.connect(
        new SimulatedBoard(
                Profiles.builtIn().find(id).orElseThrow(), Optional.empty(), Optional.empty())
            .start(Optional.empty()),
        bytes -> {});
  }

  private static void run(Board board, String code) {
    assertEquals("", board.exec(code).join().exception());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pico", "esp32-devkitc-v4", "pyboard-v1.1", "microbit-v2"})
  void everythingIsSavedThenTheBoardIsEmptyAndUsable(String id) throws Exception {
    try (Board board = board(id)) {
      run(
          board,
          "open('main.py','w').write('print(1)\\n')\nopen('data.bin','wb').write(bytes(range(200)))\n");
      List<String> told = new ArrayList<>();
      Salvage salvage = new Salvage(board);
      Salvage.Saved saved = salvage.save(folder.resolve("saved"), told::add, () -> false);
      assertEquals(List.of(), saved.unreadable());
      assertTrue(told.size() >= 2, told.toString());
      Path main = find("main.py").orElseThrow(() -> new AssertionError("main.py was not saved"));
      assertEquals("print(1)\n", Files.readString(main));
      byte[] data = Files.readAllBytes(find("data.bin").orElseThrow());
      assertEquals(200, data.length);
      assertEquals((byte) 199, data[199]);
      salvage.reformat();
      List<BoardFile> left = board.files().everything().join().files();
      assertFalse(left.stream().anyMatch(f -> f.path().endsWith("main.py")), left.toString());
      run(board, "with open('new.txt','w') as f:f.write('works')\n");
      String now = board.files().everything().join().inHome("new.txt");
      assertArrayEquals("works".getBytes(), board.files().read(now).join());
    }
  }

  private Optional<Path> find(String name) throws Exception {
    try (var all = Files.walk(folder)) {
      return all.filter(p -> p.getFileName().toString().equals(name)).findFirst();
    }
  }

  @Test
  void oneFileThatCannotBeReadDoesNotKeepTheOthers() throws Exception {
    try (Board board = board("pico")) {
      run(
          board,
          """
          open('a.txt','w').write('a')
          open('bad.txt','w').write('b')
          open('c.txt','w').write('c')
          import builtins
          _open=builtins.open
          def open(p,*a):
           if 'bad' in p:raise OSError(5)
           return _open(p,*a)
          builtins.open=open
          """);
      Salvage.Saved saved = new Salvage(board).save(folder, path -> {}, () -> false);
      assertEquals(List.of("/bad.txt"), saved.unreadable());
      assertEquals("a", Files.readString(folder.resolve("a.txt")));
      assertEquals("c", Files.readString(folder.resolve("c.txt")));
    }
  }

  @Test
  void stoppedSavingSaysWhatThereIs() throws Exception {
    try (Board board = board("pico")) {
      run(board, "open('a.txt','w').write('a')\n");
      BoardError error =
          assertThrows(
              BoardError.class, () -> new Salvage(board).save(folder, path -> {}, () -> true));
      assertEquals(BoardError.Kind.CANCELLED, error.kind());
      assertTrue(error.advice().contains("unchanged"), error.advice());
    }
  }

  @Test
  void aBoardOfUnknownKindIsNotTouched() throws Exception {
    try (Board board = board("generic")) {
      run(board, "open('a.txt','w').write('a')\n");
      BoardError error = assertThrows(BoardError.class, () -> new Salvage(board).reformat());
      assertEquals(BoardError.Kind.REFUSED, error.kind());
      assertArrayEquals(new byte[] {'a'}, board.files().read("/a.txt").join());
    }
  }
}
