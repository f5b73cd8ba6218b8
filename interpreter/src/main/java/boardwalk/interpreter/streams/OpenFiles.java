package boardwalk.interpreter.streams;

import java.lang.ref.Cleaner;
import java.util.BitSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The numbers of open files. A file that a program has lost without closing it is closed when
 * garbage is collected, as files of a board are.
 */
public final class OpenFiles {

  /** How long {@code gc.collect} waits for lost files to be closed. */
  private static final long PATIENCE_MS = 200;

  /** 0 to 2 are the console's. */
  private static final int FIRST = 3;

  private static final Cleaner CLEANER = Cleaner.create();
  private static final BitSet NUMBERS = new BitSet();

  private OpenFiles() {}

  /** An open file: its number, and what closes it once it is lost. */
  public static final class Handle {
    private final int number;
    private final Cleaner.Cleanable cleanable;

    private Handle(Object file, Runnable close) {
      int taken = take();
      this.number = taken;
      this.cleanable =
          CLEANER.register(
              file,
              () -> {
                close.run();
                giveBack(taken);
              });
    }

    public int number() {
      return number;
    }

    /** Closes the file, unless that has been done. */
    public void close() {
      cleanable.clean();
    }
  }

  /**
   * Takes the lowest free number for {@code file}.
   *
   * @param close closes it; must not refer to {@code file}, or that would never be lost
   */
  public static Handle open(Object file, Runnable close) {
    return new Handle(file, close);
  }

  private static synchronized int take() {
    int number = NUMBERS.nextClearBit(FIRST);
    NUMBERS.set(number);
    return number;
  }

  private static synchronized void giveBack(int number) {
    NUMBERS.clear(number);
  }

  private static synchronized int count() {
    return NUMBERS.cardinality();
  }

  /** Closes the files that are lost; does nothing when none is open. */
  public static void collect() {
    if (count() == 0) {
      return;
    }
    CountDownLatch begun = new CountDownLatch(1);
    CLEANER.register(new Object(), begun::countDown);
    System.gc();
    try {
      // What was lost is found together with an object made to be lost.
      if (begun.await(PATIENCE_MS, TimeUnit.MILLISECONDS)) {
        for (int last = -1, now = count(); now != last; last = now, now = count()) {
          TimeUnit.MILLISECONDS.sleep(2);
        }
      }
    } catch (InterruptedException reset) {
      Thread.currentThread().interrupt();
    }
  }
}
