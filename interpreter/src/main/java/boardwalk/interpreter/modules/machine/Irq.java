package boardwalk.interpreter.modules.machine;

import boardwalk.interpreter.modules.Members;
import boardwalk.interpreter.runtime.Heap;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyType;

/** What {@code irq()} gives (shared/runtime/mpirq.c): the handler and what it waits for. */
public final class Irq extends PyCallable {

  private static final PyType TYPE = new PyType("irq");

  static {
    new Members<>(TYPE, Irq.class)
        .get("flags", irq -> irq.flags)
        .many(
            "trigger",
            0,
            1,
            (irq, args) -> {
              long before = irq.trigger;
              if (args.length > 1) {
                irq.trigger = boardwalk.interpreter.runtime.Numbers.toLong(args[1]);
              }
              return before;
            });
  }

  private final Object owner;
  private PyCallable handler;
  private long trigger;
  private boolean hard;
  private long flags;

  public Irq(Object owner) {
    this.owner = owner;
  }

  /** Calls {@code function} with the owner from now on; null for none. */
  public void set(PyCallable function, long now, boolean isHard) {
    handler = function;
    trigger = now;
    hard = isHard;
  }

  /** Whether there is a handler for this. */
  public boolean awaits(long what) {
    return handler != null && (trigger & what) != 0;
  }

  /** Something happened: the handler comes between two steps of the program, if it waits for it. */
  public void fire(long what) {
    PyCallable function = handler;
    if (function == null || (trigger & what) == 0) {
      return;
    }
    flags = what & trigger;
    deliver(function, owner, hard);
  }

  /**
   * Something happened that cannot wait for the next step: an interrupt that comes at once, on the
   * program's thread. A handler that is not hard still waits.
   *
   * @return whether somebody waits for it
   */
  public boolean fireNow(long what) {
    PyCallable function = handler;
    if (function == null || (trigger & what) == 0) {
      return false;
    }
    flags = what & trigger;
    if (!hard) {
      deliver(function, owner, false);
      return true;
    }
    Heap.lock();
    try {
      function.call1(owner);
    } catch (PyException e) {
      // What interrupted goes on; the exception is told as those of other handlers are.
      Interrupts.schedule(
          () -> {
            throw e;
          });
    } finally {
      Heap.unlock();
    }
    return true;
  }

  /**
   * Calls a program's handler between two steps.
   *
   * @param hard whether as from a hardware interrupt, where nothing can be allocated
   */
  public static void deliver(PyCallable function, Object argument, boolean hard) {
    if (!hard) {
      Interrupts.callback(() -> function.call1(argument));
      return;
    }
    Interrupts.callback(
        () -> {
          Heap.lock();
          try {
            function.call1(argument);
          } finally {
            Heap.unlock();
          }
        });
  }

  /** Calling it runs the handler. */
  @Override
  public Object call(Object[] arguments, String[] keywords) {
    return handler == null ? None.NONE : handler.call1(owner);
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
