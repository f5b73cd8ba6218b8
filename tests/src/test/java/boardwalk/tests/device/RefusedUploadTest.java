package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.files.FileHistory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board that cannot open a file must not take its content for a program. */
class RefusedUploadTest {

  @TempDir Path folder;

  @Test
  void theContentOfAFileIsNeverRun() throws Exception {
    Path flash = Files.createDirectories(folder.resolve("flash"));
    Files.writeString(flash.resolve("keep.py"), "x = 1\n");
    // At a prompt these would leave the raw REPL or end a program, and then delete a file.
    byte[] content =
        "\u0002\r\nimport os\r\nos.remove('/keep.py')\r\n\u0004\r\n"
            .repeat(40)
            .getBytes(StandardCharsets.US_ASCII);
    FileHistory history = new FileHistory(folder.resolve("history"), Clock.systemUTC());
    StringBuilder console = new StringBuilder();
    try (LineToBoard line = LineToBoard.start("generic", flash);
        Board board =
            Board.connect(
                line.plug(LineToBoard.NONE),
                said -> console.append(new String(said, StandardCharsets.UTF_8)))) {
      CompletionException refused =
          assertThrows(
              CompletionException.class,
              () ->
                  board
                      .files()
                      .write("/none/a.py", content, history, (done, total) -> {}, () -> false)
                      .join());
      BoardError error = assertInstanceOf(BoardError.class, refused.getCause());
      assertEquals("There is no such file on the board.", error.getMessage());
      assertEquals("2\r\n", board.exec("print(1+1)").join().output());
      assertTrue(Files.exists(flash.resolve("keep.py")));
      assertEquals(-1, console.indexOf("import"), console::toString);
    }
  }
}
