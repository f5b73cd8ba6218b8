package boardwalk.device.repl;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that programs of ours give to functions and values on the board. */
final class OwnNames {

  /** Functions that are on the board now. */
  private final Set<String> there = new HashSet<>();

  /** All that may be there and is to be removed. */
  private final Set<String> leftovers = new LinkedHashSet<>();

  /** The source of a function, or nothing when it is there already. */
  String define(String name, String source) {
    leftovers.add(name);
    return there.add(name) ? source : "";
  }

  void sets(List<String> names) {
    leftovers.addAll(names);
  }

  /** The board may have restarted, or a program of ours has failed: they are sent again. */
  void lost() {
    there.clear();
  }

  /** Whether nothing of ours is left on the board. */
  boolean areGone() {
    return leftovers.isEmpty();
  }

  /** A program that removes them. */
  String removal() {
    return "for _k in "
        + String.join(",", leftovers.stream().map(n -> "'" + n + "'").toList())
        + ",'_k':globals().pop(_k,0)\n";
  }

  void removed() {
    leftovers.clear();
  }
}
