package boardwalk.interpreter.hardware.pins;

import java.util.ArrayList;
import java.util.List;

/** What a circuit put on the wires while it was built, so that it can be taken off again. */
public final class Soldering {

  private static Soldering current;

  private final List<Runnable> undo = new ArrayList<>();

  private Soldering() {}

  /** Builds, and remembers every end and listener that is put on a wire meanwhile. */
  public static Soldering of(Runnable build) {
    Soldering before = current;
    Soldering made = new Soldering();
    current = made;
    try {
      build.run();
    } finally {
      current = before;
    }
    return made;
  }

  static void note(Runnable undo) {
    if (current != null) {
      current.undo.add(undo);
    }
  }

  /** Takes all of it off. */
  public void undo() {
    undo.reversed().forEach(Runnable::run);
    undo.clear();
  }
}
