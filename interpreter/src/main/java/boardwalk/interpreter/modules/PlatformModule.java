package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.Platform;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;

/** {@code platform} (extmod/modplatform.c). */
final class PlatformModule implements NativeModule {

  @Override
  public String name() {
    return "platform";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    String text = "MicroPython-" + Platform.VERSION + "-" + interpreter.platform().sysPlatform();
    return new PyModule(name())
        .with(NativeFunction.of0("platform", () -> text))
        .with(NativeFunction.of0("python_compiler", () -> ""))
        .with(NativeFunction.of0("libc_ver", () -> PyTuple.of("", "")));
  }
}
