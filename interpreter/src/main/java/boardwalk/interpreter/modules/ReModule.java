package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyModule;

/** {@code re}. */
final class ReModule implements NativeModule {

  @Override
  public String name() {
    return "re";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name());
    module.with("DEBUG", 4096L);
    module.with(NativeFunction.between("compile", 1, 2, args -> PyRegex.compile(args[0])));
    module.with(
        NativeFunction.between(
            "match", 2, 4, args -> PyRegex.compile(args[0]).match(args[1], true)));
    module.with(
        NativeFunction.between(
            "search", 2, 4, args -> PyRegex.compile(args[0]).match(args[1], false)));
    module.with(
        NativeFunction.between(
            "sub",
            3,
            5,
            args -> {
              Object[] rest = args.clone();
              rest[0] = PyRegex.compile(args[0]);
              return PyRegex.sub(rest);
            }));
    return module;
  }
}
