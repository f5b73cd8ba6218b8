package boardwalk.interpreter.runtime;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * What may come between two steps of a program: Ctrl-C, callbacks of pins and timers; and the count
 * of calls inside calls. Compiled code asks at every call and at every turn of a loop.
 *
 * <p>One program runs at a time in a process, so this is static; {@link #interrupt} and {@link
 * #schedule} may be called from any thread.
 */
public final class Interrupts {

  /**
   * Calls inside calls before MicroPython's RuntimeError; the program's thread has stack for them.
   */
  public static final int DEEPEST = 1000;

  /**
   * Callbacks of programs that may wait ({@code MICROPY_SCHEDULER_DEPTH} of rp2, stm32 and esp32).
   */
  public static final int WAITING = 8;

  private static volatile boolean pending;
  private static volatile boolean interrupted;
  private static volatile ProgramEnd ending;
  private static volatile PyException raising;
  private static final ConcurrentLinkedQueue<Runnable> SCHEDULED = new ConcurrentLinkedQueue<>();
  private static final AtomicInteger CALLBACKS = new AtomicInteger();
  private static volatile Consumer<PyException> uncaught = exception -> {};
  private static volatile Thread runner;
  private static int depth;
  private static int locks;

  /** Steps left until the program has to look at the {@link Clock}. */
  static int steps = Integer.MAX_VALUE;

  private static volatile int interruptCharacter = 3;

  private Interrupts() {}

  /** The character that stops a program, 3 (Ctrl-C) after a reset; -1 for none. */
  public static int interruptCharacter() {
    return interruptCharacter;
  }

  public static void interruptCharacter(int now) {
    interruptCharacter = now;
  }

  /** Asks at the start of a call; {@link #leave} must follow. */
  public static void enter() {
    if (pending || --steps < 0) {
      happen();
    }
    if (depth >= DEEPEST) {
      throw Errors.recursion();
    }
    depth++;
  }

  public static void leave() {
    depth--;
  }

  /** Asks at a turn of a loop, compiled or in Java. */
  public static void poll() {
    if (pending || --steps < 0) {
      happen();
    }
  }

  /** Asks where the program takes no step of its own, so that no time of the board passes. */
  public static void glance() {
    if (pending) {
      happen();
    }
  }

  /** As {@link #poll}, for everything that waits by now: who sleeps has the time for it. */
  static void pollAll() {
    int waiting = SCHEDULED.size();
    do {
      poll();
    } while (--waiting > 0 && locks == 0);
  }

  /** Makes the program raise an exception at its next step. */
  public static void raise(PyException exception) {
    raising = exception;
    pending = true;
  }

  /** Ends the program at its next step, whatever it does. */
  public static void end(ProgramEnd now) {
    ending = now;
    pending = true;
    wake();
  }

  /** Makes the program raise KeyboardInterrupt soon. */
  public static void interrupt() {
    interrupted = true;
    pending = true;
    wake();
  }

  /**
   * Runs a program's callback on the program's thread between two steps, also while it sleeps. What
   * it does not catch goes to {@link #onUncaught}, and the program goes on (py/scheduler.c).
   *
   * @return false when {@link #WAITING} callbacks wait already: this one will not come
   */
  public static boolean callback(Runnable function) {
    if (CALLBACKS.incrementAndGet() > WAITING) {
      CALLBACKS.decrementAndGet();
      return false;
    }
    schedule(
        () -> {
          CALLBACKS.decrementAndGet();
          function.run();
        });
    return true;
  }

  /** Who shows the exceptions that callbacks do not catch. */
  public static void onUncaught(Consumer<PyException> shows) {
    uncaught = shows;
  }

  /** Runs {@code action}, one of the board's own, on the program's thread between two steps. */
  public static void schedule(Runnable action) {
    SCHEDULED.add(action);
    pending = true;
    wake();
  }

  private static void wake() {
    Thread thread = runner;
    if (thread != null) {
      java.util.concurrent.locks.LockSupport.unpark(thread);
    }
  }

  /**
   * The calling thread is the program's from now on. Callbacks of the program before it go on; a
   * Ctrl-C that came since {@link #clear} is meant for the program and stops it at its first step.
   */
  public static void begin() {
    runner = Thread.currentThread();
    depth = 0;
    locks = 0;
    Heap.locks(0);
    keepPending();
  }

  /** Nothing waits any more, as after a reset of the board; called on the program's thread. */
  public static void reset() {
    Threads.endAll();
    SCHEDULED.clear();
    CALLBACKS.set(0);
    interrupted = false;
    ending = null;
    raising = null;
    begin();
  }

  /** Forgets a Ctrl-C that came too late for what it was meant for. */
  public static void clear() {
    interrupted = false;
  }

  /** The depth of calls now, to come back to with {@link #depth(int)} after an exception. */
  public static int depth() {
    return depth;
  }

  public static void depth(int now) {
    depth = now;
  }

  /** Holds callbacks back (as {@code machine.disable_irq} does); Ctrl-C still comes. */
  public static void lock() {
    locks++;
  }

  public static void unlock() {
    locks = Math.max(0, locks - 1);
    pending = true;
  }

  /** Whether a Ctrl-C or the end of the program is waiting. */
  public static boolean isStopping() {
    return interrupted || ending != null;
  }

  /** Whether a Ctrl-C or a callback is waiting. */
  public static boolean isPending() {
    return pending;
  }

  /** Makes the running thread look up at its next step. */
  static void look() {
    pending = true;
  }

  private static void happen() {
    // A step is a step of time also when something else makes the program look up.
    if (steps < 0 || --steps < 0) {
      Clock.look();
    }
    Threads.handOver();
    if (Thread.currentThread() != runner) {
      return;
    }
    pending = false;
    ProgramEnd end = ending;
    if (end != null) {
      ending = null;
      throw end;
    }
    PyException raised = raising;
    if (raised != null) {
      raising = null;
      keepPending();
      throw raised;
    }
    if (interrupted) {
      interrupted = false;
      keepPending();
      throw Errors.of(Errors.KEYBOARD_INTERRUPT);
    }
    if (locks > 0) {
      return;
    }
    // One at a time: a callback that schedules itself again must not keep the program waiting.
    Runnable action = SCHEDULED.poll();
    if (action != null) {
      run(action);
    }
    keepPending();
  }

  /** Never clears what another thread may just have set. */
  private static void keepPending() {
    if (interrupted || ending != null || Threads.isWanted() || !SCHEDULED.isEmpty()) {
      pending = true;
    }
  }

  private static void run(Runnable action) {
    int before = depth;
    locks++;
    try {
      action.run();
    } catch (ProgramEnd end) {
      throw end;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      PyException exception = Raising.caught(e);
      if (exception.matches(Errors.KEYBOARD_INTERRUPT)) {
        // MicroPython would only end the callback; but who asks to stop means the program.
        throw exception;
      }
      uncaught.accept(exception);
    } finally {
      locks--;
      depth = before;
    }
  }
}
