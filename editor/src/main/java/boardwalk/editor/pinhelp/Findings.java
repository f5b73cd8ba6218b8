package boardwalk.editor.pinhelp;

import boardwalk.boards.BoardProfile.Pin;
import boardwalk.boards.Pitfall.Level;
import boardwalk.interpreter.syntax.Span;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;

/** Collects what is found; the same thing at the same place counts once. */
final class Findings {

  private final Set<PinProblem> problems = new LinkedHashSet<>();
  private final Set<PinUse> uses = new LinkedHashSet<>();

  void problem(Span span, Level level, String message) {
    if (level != Level.INFO) {
      problems.add(new PinProblem(span, level, message));
    }
  }

  void use(Pin pin, String purpose, Span span) {
    uses.add(new PinUse(pin, purpose, span.line()));
  }

  PinHelp.Result result() {
    return new PinHelp.Result(
        problems.stream()
            .sorted(Comparator.comparingInt((PinProblem p) -> p.span().start()))
            .toList(),
        uses.stream().toList());
  }
}
