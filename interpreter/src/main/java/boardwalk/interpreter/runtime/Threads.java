package boardwalk.interpreter.runtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

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
    private final ReentrantLock baton = new ReentrantLock(true);
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private volatile boolean ended;
    private volatile boolean many;
  }

  private static final class Worker extends Thread {
    private final Era era;

    Worker(Era era, Runnable body, long stackBytes) {
      super(null, body, "program thread", stackBytes);
      this.era = era;
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
      era.baton.lock();
    }
    Worker worker = new Worker(era, () -> work(era, body), stackBytes);
    era.workers.add(worker);
    worker.start();
    // Until it waits for its turn, nobody would know that there is somebody to let run.
    while (!era.baton.hasQueuedThread(worker) && worker.isAlive()) {
      Thread.onSpinWait();
    }
    return worker.threadId();
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
      if (era.baton.isHeldByCurrentThread()) {
        era.baton.unlock();
      }
    }
  }

  /**
   * @param eager whether to ask for the baton at once, as who has waited for something does, or
   *     only after a while, as who has run until now
   */
  private static void take(Era era, boolean eager) {
    if (eager && !era.ended && era.baton.tryLock()) {
      return;
    }
    if (eager) {
      wanted = true;
      Interrupts.look();
    }
    while (true) {
      if (era.ended) {
        throw new ProgramEnd(ProgramEnd.Kind.SOFT_RESET);
      }
      try {
        if (era.baton.tryLock(SLICE_MS, TimeUnit.MILLISECONDS)) {
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
      without(() -> {}, false);
    }
  }

  /**
   * Lets another thread run now if one waits, as every sleep does, be it ever so short.
   *
   * @return whether there are other threads
   */
  static boolean offer() {
    Era era = era();
    if (era.many && era.baton.hasQueuedThreads()) {
      without(() -> {}, false);
    }
    return era.many && !era.workers.isEmpty();
  }

  /** Whether a thread asks for the baton. */
  static boolean isWanted() {
    return wanted;
  }

  /** Does something that waits, while other threads of the program run. */
  public static void without(Runnable waits) {
    without(waits, true);
  }

  private static void without(Runnable waits, boolean eager) {
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
    era.baton.unlock();
    try {
      waits.run();
    } finally {
      take(era, eager);
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
