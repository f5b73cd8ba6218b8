package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.PyArray;
import boardwalk.interpreter.runtime.PyModule;

/** {@code array}. */
final class ArrayModule implements NativeModule {

  @Override
  public String name() {
    return "array";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    return new PyModule(name()).with("array", PyArray.TYPE);
  }
}
