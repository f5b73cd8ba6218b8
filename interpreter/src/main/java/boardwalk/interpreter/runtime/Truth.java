package boardwalk.interpreter.runtime;

import java.math.BigInteger;

/** Whether a value counts as true. */
public final class Truth {

  private Truth() {}

  public static boolean of(Object value) {
    return switch (value) {
      case Boolean truth -> truth;
      case Long number -> number != 0;
      case String text -> !text.isEmpty();
      case PyObject object -> object.truth();
      case Double number -> number != 0;
      case BigInteger number -> number.signum() != 0;
      default -> throw new IllegalStateException("no MicroPython value: " + value.getClass());
    };
  }
}
