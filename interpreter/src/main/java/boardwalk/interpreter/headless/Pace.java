package boardwalk.interpreter.headless;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** How virtual time goes by for people who watch: the run stays the same, whatever the pace. */
public final class Pace {

  private Pace() {}

  /**
   * A pace of the command line.
   *
   * @param text {@code 1} for that of the real world, {@code 10} or {@code 10x} for ten times as
   *     fast, {@code step} to wait for Enter before time goes on
   * @param in where Enter comes from
   * @param out gets the time before each step
   * @throws IllegalArgumentException for other texts; the message is for people
   */
  public static LongConsumer of(String text, BufferedReader in, PrintStream out) {
    if (text.equals("step")) {
      return stepped(in, out);
    }
    try {
      double factor =
          Double.parseDouble(text.endsWith("x") ? text.substring(0, text.length() - 1) : text);
      if (factor > 0 && Double.isFinite(factor)) {
        return times(factor);
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "--pace takes a number such as 1 or 10x, or step; not " + text + ".");
  }

  private static LongConsumer times(double factor) {
    long start = System.nanoTime();
    return time -> {
      long due = start + (long) (time / factor);
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    };
  }

  private static LongConsumer stepped(BufferedReader in, PrintStream out) {
    long[] last = {0};
    boolean[] over = {false};
    return time -> {
      if (time <= last[0] || over[0]) {
        return;
      }
      last[0] = time;
      out.printf(java.util.Locale.ROOT, "%.6f s >", time / 1e9);
      try {
        // At the end of the input nobody holds time back any more.
        over[0] = in.readLine() == null;
      } catch (IOException e) {
        over[0] = true;
      }
    };
  }
}
