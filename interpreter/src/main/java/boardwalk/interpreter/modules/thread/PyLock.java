package boardwalk.interpreter.modules.thread;

import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Threads;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/** A lock. Only the thread that runs looks at it, so that it needs no lock of its own. */
final class PyLock extends PyObject {

  static final PyType TYPE = new PyType("lock");

  /** Waiting threads look up this often for Ctrl-C. */
  private static final long LOOK_NANOS = 20_000_000;

  /** In virtual time, who waits looks again after so long. */
  private static final long STEP_NANOS = 100_000;

  static {
    TYPE.with(
        NativeFunction.between(
            "acquire",
            1,
            3,
            args -> {
              boolean wait = args.length < 2 || Numbers.toLong(args[1]) != 0;
              return ((PyLock) args[0]).acquire(wait);
            }));
    TYPE.with(NativeFunction.of1("release", self -> ((PyLock) self).release()));
    TYPE.with(NativeFunction.of1("locked", self -> ((PyLock) self).locked));
    TYPE.with(NativeFunction.of1("__enter__", self -> ((PyLock) self).acquire(true)));
    TYPE.with(NativeFunction.between("__exit__", 4, 4, args -> ((PyLock) args[0]).release()));
  }

  private final Deque<Thread> waiting = new ArrayDeque<>();
  private boolean locked;

  private boolean acquire(boolean wait) {
    if (locked && !wait) {
      return false;
    }
    if (locked) {
      Thread me = Thread.currentThread();
      waiting.add(me);
      try {
        while (locked) {
          Interrupts.poll();
          if (Clock.isVirtual()) {
            // Whoever has it goes on in its turn, which virtual time knows.
            Clock.pause(Clock.now() + STEP_NANOS);
          } else {
            Threads.without(() -> LockSupport.parkNanos(this, LOOK_NANOS));
          }
        }
      } finally {
        waiting.remove(me);
      }
    }
    locked = true;
    return true;
  }

  private Object release() {
    if (!locked) {
      throw Errors.of(Errors.RUNTIME_ERROR);
    }
    locked = false;
    LockSupport.unpark(waiting.peek());
    return None.NONE;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
