package boardwalk.interpreter.viper;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyType;

/** What is wrong in a function, on its way to {@link ViperTypes}. */
final class ViperProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient PyType type;
  private final int line;

  private ViperProblem(PyType type, String text, int line) {
    super(text, null, false, false);
    this.type = type;
    this.line = line;
  }

  static ViperProblem syntax(String text) {
    return new ViperProblem(Errors.SYNTAX_ERROR, text, 0);
  }

  /**
   * A ViperTypeError.
   *
   * @param line 0 for the line of the function
   */
  static ViperProblem type(String text, int line) {
    return new ViperProblem(Errors.VIPER_TYPE_ERROR, text, line);
  }

  PyType type() {
    return type;
  }

  int line() {
    return line;
  }
}
