package boardwalk.interpreter.modules.asyncio;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.PyModule;

/** {@code _asyncio} (extmod/modasyncio.c). */
public final class AsyncioModule implements NativeModule {

  @Override
  public String name() {
    return "_asyncio";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name()).with("Task", Task.TYPE).with("TaskQueue", TaskQueue.TYPE);
  }
}
