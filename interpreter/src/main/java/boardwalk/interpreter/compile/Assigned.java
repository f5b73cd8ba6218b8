package boardwalk.interpreter.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Local variables that have a value for sure at the place that is being compiled, so that reading
 * them needs no check: those that a statement before has set in the same block or in one around it.
 * What is set in a block counts until its end only, for the block may not run or be left halfway.
 */
final class Assigned {

  private final List<String> order = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  boolean contains(String name) {
    return names.contains(name);
  }

  /** Says that {@code name}, which nothing can delete, has just been set. */
  void add(String name) {
    if (names.add(name)) {
      order.add(name);
    }
  }

  /** Where a block begins; for {@link #backTo} at its end. */
  int mark() {
    return order.size();
  }

  /** Forgets what has been set since {@code mark}. */
  void backTo(int mark) {
    while (order.size() > mark) {
      names.remove(order.removeLast());
    }
  }
}
