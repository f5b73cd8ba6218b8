package boardwalk.tests.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.Board;
import boardwalk.device.repl.ExecResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Restarting a board does not cut into what is done with it. */
class RestartTest {

  @Test
  void aRestartThatIsAskedForDuringACommandComesAfterIt() throws Exception {
    CompletableFuture<Void> restarted = new CompletableFuture<>();
    StringBuffer console = new StringBuffer();
    try (Board board =
        Board.connect(
            new SimulatedBoard(
                    Profiles.builtIn().find("generic").orElseThrow(),
                    Optional.empty(),
                    Optional.empty())
                .start(Optional.empty()),
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
