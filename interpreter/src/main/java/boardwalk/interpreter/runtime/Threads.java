package boardwalk.interpreter.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads a program starts ({@code _thread}). One of them runs at a time: who runs has the
 * baton, and hands it on when another has waited for some milliseconds, between two steps, or when
 * it waits itself. So everything between two steps is one to the others, as under MicroPython's
 * global lock (py/mpthread.h).
 */
public final class Threads {

  /** How long one thread runs while others wait. */
  private static final long SLICE_MS = 5;

  /** From one reset to the next: what runs when it ends has no baton to wait for any more. */
  private static final class Era {
    private final Baton baton = new Baton();
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;
    private volatile boolean many;

    /** In virtual time: when the next thread's turn comes. */
    private Clock.Event turn;

    private long started;
  }

  private static final class Worker extends Thread {
    private final Era era;
    private final long number;

    Worker(Era era, Runnable body, long stackBytes) {
      super(null, body, "program thread", stackBytes);
      this.era = era;
      this.number = ++era.started + 1;
      setDaemon(true);
    }
  }

  private static volatile Era current = new Era();
  private static volatile boolean wanted;

  private Threads() {}

  private static Era era() {
    return Thread.currentThread() instanceof Worker worker ? worker.era : current;
  }

  /**
   * Starts a thread of the program.
   *
   * @param body what it does; what it throws is its own affair, but {@link ProgramEnd} ends it
   * @return its number
   */
  public static long start(Runnable body, long stackBytes) {
    Era era = era();
    if (!era.many) {
      era.many = true;
      era.baton.take();
    }
    Worker worker = new Worker(era, () -> work(era, body), stackBytes);
    era.workers.add(worker);
    worker.start();
    // Until it waits for its turn, nobody would know that there is somebody to let run.
    while (!era.baton.isWaiting(worker) && worker.isAlive()) {
      Thread.onSpinWait();
    }
    if (Clock.isVirtual() && era.turn == null) {
      turn(era);
    }
    return worker.number;
  }

  /** The number of the running thread: 1 for the program's own, others from 2 on. */
  public static long number() {
    return Thread.currentThread() instanceof Worker worker ? worker.number : 1;
  }

  /** In virtual time a turn is as long as the board's own clock says, every time the same. */
  private static void turn(Era era) {
    era.turn =
        Clock.after(
            SLICE_MS * 1_000_000,
            () -> {
              era.turn = null;
              if (!era.ended && !era.workers.isEmpty()) {
                wanted = true;
                Interrupts.look();
                turn(era);
              }
            });
  }

  private static void work(Era era, Runnable body) {
    try {
      take(era, true);
    } catch (ProgramEnd reset) {
      return;
    }
    Interrupts.depth(0);
    Heap.locks(0);
    try {
      body.run();
    } catch (ProgramEnd reset) {
      // The board is reset: nothing is left to be done.
    } finally {
      era.workers.remove(Thread.currentThread());
      // A reset may have taken it from this thread while it waited for something.
      era.baton.leave();
    }
  }

  /**
   * @param eager whether to ask for the baton at once, as who has waited for something does, or
   *     only after a while, as who has run until now
   */
  private static void take(Era era, boolean eager) {
    if (eager && !era.ended && era.baton.take()) {
      return;
    }
    boolean virtual = Clock.isVirtual();
    if (eager && !virtual) {
      wanted = true;
      Interrupts.look();
    }
    while (true) {
      if (era.ended) {
        era.baton.leave();
        throw new ProgramEnd(ProgramEnd.Kind.SOFT_RESET);
      }
      try {
        if (era.baton.await(virtual ? 0 : SLICE_MS)) {
          return;
        }
      } catch (InterruptedException reset) {
        continue;
      }
      wanted = true;
      Interrupts.look();
    }
  }

  /** Between two steps: lets another thread run when one has waited long enough. */
  static void handOver() {
    if (wanted) {
      wanted = false;
      giveOn(era());
    }
  }

  /**
   * Lets another thread run now if one waits, as every sleep does, be it ever so short.
   *
   * @return whether there are other threads
   */
  static boolean offer() {
    Era era = era();
    if (era.many && era.baton.hasWaiting()) {
      giveOn(era);
    }
    return era.many && !era.workers.isEmpty();
  }

  /** Whether a thread asks for the baton. */
  static boolean isWanted() {
    return wanted;
  }

  /** Does something that waits, while other threads of the program run. */
  public static void without(Runnable waits) {
    Era era = era();
    if (era.ended) {
      throw new ProgramEnd(ProgramEnd.Kind.SOFT_RESET);
    }
    if (!era.many) {
      waits.run();
      return;
    }
    int depth = Interrupts.depth();
    int heap = Heap.locks();
    era.baton.release();
    try {
      waits.run();
    } finally {
      take(era, true);
      Interrupts.depth(depth);
      Heap.locks(heap);
    }
  }

  /** Lets those run that wait, each in its turn. */
  private static void giveOn(Era era) {
    if (era.ended) {
      throw new ProgramEnd(ProgramEnd.Kind.SOFT_RESET);
    }
    if (!era.many) {
      return;
    }
    int depth = Interrupts.depth();
    int heap = Heap.locks();
    era.baton.goRound();
    try {
      take(era, false);
    } finally {
      Interrupts.depth(depth);
      Heap.locks(heap);
    }
  }

  /** Ends all threads but the one that calls this, which is the program's own. */
  static void endAll() {
    Era before = current;
    current = new Era();
    before.ended = true;
    before.workers.forEach(Thread::interrupt);
  }
}
