package boardwalk.interpreter.repl;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.Reserve;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a board does while nobody types: it runs small programs of its own, which print nothing and
 * leave nothing behind, so that the first programs of a person find the classes they need loaded
 * and linked, and what they call compiled by the JVM. Without it a program of some milliseconds
 * takes several times as long on a board that has run little yet.
 *
 * <p>A limited time in a process, in pieces of some milliseconds, and never while a program runs,
 * anything waits to be read or is due. What a person's programs have done to the board does not
 * reach it: it has names of its own and imports only what no file can replace. Used on the
 * program's thread only.
 */
final class Rehearsal {

  /** Nanoseconds that the line of a fresh board must have been silent before the first piece. */
  private static final long FIRST_SILENCE = 40_000_000;

  /** Nanoseconds of silence after something was read: tools send their commands in a row. */
  private static final long SILENCE = 250_000_000;

  /** Nanoseconds it takes altogether in a process, however slow the computer. */
  private static final long MOST = 1_200_000_000;

  /** What the programs are about, each a file of several; in the order of their use. */
  private static final List<String> SUBJECTS =
      List.of(
          "classes",
          "collections",
          "texts",
          "numbers",
          "functions",
          "exceptions",
          "generators",
          "bytes",
          "library");

  /** Stands between two pieces. */
  private static final String BETWEEN = "# ----\n";

  private static final Logger LOG = System.getLogger(Rehearsal.class.getName());

  private final Nursery nursery = new Nursery();
  private List<String> pieces = List.of();
  private Interpreter interpreter;
  private long start = System.nanoTime() + FIRST_SILENCE;
  private long taken;

  /** Written by the program's thread only. */
  private volatile int done;

  /** From now on with this interpreter: how warm the JVM is outlives a reset of the board. */
  void use(Interpreter now) {
    interpreter = now;
  }

  /** How many pieces have been run. */
  int done() {
    return done;
  }

  /** The programs of the rehearsal. */
  static List<String> pieces() {
    return SUBJECTS.stream().flatMap(subject -> read(subject).stream()).toList();
  }

  private static List<String> read(String subject) {
    try (InputStream in = Rehearsal.class.getResourceAsStream("rehearsal/" + subject + ".py")) {
      return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(BETWEEN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something was read or a program ran: whoever is there may go on soon. */
  void disturbed() {
    start = System.nanoTime() + SILENCE;
  }

  boolean isOver() {
    return taken > MOST;
  }

  /**
   * When the next piece may run, by {@link System#nanoTime}; {@link Long#MAX_VALUE} for not now.
   */
  long due() {
    boolean calm = interpreter != null && !Clock.isVirtual() && Clock.next() == Long.MAX_VALUE;
    return calm && (!isOver() || nursery.isUsed()) ? start : Long.MAX_VALUE;
  }

  /** Runs the next piece; after all of them clears up. */
  void step() {
    if (isOver()) {
      nursery.empty();
      return;
    }
    if (pieces.isEmpty()) {
      pieces = pieces();
      // Made now, it is not in the way of a person's first program.
      Reserve.restore();
    }
    long before = System.nanoTime();
    try {
      interpreter.rehearse(pieces.get(done % pieces.size()));
    } catch (PyException e) {
      // Such as no memory: a person's program has taken it, and a board must not suffer from this.
      LOG.log(Level.DEBUG, "no more rehearsal", e);
      taken = MOST;
    }
    taken += System.nanoTime() - before;
    done = done + 1;
  }
}
