package boardwalk.interpreter.compile;

/**
 * {@code micropython.opt_level()}: how what is compiled from now on is compiled. 0 keeps {@code
 * assert}; from 1 on it is left out and {@code __debug__} is False (py/compile.c).
 */
public final class Optimization {

  /** From this level on tracebacks have no line numbers. */
  static final int WITHOUT_LINES = 3;

  private static int level;

  private Optimization() {}

  public static int level() {
    return level;
  }

  public static void level(int now) {
    level = now;
  }
}
