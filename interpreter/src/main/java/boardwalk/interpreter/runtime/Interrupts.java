package boardwalk.interpreter.runtime;

import java.util.concurrent.ConcurrentLinkedQueue;

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

  private static volatile boolean pending;
  private static volatile boolean interrupted;
  private static final ConcurrentLinkedQueue<Runnable> SCHEDULED = new ConcurrentLinkedQueue<>();
  private static volatile Thread runner;
  private static int depth;
  private static int locks;

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
    if (pending) {
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
    if (pending) {
      happen();
    }
  }

  /** Makes the program raise KeyboardInterrupt soon. */
  public static void interrupt() {
    interrupted = true;
    pending = true;
    wake();
  }

  /** Runs {@code action} on the program's thread between two steps, also while it sleeps. */
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
   * The calling thread is the program's from now on; no callback from before is waiting. A Ctrl-C
   * that came since {@link #clear} is meant for the program and stops it at its first step.
   */
  public static void begin() {
    runner = Thread.currentThread();
    depth = 0;
    locks = 0;
    SCHEDULED.clear();
    pending = interrupted;
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

  /** Whether a Ctrl-C or a callback is waiting. */
  public static boolean isPending() {
    return pending;
  }

  private static void happen() {
    if (Thread.currentThread() != runner) {
      return;
    }
    pending = false;
    if (interrupted) {
      interrupted = false;
      pending = !SCHEDULED.isEmpty();
      throw Errors.of(Errors.KEYBOARD_INTERRUPT);
    }
    if (locks > 0) {
      return;
    }
    for (Runnable action = SCHEDULED.poll(); action != null; action = SCHEDULED.poll()) {
      locks++;
      try {
        action.run();
      } finally {
        locks--;
      }
    }
  }

  /**
   * Waits until {@code deadline} (of {@link System#nanoTime}); Ctrl-C and callbacks come meanwhile.
   */
  public static void sleepUntil(long deadline) {
    while (true) {
      poll();
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(left);
    }
  }
}
