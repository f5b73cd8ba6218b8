package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.Namespace;

/** A function that is the body of a class and can be run as one. */
public interface ClassBody {

  /**
   * Runs the body with these names for the class's own.
   *
   * @return the variable that is to get the class, for {@code super()}; null for none
   */
  Cell run(Namespace names);
}
