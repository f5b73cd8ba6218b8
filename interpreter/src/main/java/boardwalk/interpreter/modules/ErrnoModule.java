package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyModule;

/** {@code errno}. */
final class ErrnoModule implements NativeModule {

  @Override
  public String name() {
    return "errno";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    PyDict names = new PyDict();
    Errno.numbers()
        .forEach(
            (name, number) -> {
              module.with(name, (long) number);
              names.put((long) number, name);
            });
    return module.with("errorcode", names.fix());
  }
}
