package boardwalk.interpreter.mpy;

/**
 * Tells what a damaged file makes the machine stumble over from all else: a stack that is too short
 * or a mark where an iterator should be. Instructions are not checked for that before they run; the
 * JVM does it as they do.
 */
final class Damage {

  private static final String HERE = Damage.class.getPackageName();

  private Damage() {}

  /** Whether this package itself threw it. */
  static boolean isCause(Throwable thrown) {
    if (!(thrown instanceof IndexOutOfBoundsException)
        && !(thrown instanceof ClassCastException)
        && !(thrown instanceof NullPointerException)
        && !(thrown instanceof IllegalArgumentException)) {
      return false;
    }
    for (StackTraceElement element : thrown.getStackTrace()) {
      String place = element.getClassName();
      if (!place.startsWith("java.")) {
        return place.startsWith(HERE);
      }
    }
    // The JVM leaves out where it was once that has happened at one place very often.
    return true;
  }
}
