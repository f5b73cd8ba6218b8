package boardwalk.interpreter.runtime;

import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * The time of the simulated board, in nanoseconds since it was switched on. Everything that takes
 * or tells time asks this clock, so sleeps, ticks, timers, PWM and buses agree.
 *
 * <p>Two paces. <em>Real</em>: time passes as outside. <em>Virtual</em> ({@link #virtual}): time
 * passes only by what the program does, {@link #stepNanos} for each call and turn of a loop, and
 * jumps over waiting; so a run is as fast as the computer can and the same every time.
 *
 * <p>Used from the program's threads only, of which one runs at a time; others come in by {@link
 * Interrupts#schedule}.
 */
public final class Clock {

  /**
   * About what a board of 100 to 250 MHz needs for the few bytecodes between two polls; an estimate
   * from MicroPython's published pystone figures.
   */
  private static final long USUAL_STEP = 1_000;

  /** At the real pace, the clock is looked at after this many steps when something is due. */
  private static final int LOOK_EVERY = 200;

  private static final int NEVER = Integer.MAX_VALUE;

  /** How far a busy program may run ahead of the real time before it is held back. */
  private static final long AHEAD = 1_000_000;

  /** Program threads that wait for each other in virtual time step forward by this. */
  private static final long SHARED_STEP = 1_000_000;

  private static boolean virtual;
  private static long stepNanos = USUAL_STEP;
  private static long origin = System.nanoTime();
  private static long floor;
  private static long base;
  private static int budget = NEVER;
  private static long sequence;

  /** The time of what happens just now; below 0 between such things. */
  private static long happening = -1;

  /** The time it is for hardware that works {@link #exactly}; -1 at all other times. */
  private static long exact = -1;

  private static long wallOffset;
  private static LongConsumer pace = time -> {};
  private static final PriorityQueue<Event> QUEUE = new PriorityQueue<>();

  /** Something to happen at a time. */
  public static final class Event implements Comparable<Event> {
    private final long time;
    private final long order;
    private Runnable action;

    private Event(long time, long order, Runnable action) {
      this.time = time;
      this.order = order;
      this.action = action;
    }

    /** It shall not happen any more. */
    public void cancel() {
      action = null;
    }

    /** When it happens, in nanoseconds of the board. */
    public long time() {
      return time;
    }

    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(time, other.time);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private Clock() {}

  /**
   * Starts again at 0 with nothing due, as at power-on.
   *
   * @param asFastAsPossible virtual pace, else the real one
   */
  public static void powerOn(boolean asFastAsPossible) {
    QUEUE.clear();
    virtual = asFastAsPossible;
    origin = System.nanoTime();
    floor = 0;
    exact = -1;
    base = 0;
    sequence = 0;
    wallOffset = 0;
    // Steps of a program before this one are no time of this one.
    budget = 0;
    Interrupts.steps = 0;
    plan();
  }

  /**
   * Who may hold virtual time back: called with every time it comes to, in nanoseconds. What it
   * waits for changes nothing for the program.
   */
  public static void pace(LongConsumer now) {
    pace = now;
  }

  public static boolean isVirtual() {
    return virtual;
  }

  /** How long a call or a turn of a loop takes at the virtual pace, in nanoseconds. */
  public static void stepNanos(long nanos) {
    base = now();
    stepNanos = Math.max(1, nanos);
    plan();
  }

  /** Nanoseconds since the board was switched on. */
  public static long now() {
    if (happening >= 0) {
      return happening;
    }
    if (exact >= 0) {
      return exact;
    }
    return virtual
        ? base + (long) (budget - Interrupts.steps) * stepNanos
        : Math.max(floor, System.nanoTime() - origin);
  }

  /** Seconds since 1970 by the board's real-time clock, in nanoseconds. */
  public static long wallNanos() {
    return virtual
        ? VIRTUAL_START + now() + wallOffset
        : System.currentTimeMillis() * 1_000_000 + wallOffset;
  }

  /** 2026-01-01 00:00:00, the date of every virtual run. */
  private static final long VIRTUAL_START = 1_767_225_600L * 1_000_000_000L;

  /** Sets the board's real-time clock. */
  public static void setWall(long nanosSince1970) {
    wallOffset += nanosSince1970 - wallNanos();
  }

  /** Lets {@code action} happen after {@code nanos}; it must not wait. */
  public static Event after(long nanos, Runnable action) {
    return at(now() + Math.max(0, nanos), action);
  }

  /** Lets {@code action} happen at a time; at once when that is past. */
  public static Event at(long time, Runnable action) {
    Event event = new Event(time, sequence++, action);
    QUEUE.add(event);
    if (happening < 0 && QUEUE.peek() == event) {
      plan();
    }
    return event;
  }

  /** When something is due next; {@link Long#MAX_VALUE} for never. */
  public static long next() {
    while (!QUEUE.isEmpty() && QUEUE.peek().action == null) {
      QUEUE.poll();
    }
    return QUEUE.isEmpty() ? Long.MAX_VALUE : QUEUE.peek().time;
  }

  /** Sets after how many steps the program has to look at the clock. */
  private static void plan() {
    long now = virtual ? now() : 0;
    long due = next();
    if (virtual) {
      base = now;
      long steps = due == Long.MAX_VALUE ? NEVER : Math.max(0, (due - now) / stepNanos);
      budget = (int) Math.min(NEVER, steps);
    } else {
      budget = due == Long.MAX_VALUE ? NEVER : LOOK_EVERY;
    }
    Interrupts.steps = budget;
  }

  /** Lets happen what is due; called between two steps. */
  static void look() {
    if (happening >= 0) {
      return;
    }
    long now = now();
    runUntil(now);
    settle(now);
  }

  /** Lets everything up to {@code time} happen, each thing at its own time. */
  private static void runUntil(long time) {
    try {
      while (next() <= time && !QUEUE.isEmpty()) {
        Event event = QUEUE.poll();
        Runnable action = event.action;
        event.action = null;
        happening = event.time;
        action.run();
      }
    } finally {
      happening = -1;
    }
  }

  /** It is this time now. */
  private static void settle(long time) {
    if (virtual) {
      pace.accept(time);
      base = time;
      budget = 0;
      Interrupts.steps = 0;
    } else {
      floor = Math.max(floor, time);
    }
    plan();
  }

  /** The board is busy for so long, as with a transfer on a bus; parts of it go on meanwhile. */
  public static void advance(long nanos) {
    long target = now() + nanos;
    runUntil(target);
    if (exact >= 0) {
      exact = target;
      return;
    }
    settle(target);
    if (!virtual) {
      long ahead = target - (System.nanoTime() - origin);
      if (ahead > AHEAD) {
        LockSupport.parkNanos(ahead);
      }
    }
  }

  /**
   * Work of the chip's own hardware whose times are those it says by {@link #advance}, to the
   * nanosecond: at the real pace too the time the computer needs for it does not count.
   */
  public static void exactly(Runnable work) {
    if (virtual || exact >= 0) {
      work.run();
      return;
    }
    exact = now();
    try {
      work.run();
    } finally {
      long end = exact;
      exact = -1;
      settle(end);
      long ahead = end - (System.nanoTime() - origin);
      if (ahead > AHEAD) {
        LockSupport.parkNanos(ahead);
      }
    }
  }

  /**
   * The board was held still from a time on, for so long by the computer's clock: at the real pace
   * it goes on as if that had not been.
   */
  public static void stoodStill(long since, long nanos) {
    if (!virtual) {
      origin += nanos;
      floor = Math.min(floor, since);
    }
  }

  /** As {@link #waitUntil}, from now. */
  public static void sleep(long nanos) {
    waitUntil(now() + Math.max(0, nanos));
  }

  /** Waits until a time of this clock; Ctrl-C and callbacks come meanwhile. */
  public static void waitUntil(long time) {
    boolean looked = false;
    while (true) {
      Interrupts.pollAll();
      long now = now();
      if (now >= time && (looked || happening >= 0 || next() > now)) {
        Threads.offer();
        return;
      }
      if (now >= time) {
        // What is due at the very end of the wait comes before its end.
        looked = true;
        look();
      } else {
        pause(time);
      }
    }
  }

  /**
   * Lets time pass until {@code time}, until something is due or until the program is woken,
   * whichever comes first; what is due happens. In virtual time, ends the program when it waits for
   * nothing for ever.
   */
  public static void pause(long time) {
    long until = Math.min(time, next());
    if (virtual) {
      if (Threads.offer()) {
        until = Math.min(Math.min(time, next()), now() + SHARED_STEP);
      }
      if (until == Long.MAX_VALUE) {
        // Nothing will ever happen again.
        throw new ProgramEnd(ProgramEnd.Kind.POWER_OFF);
      }
      runUntil(until);
      settle(Math.max(until, now()));
    } else {
      long left = until - now();
      if (left > 0) {
        Threads.without(() -> LockSupport.parkNanos(left));
      }
      look();
    }
  }
}
