package boardwalk.interpreter.runtime;

import java.math.BigInteger;

/** Whether a value counts as true. */
public final class Truth {

  private Truth() {}

  public static boolean of(Object value) {
    // Plain tests, not a switch over patterns: this is on the way of everything, from the first
    // statement on, and a switch has to be linked first.
    if (value instanceof Boolean truth) {
      return truth;
    }
    if (value instanceof Long number) {
      return number != 0;
    }
    if (value instanceof PyObject object) {
      return object.truth();
    }
    return ofRarer(value);
  }

  private static boolean ofRarer(Object value) {
    return switch (value) {
      case String text -> !text.isEmpty();
      case Double number -> number != 0;
      case BigInteger number -> number.signum() != 0;
      default -> throw new IllegalStateException("no MicroPython value: " + value.getClass());
    };
  }
}
