package boardwalk.interpreter.runtime;

import java.util.Set;

/**
 * Whose names {@code globals()}, {@code locals()}, {@code exec} and their like mean: those of the
 * code that calls them. The compiler notes them right before such a call.
 */
public final class Frames {

  /** Built-in functions that depend on where they are called. */
  public static final Set<String> ASKING =
      Set.of("globals", "locals", "exec", "execfile", "eval", "dir", "__import__");

  private static Namespace globals;
  private static Namespace locals;

  private Frames() {}

  /** Called by compiled code; {@code locals} are those of a class body, or the globals again. */
  public static void note(Namespace globalNames, Namespace localNames) {
    globals = globalNames;
    locals = localNames;
  }

  /** The names noted last, or {@code otherwise}. */
  public static Namespace globals(Namespace otherwise) {
    return globals == null ? otherwise : globals;
  }

  public static Namespace locals(Namespace otherwise) {
    return locals == null ? otherwise : locals;
  }

  /** Forgets what was noted, as a reset does. */
  public static void clear() {
    globals = null;
    locals = null;
  }
}
