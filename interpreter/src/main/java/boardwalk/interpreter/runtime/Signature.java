package boardwalk.interpreter.runtime;

import java.util.List;

/**
 * The parameters of a function, in this order: positional ones, keyword-only ones, {@code *args},
 * {@code **kwargs}.
 *
 * @param names of all of them
 * @param positionalOnly how many of the positional ones cannot be given by name
 */
public record Signature(
    String functionName,
    List<String> names,
    int positional,
    int positionalOnly,
    int keywordOnly,
    boolean hasStar,
    boolean hasDoubleStar) {

  int count() {
    return names.size();
  }

  String name(int index) {
    return names.get(index);
  }

  /** Index of the parameter a keyword argument means, or -1. */
  int index(String keyword) {
    int last = positional + keywordOnly;
    for (int i = positionalOnly; i < last; i++) {
      if (names.get(i).equals(keyword)) {
        return i;
      }
    }
    return -1;
  }
}
