package boardwalk.interpreter.repl;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a board that was just switched on does while nobody types: it runs small programs of its
 * own, which print nothing and leave nothing behind, so that the first program of a person finds
 * the classes it needs loaded and linked, and the compiler warm. Without it a program of some
 * milliseconds takes several times as long on a board that has run nothing yet.
 *
 * <p>Once in a process, in pieces of a few milliseconds, and never while anything waits to be read
 * or is due. Used on the program's thread only.
 */
final class Rehearsal {

  /** Nanoseconds that the line must have been silent before the first piece. */
  private static final long SILENCE = 40_000_000;

  /** Nanoseconds it takes altogether, however slow the computer. */
  private static final long MOST = 500_000_000;

  private static final String RESOURCE = "rehearsal.py";

  /** Stands between two pieces. */
  private static final String BETWEEN = "# ----\n";

  private static boolean over;

  private final Interpreter interpreter;
  private final List<String> pieces;
  private final long start = System.nanoTime() + SILENCE;
  private int next;
  private long taken;

  Rehearsal(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.pieces = over ? List.of() : pieces();
  }

  /** The programs of the rehearsal. */
  static List<String> pieces() {
    try (InputStream in = Rehearsal.class.getResourceAsStream(RESOURCE)) {
      return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(BETWEEN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program's own time has come: there is nothing to rehearse for any more. */
  static void end() {
    over = true;
  }

  /** When the next piece may run, by {@link System#nanoTime}; {@link Long#MAX_VALUE} for never. */
  long due() {
    boolean calm = !over && !Clock.isVirtual() && Clock.next() == Long.MAX_VALUE;
    return calm && !pieces.isEmpty() ? start : Long.MAX_VALUE;
  }

  /** Runs the next piece. */
  void step() {
    long before = System.nanoTime();
    try {
      interpreter.rehearse(pieces.get(next % pieces.size()));
    } catch (PyException e) {
      over = e.matches(Errors.KEYBOARD_INTERRUPT);
      if (!over) {
        throw e;
      }
    }
    next++;
    taken += System.nanoTime() - before;
    over |= taken > MOST;
  }
}
