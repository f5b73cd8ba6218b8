package boardwalk.interpreter;

import boardwalk.interpreter.runtime.Namespace;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The namespaces of a board's modules, {@code __main__} included. After a soft reset a module gets
 * the one it had before, with nothing in it: what has been compiled for its names is used again
 * then. Of one board; used on the program's thread, or by whoever has the baton.
 */
public final class Namespaces {

  /** Length of the sources whose code is kept while no module uses it. */
  private static final int MOST_CHARACTERS = 400_000;

  private static final int MOST_RESTING = 100;

  private final Map<String, Namespace> used = new HashMap<>();

  /** Those of no module now, the longest unused first. */
  private final Map<String, Namespace> resting = new LinkedHashMap<>();

  /** Empties all that are used. Nothing of the programs of before may run any more. */
  void reset() {
    used.forEach(
        (module, names) -> {
          names.rest();
          resting.put(module, names);
        });
    used.clear();
    long characters = resting.values().stream().mapToLong(Namespace::compiledCharacters).sum();
    Iterator<Namespace> oldest = resting.values().iterator();
    while (characters > MOST_CHARACTERS || resting.size() > MOST_RESTING) {
      characters -= oldest.next().compiledCharacters();
      oldest.remove();
    }
  }

  /** An empty namespace for a module, with the built-in names behind it. */
  Namespace of(String module, Namespace builtins) {
    Namespace names = resting.remove(module);
    if (names == null) {
      names = new Namespace(builtins);
    } else {
      names.startAgain(builtins);
    }
    // One that is imported anew in the same session leaves the other to whoever has it still.
    used.put(module, names);
    return names;
  }
}
