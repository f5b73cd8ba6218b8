package boardwalk.interpreter.modules.asyncio;

import boardwalk.interpreter.modules.Ticks;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import java.util.ArrayList;
import java.util.List;

/** Tasks in the order of their times; those of the same time in the order they came. */
final class TaskQueue extends PyObject {

  static final PyType TYPE = new PyType("TaskQueue");

  static {
    TYPE.constructor(
        (type, arguments) -> {
          arguments.expect(0, 0);
          return new TaskQueue();
        });
    TYPE.with(NativeFunction.of1("peek", self -> ((TaskQueue) self).peek()));
    TYPE.with(
        NativeFunction.between(
            "push",
            2,
            3,
            args -> {
              long time = args.length > 2 ? Numbers.toLong(args[2]) : Ticks.milliseconds();
              ((TaskQueue) args[0]).push(Task.of(args[1]), time);
              return None.NONE;
            }));
    TYPE.with(NativeFunction.of1("pop", self -> ((TaskQueue) self).pop()));
    TYPE.with(
        NativeFunction.of2(
            "remove",
            (self, task) -> {
              ((TaskQueue) self).remove(task);
              return None.NONE;
            }));
  }

  private final List<Task> tasks = new ArrayList<>();

  Object peek() {
    return tasks.isEmpty() ? None.NONE : tasks.getFirst();
  }

  void push(Task task, long time) {
    task.data = None.NONE;
    task.time = time;
    int at = tasks.size();
    while (at > 0 && Ticks.difference(time, tasks.get(at - 1).time) < 0) {
      at--;
    }
    tasks.add(at, task);
  }

  private Object pop() {
    if (tasks.isEmpty()) {
      throw Errors.indexError("empty heap");
    }
    return tasks.removeFirst();
  }

  void remove(Object task) {
    tasks.remove(task);
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
