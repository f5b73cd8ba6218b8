package boardwalk.interpreter.modules.thread;

import boardwalk.interpreter.Console;
import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.ProgramEnd;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.Raising;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Threads;

/** {@code _thread} (py/modthread.c). */
public final class ThreadModule implements NativeModule {

  /** Room for the deepest recursion a program may do; only what is used is taken. */
  private static final long STACK_BYTES = 128L << 20;

  @Override
  public String name() {
    return "_thread";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    long[] stackSize = {0};
    PyModule module = new PyModule(name()).with("LockType", PyLock.TYPE);
    module.with(NativeFunction.of0("get_ident", Threads::number));
    module.with(NativeFunction.of0("allocate_lock", PyLock::new));
    module.with(
        NativeFunction.of0(
            "exit",
            () -> {
              throw Errors.of(Errors.SYSTEM_EXIT);
            }));
    module.with(
        NativeFunction.between(
            "stack_size",
            0,
            1,
            args -> {
              // A number to give back; every thread here has stack enough.
              long before = stackSize[0];
              stackSize[0] = args.length == 0 ? 0 : Numbers.toLong(args[0]);
              return before;
            }));
    module.with(
        NativeFunction.between(
            "start_new_thread", 2, 3, args -> start(interpreter.console(), args)));
    return module;
  }

  private static Object start(Console console, Object[] args) {
    Object[] positional = Iteration.elements(args[1]).clone();
    PyDict named = new PyDict();
    if (args.length > 2) {
      if (!(args[2] instanceof PyDict given)) {
        throw Errors.typeError("expecting a dict for keyword args");
      }
      named = given;
    }
    String[] keywords = new String[named.length()];
    Object[] all = java.util.Arrays.copyOf(positional, positional.length + keywords.length);
    int next = 0;
    for (Object key : named.keys()) {
      all[positional.length + next] = named.getOrNull(key);
      keywords[next++] = Text.str(key);
    }
    return Threads.start(() -> run(console, args[0], all, keywords), STACK_BYTES);
  }

  private static void run(Console console, Object function, Object[] all, String[] keywords) {
    try {
      Calls.callable(function).call(all, keywords);
    } catch (ProgramEnd end) {
      throw end;
    } catch (RuntimeException | Error thrown) {
      PyException exception = Raising.caught(thrown);
      if (!exception.matches(Errors.SYSTEM_EXIT)) {
        console.write("Unhandled exception in thread started by " + Text.repr(function) + "\n");
        console.write(Text.traceback(exception));
      }
    }
  }
}
