package boardwalk.editor.pinhelp;

import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Pitfall.Level;
import boardwalk.interpreter.syntax.Span;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is found; the same thing at the same place counts once. */
final class Findings {

  private final Set<PinProblem> problems = new LinkedHashSet<>();
  private final Map<UseKey, PinUse> uses = new LinkedHashMap<>();
  private final Map<String, Set<String>> names = new LinkedHashMap<>();
  private final Set<String> pulledDown = new LinkedHashSet<>();
  private String assigned = "";

  /** A pin is a large value; its name on the chip tells it as well. */
  private record UseKey(String cpu, String purpose, int line) {}

  void problem(Span span, Level level, String message) {
    if (level != Level.INFO) {
      problems.add(new PinProblem(span, level, message));
    }
  }

  /** What is found from now on goes to this name of the program; empty for none. */
  void assignedTo(String name) {
    assigned = name;
  }

  /** The program calls a pin so: a variable, an attribute or the argument it is given as. */
  void called(Pin pin, String name) {
    if (!name.isEmpty()) {
      names.computeIfAbsent(pin.cpu(), cpu -> new LinkedHashSet<>()).add(name);
    }
  }

  void pulledDown(Pin pin) {
    pulledDown.add(pin.cpu());
  }

  void use(Pin pin, String purpose, Span span) {
    called(pin, assigned);
    uses.putIfAbsent(
        new UseKey(pin.cpu(), purpose, span.line()), new PinUse(pin, purpose, span.line()));
  }

  PinHelp.Result result() {
    return new PinHelp.Result(
        problems.stream()
            .sorted(Comparator.comparingInt((PinProblem p) -> p.span().start()))
            .toList(),
        List.copyOf(uses.values()),
        Collections.unmodifiableMap(names),
        Collections.unmodifiableSet(pulledDown));
  }
}
