package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardwalk.device.Board;
import boardwalk.device.repl.ExecResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restarting a board does not cut into what is done with it, nor the other way round. */
class RestartTest {

  @TempDir Path flash;

  /** Whoever waits for its first prompt would otherwise get the one that a later restart shows. */
  @Test
  void aBoardThatWasAskedBeforeItsFirstPromptHasShownItAfterwards() throws Exception {
    Files.writeString(flash.resolve("main.py"), "while True:\n    pass\n");
    try (Board board = GenericBoard.connect(flash, bytes -> {})) {
      assertEquals("1\r\n", board.exec("print(1)").get(20, TimeUnit.SECONDS).output());
      board.prompted().get(20, TimeUnit.SECONDS);
    }
  }

  /** To the raw REPL nothing at all is the word for a restart. */
  @Test
  void anEmptyProgramRunsAndEnds() throws Exception {
    try (Board board = GenericBoard.connect(null, bytes -> {})) {
      board.prompted().get(20, TimeUnit.SECONDS);
      assertEquals("", board.run("", "empty.py", said -> {}).get(20, TimeUnit.SECONDS).error());
      assertEquals("1\r\n", board.exec("print(1)").get(20, TimeUnit.SECONDS).output());
    }
  }

  @Test
  void aRestartThatIsAskedForDuringACommandComesAfterIt() throws Exception {
    CompletableFuture<Void> restarted = new CompletableFuture<>();
    StringBuffer console = new StringBuffer();
    try (Board board =
        GenericBoard.connect(
            null,
            bytes -> {
              console.append(new String(bytes, StandardCharsets.UTF_8));
              if (console.indexOf("soft reboot") >= 0) {
                restarted.complete(null);
              }
            })) {
      board.prompted().get(20, TimeUnit.SECONDS);
      CompletableFuture<ExecResult> command =
          board.exec("import time\ntime.sleep_ms(600)\nprint('whole')");
      board.softReset();
      ExecResult result = command.get(20, TimeUnit.SECONDS);
      assertEquals("", result.exception());
      assertEquals("whole\r\n", result.output());
      restarted.get(20, TimeUnit.SECONDS);
    }
  }
}
