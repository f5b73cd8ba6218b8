package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.PyModule;

/** A module that comes with the board. */
public interface NativeModule {

  /** Name programs import it by. */
  String name();

  /** What {@code help('modules')} calls it. */
  default String listedAs() {
    return name();
  }

  /**
   * Whether a file of the same name is imported instead, as it is for what is written in Python.
   */
  default boolean isReplaceable() {
    return false;
  }

  /** Makes the module, at its first import after a reset. */
  PyModule create(Interpreter interpreter);
}
