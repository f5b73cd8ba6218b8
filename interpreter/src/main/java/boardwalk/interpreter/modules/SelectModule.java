package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.streams.Stream;

/** {@code select} (extmod/modselect.c). */
final class SelectModule implements NativeModule {

  @Override
  public String name() {
    return "select";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name())
        .with("POLLIN", (long) Stream.POLL_READ)
        .with("POLLOUT", (long) Stream.POLL_WRITE)
        .with("POLLERR", (long) Stream.POLL_ERROR)
        .with("POLLHUP", (long) Stream.POLL_HANGUP)
        .with(NativeFunction.of0("poll", () -> new PyPoll(interpreter.console())))
        .with(NativeFunction.between("select", 3, 4, args -> select(interpreter, args)));
  }

  private static Object select(Interpreter interpreter, Object[] args) {
    PyPoll poll = new PyPoll(interpreter.console());
    int[] flags = {Stream.POLL_READ, Stream.POLL_WRITE, Stream.POLL_ERROR | Stream.POLL_HANGUP};
    for (int i = 0; i < flags.length; i++) {
      for (Object stream : Iteration.toArray(args[i])) {
        poll.add(stream, flags[i]);
      }
    }
    double seconds = args.length < 4 || args[3] == None.NONE ? -1 : Numbers.toDouble(args[3]);
    PyList[] ready = {new PyList(), new PyList(), new PyList()};
    for (PyPoll.Ready one : poll.await(seconds < 0 ? -1 : (long) (seconds * 1000))) {
      for (int i = 0; i < flags.length; i++) {
        if ((one.events() & flags[i]) != 0) {
          ready[i].add(one.object());
        }
      }
    }
    return PyTuple.of((Object[]) ready);
  }
}
