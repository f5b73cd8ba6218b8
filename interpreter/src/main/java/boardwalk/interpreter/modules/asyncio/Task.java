package boardwalk.interpreter.modules.asyncio;

import boardwalk.interpreter.modules.Ticks;
import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.IteratorOf;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Raising;
import boardwalk.interpreter.runtime.Types;

/**
 * A coroutine that the event loop runs.
 *
 * <p>Its {@code state} is True while it runs and nobody waits for it, a queue of the tasks that
 * wait for it, something to call at its end, None when it has finished and nobody has asked, and
 * False when somebody has. Its {@code data} is what it waits for, or what it ended with.
 */
final class Task extends PyObject {

  static final PyType TYPE = new PyType("Task");

  static {
    TYPE.constructor(
        (type, arguments) -> {
          arguments.expect(1, 2);
          Task task = new Task(arguments.get(0));
          if (arguments.count() > 1) {
            context = (PyDict) Types.unwrap(arguments.get(1));
          }
          return task;
        });
    TYPE.with(NativeFunction.of1("done", self -> of(self).isDone()));
    TYPE.with(NativeFunction.of1("cancel", self -> of(self).cancel()));
    TYPE.with(NativeFunction.of1("__next__", self -> of(self).step()));
  }

  /** Globals of {@code asyncio.core}: the running task, the queue, CancelledError. */
  private static PyDict context;

  private final Object coroutine;
  Object data = None.NONE;
  private Object state = true;
  long time;

  private Task(Object coroutine) {
    this.coroutine = coroutine;
  }

  static Task of(Object value) {
    if (value instanceof Task task) {
      return task;
    }
    throw Errors.typeError("argument has wrong type");
  }

  private static Object inContext(String name) {
    Object found = context == null ? null : context.getOrNull(name);
    if (found == null) {
      throw Errors.keyError(name);
    }
    return found;
  }

  private boolean isDone() {
    return state == None.NONE || Boolean.FALSE.equals(state);
  }

  private boolean cancel() {
    if (isDone()) {
      return false;
    }
    if (inContext("cur_task") == this) {
      throw Errors.runtimeError("can't cancel self");
    }
    // A task that waits for another one passes the cancel on to it.
    Task target = this;
    while (target.data instanceof Task awaited) {
      target = awaited;
    }
    TaskQueue ready = (TaskQueue) inContext("_task_queue");
    Object leave = Attributes.getOrNull(target.data, "remove");
    if (leave != null) {
      Calls.callable(leave).call1(target);
      ready.push(target, Ticks.milliseconds());
    } else if (Ticks.difference(target.time, Ticks.milliseconds()) > 0) {
      ready.remove(target);
      ready.push(target, Ticks.milliseconds());
    }
    target.data = inContext("CancelledError");
    return true;
  }

  /** {@code await task}, one step: waits, or gives what the task ended with as an exception. */
  private Object step() {
    if (isDone()) {
      PyException end = Raising.exception(data);
      throw end;
    }
    Task waiting = of(inContext("cur_task"));
    ((TaskQueue) state).push(waiting, Ticks.milliseconds());
    waiting.data = this;
    return None.NONE;
  }

  @Override
  public PyIterator iterator() {
    if (isDone()) {
      state = false;
    } else if (Boolean.TRUE.equals(state)) {
      state = new TaskQueue();
    } else if (!(state instanceof TaskQueue)) {
      throw Errors.runtimeError("can't wait");
    }
    return new IteratorOf(this);
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "coro" -> coroutine;
      case "data" -> data;
      case "state" -> state;
      case "ph_key" -> time;
      default -> super.attribute(name);
    };
  }

  @Override
  public boolean setAttribute(String name, Object value) {
    switch (name) {
      case "data" -> data = value;
      case "state" -> state = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
