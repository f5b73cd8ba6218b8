package boardwalk.interpreter.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which attributes an instance has, in which order they came. Instances that got the same
 * attributes in the same order share one, so that a place in a program finds an attribute by
 * comparing shapes.
 */
final class Shape {

  static final Shape EMPTY = new Shape(null, null);

  private final Map<String, Integer> indexes = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, Shape> wider = new HashMap<>();

  private Shape(Shape narrower, String name) {
    if (narrower != null) {
      names.addAll(narrower.names);
      indexes.putAll(narrower.indexes);
      indexes.put(name, names.size());
      names.add(name);
    }
  }

  int size() {
    return names.size();
  }

  /** Where the attribute is, or -1. */
  int index(String name) {
    Integer index = indexes.get(name);
    return index == null ? -1 : index;
  }

  List<String> names() {
    return names;
  }

  synchronized Shape with(String name) {
    return wider.computeIfAbsent(name, n -> new Shape(this, n));
  }
}
