package boardwalk.interpreter.repl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whatever bytes come in, the prompt is there afterwards. The seeds make failures repeatable. */
class ReplFuzzTest {

  private static final String LIKELY =
      "\u0001\u0002\u0003\u0004\u0005\u0005A\u0001\r\r\n\t\b\u001b[A\u001b[D\u001b[3~()[]{}'\"\\:#"
          + "abcdefx=+1234567890.,@ ifdefclassforinwhile";

  @Test
  void randomBytesNeverTakeThePromptAway() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
    try (PromptOfABoard board = PromptOfABoard.greeted()) {
      for (int seed = 1; System.nanoTime() < end; seed++) {
        Random random = new Random(seed);
        byte[] bytes = new byte[1 + random.nextInt(200)];
        for (int i = 0; i < bytes.length; i++) {
          bytes[i] =
              (byte)
                  (random.nextInt(10) == 0
                      ? random.nextInt(256)
                      : LIKELY.charAt(random.nextInt(LIKELY.length())));
        }
        board.send(bytes);
        assertTrue(answers(board, seed), "seed " + seed);
      }
    }
  }

  /** As tools do: again and again, for a Ctrl-C that stops a program takes what came before it. */
  private static boolean answers(PromptOfABoard board, int seed) {
    for (int i = 0; i < 20; i++) {
      // Ends what may have begun: an escape sequence, a program, a paste, raw mode.
      board.send("aaaa\u0003\u0003\r\u0003\u0003\u0002\u0003");
      board.send("\r\u0003print('<ali' + 've %d>' % " + seed + ")\r");
      if (board.says("<alive " + seed + ">", 300)) {
        return true;
      }
    }
    return false;
  }
}
