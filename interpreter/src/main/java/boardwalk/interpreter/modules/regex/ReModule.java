package boardwalk.interpreter.modules.regex;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.modules.NativeModule;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyModule;

/** {@code re}. */
public final class ReModule implements NativeModule {

  /** {@code FLAG_DEBUG} of extmod/modre.c. */
  private static final long DEBUG = 0x1000;

  @Override
  public String name() {
    return "re";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name())
        .with("DEBUG", DEBUG)
        .with(
            NativeFunction.between(
                "compile",
                1,
                2,
                args -> {
                  PyRegex regex = PyRegex.of(args[0]);
                  if (args.length > 1 && args[1] instanceof Long flags && (flags & DEBUG) != 0) {
                    interpreter.console().write(regex.program().listing());
                  }
                  return regex;
                }))
        .with(NativeFunction.between("match", 2, 4, args -> PyRegex.match(args, true)))
        .with(NativeFunction.between("search", 2, 4, args -> PyRegex.match(args, false)))
        .with(NativeFunction.between("sub", 3, 5, PyRegex::sub));
  }
}
