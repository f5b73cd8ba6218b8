package boardwalk.editor.pinhelp;

import boardwalk.boards.BoardProfile;
import boardwalk.interpreter.syntax.Parser;
import boardwalk.interpreter.syntax.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks at what a program does with the pins of a board. */
public final class PinHelp {

  /**
   * What was found.
   *
   * @param problems in the order of the program
   * @param uses pins the program uses, in the order of the program
   * @param names by the pin's name on the chip, what the program calls it: variables, attributes
   *     and arguments that are given it, in the order of the program
   * @param pulledDown pins with a pull-down resistor, by their names on the chip
   */
  public record Result(
      List<PinProblem> problems,
      List<PinUse> uses,
      Map<String, Set<String>> names,
      Set<String> pulledDown) {

    /** Of a program in which there is nothing. */
    public static final Result NOTHING = new Result(List.of(), List.of(), Map.of(), Set.of());

    /** Sentences on pins that are used for several things at once. */
    public List<String> conflicts() {
      Map<String, TreeSet<String>> purposes = new LinkedHashMap<>();
      Map<String, TreeSet<Integer>> lines = new LinkedHashMap<>();
      for (PinUse use : uses) {
        purposes.computeIfAbsent(use.pin().label(), p -> new TreeSet<>()).add(use.purpose());
        lines.computeIfAbsent(use.pin().label(), p -> new TreeSet<>()).add(use.line());
      }
      List<String> conflicts = new ArrayList<>();
      purposes.forEach(
          (pin, all) -> {
            if (all.size() > 1) {
              conflicts.add(
                  "Pin "
                      + pin
                      + " is used for several things: "
                      + String.join(", ", all)
                      + " (lines "
                      + String.join(", ", lines.get(pin).stream().map(String::valueOf).toList())
                      + ").");
            }
          });
      return conflicts;
    }
  }

  private PinHelp() {}

  /** Looks at a program as text; what cannot be read of it is left out. Takes milliseconds. */
  public static Result check(BoardProfile board, String source) {
    return check(board, Parser.parse(source).program());
  }

  /** Looks at a program that was read before. */
  public static Result check(BoardProfile board, Program program) {
    ProgramFacts facts = ProgramFacts.of(program);
    Findings findings = new Findings();
    Walker walker = new Walker(board, facts, findings);
    walker.program(program);
    return findings.result();
  }
}
