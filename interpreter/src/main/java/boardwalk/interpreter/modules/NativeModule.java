package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.PyModule;

/** A module written in Java. */
public interface NativeModule {

  /** Name programs import it by. */
  String name();

  /** Makes the module, at its first import after a reset. */
  PyModule create(Interpreter interpreter);
}
