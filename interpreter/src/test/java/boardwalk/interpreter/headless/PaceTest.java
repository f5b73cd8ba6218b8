package boardwalk.interpreter.headless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import boardwalk.interpreter.runtime.Clock;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Watching a run changes nothing in it. */
class PaceTest {

  private static final String PROGRAM =
      "import time\nfor i in range(3):\n    time.sleep_ms(50)\n    print(time.ticks_us())\n";

  @TempDir private Path folder;
  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @AfterEach
  void asFastAsPossible() {
    Clock.pace(time -> {});
  }

  private LongConsumer pace(String text, String typed) {
    return Pace.of(
        text,
        new BufferedReader(new StringReader(typed)),
        new PrintStream(shown, true, StandardCharsets.UTF_8));
  }

  private String run() throws Exception {
    Path own = Files.createTempDirectory(folder, "run");
    return new VirtualRun(own, "pico").until("200ms").run(PROGRAM).output();
  }

  @Test
  void atThePaceOfABoardARunTakesItsTimeAndIsTheSame() throws Exception {
    String fast = run();
    long before = System.nanoTime();
    Clock.pace(pace("2x", ""));
    assertEquals(fast, run());
    assertTrue(System.nanoTime() - before >= 95_000_000, "200 ms at twice the pace");
  }

  @Test
  void stepByStepItIsTheSameAndTellsTheTime() throws Exception {
    String fast = run();
    Clock.pace(pace("step", "\n\n\n\n"));
    assertEquals(fast, run());
    assertTrue(shown.toString(StandardCharsets.UTF_8).contains("0.050"), shown::toString);
  }

  @Test
  void otherTextsAreRefusedInWords() {
    for (String wrong : new String[] {"fast", "0", "-1", "x"}) {
      String said =
          assertThrows(IllegalArgumentException.class, () -> pace(wrong, "")).getMessage();
      assertTrue(said.contains("such as 1 or 10x, or step"), said);
    }
  }
}
