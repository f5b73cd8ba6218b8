package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.CompiledCode;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.scope.Scope;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has been compiled for a namespace, for when the same text comes again: a program that is run
 * once more, a module imported after a soft reset, the functions an edit has not touched. With it
 * comes what the JVM has made of it, so that it is quick from its first turn. Used on the program's
 * thread only, or by whoever has the baton.
 */
final class KnownCode implements CompiledCode {

  /** Length of the texts that are kept, together; the oldest go first. */
  private static final int MOST_CHARACTERS = 200_000;

  private static final int MOST_ENTRIES = 400;

  /** What a piece of code depends on. */
  sealed interface Key {
    String text();
  }

  /** A whole program or module. */
  record Whole(String text, String file, int optimization) implements Key {}

  /** An expression. */
  record Single(String text, String file, int optimization) implements Key {}

  /**
   * A function or class that no function is around.
   *
   * @param line where it starts, as tracebacks have it
   * @param in what it is defined in
   * @param constants the names that {@code const} has given values before it
   */
  record Definition(
      String text,
      String file,
      int optimization,
      int line,
      Scope.Kind in,
      Map<String, Object> constants)
      implements Key {}

  private final Map<Key, List<FunctionCode>> known = new LinkedHashMap<>(16, 0.75f, true);
  private int characters;

  /** What is known for {@code names}. */
  static KnownCode of(Namespace names) {
    return (KnownCode) names.compiled(KnownCode::new);
  }

  /** The functions the piece consists of; null when it is not known. */
  List<FunctionCode> get(Key key) {
    return known.get(key);
  }

  void put(Key key, List<FunctionCode> functions) {
    if (key.text().length() > MOST_CHARACTERS / 2) {
      return;
    }
    known.put(key, functions);
    characters += key.text().length();
    Iterator<Key> oldest = known.keySet().iterator();
    while (characters > MOST_CHARACTERS || known.size() > MOST_ENTRIES) {
      characters -= oldest.next().text().length();
      oldest.remove();
    }
  }

  @Override
  public int characters() {
    return characters;
  }

  @Override
  public void forget() {
    known.values().forEach(functions -> functions.forEach(FunctionCode::forget));
  }
}
