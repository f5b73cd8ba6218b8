package boardwalk.editor.pinhelp;

import boardwalk.interpreter.syntax.Span;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a call.
 *
 * @param open whether there are more that cannot be seen ({@code *args})
 */
record CallFacts(Span span, List<Value> positional, Map<String, Value> keywords, boolean open) {

  /** The argument at this place or of this name; null when it is not there. */
  Value argument(int place, String name) {
    Value named = keywords.get(name);
    return named != null
        ? named
        : place >= 0 && place < positional.size() ? positional.get(place) : null;
  }

  boolean has(int place, String name) {
    return argument(place, name) != null;
  }
}
