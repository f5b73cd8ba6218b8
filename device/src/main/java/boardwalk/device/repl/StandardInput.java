package boardwalk.device.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * How a program on the board can read bytes from this computer. Found out by trying: a short
 * program reads a few and says what it got.
 */
public enum StandardInput {
  /** It cannot wait for input (a port inside a browser), or has no {@code sys.stdin}. */
  UNREADABLE,
  /** Letters and digits arrive as they are; control characters and bytes above 127 may not. */
  TEXT,
  /** Every byte arrives but 3, which interrupts. */
  BINARY;

  private static final String PROGRAM =
      """
      import sys
      i=getattr(sys.stdin,'buffer',sys.stdin)
      w=sys.stdout.write
      def r(n):
       w('?');b=i.read(n);assert len(b)==n
       w(''.join('%02x'%(c if type(c)==int else ord(c))for c in b))
      r(6)
      """;

  /** Time in which a program that does not wait for input has gone on. */
  private static final int WAIT_MILLIS = 15;

  /** A board, or the computer it is simulated on, may have a lot to do when it starts. */
  private static final int PATIENCE_MILLIS = 5 * Dialogue.ANSWER;

  /** A board may be held up for a moment at any time. */
  private static final int LEAST_MILLIS = 600;

  private static final byte[] LETTERS = "Az0+/=".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] OTHERS = {
    0, 1, 2, 4, 5, 10, 13, 17, 19, 26, 27, 127, (byte) 0x80, (byte) 0xff
  };

  static StandardInput ask(RawRepl repl) throws IOException {
    boolean clean = repl.eightBitClean();
    Trial trial = new Trial();
    ExecResult result =
        repl.converse(
            OwnCode.scoped(clean ? PROGRAM + "r(" + OTHERS.length + ")\n" : PROGRAM),
            line -> {
              trial.letters = trial.waits(line) && trial.arrives(line, LETTERS, PATIENCE_MILLIS);
              // A board that reads text waits for ever for the rest of a character: how long the
              // others may take is known from the letters.
              trial.others =
                  trial.letters
                      && clean
                      && line.read(PATIENCE_MILLIS) == '?'
                      && trial.arrives(line, OTHERS, trial.patience());
              if (!trial.others) {
                // It may wait for ever for what was not sent, or did not arrive.
                line.write(new byte[] {3});
              }
            });
    if (trial.others && result.ok()) {
      return BINARY;
    }
    // What was sent may lie unread before the prompt, or the program may still wait for more.
    repl.enter();
    boolean byItself = !result.ok() && !result.isInterrupt();
    return trial.letters && !byItself ? TEXT : UNREADABLE;
  }

  private static final class Trial {
    private boolean letters;
    private boolean others;

    /** Milliseconds until the last answer was there. */
    private long took;

    /** A port that cannot wait goes on at once; what it says then is no answer of ours. */
    boolean waits(Dialogue.Line line) throws IOException {
      return line.read() == '?' && line.read(WAIT_MILLIS) == Dialogue.NOTHING;
    }

    int patience() {
      return (int) Math.min(PATIENCE_MILLIS, LEAST_MILLIS + 20 * took);
    }

    boolean arrives(Dialogue.Line line, byte[] bytes, int first) throws IOException {
      long start = System.nanoTime();
      line.write(bytes);
      int patience = first;
      for (char digit : HexFormat.of().formatHex(bytes).toCharArray()) {
        if (line.read(patience) != digit) {
          return false;
        }
        patience = Dialogue.ANSWER;
      }
      took = (System.nanoTime() - start) / 1_000_000;
      return true;
    }
  }
}
