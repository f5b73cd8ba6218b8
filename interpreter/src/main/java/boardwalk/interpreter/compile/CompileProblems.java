package boardwalk.interpreter.compile;

import boardwalk.interpreter.syntax.Diagnostic;
import boardwalk.interpreter.syntax.Program;
import boardwalk.interpreter.syntax.Stmt;
import java.util.List;
import java.util.Set;

/**
 * Which of the problems our parser finds MicroPython tells. Its own parser lets some through to its
 * compiler, which comes to them only in a program that could be read to its end, and names the
 * function they are in (py/compile.c, compile_syntax_error).
 */
final class CompileProblems {

  private static final Set<String> TEXTS =
      Set.of(
          "can't assign to expression",
          "can't delete expression",
          "multiple *x in assignment",
          "*x must be assignment target",
          "argument name reused",
          "non-default argument follows default argument",
          "positional arg after keyword arg",
          "* arg after **",
          "LHS of keyword arg must be an id",
          "expecting key:value for dict",
          "expecting just a value for set",
          "default 'except' must be last");

  /** Found while the function is made, not while its own body is compiled. */
  private static final String OF_THE_OUTER = "non-default argument follows default argument";

  private CompileProblems() {}

  /** The problem that MicroPython would tell first. */
  static Diagnostic first(List<Diagnostic> problems) {
    return problems.stream()
        .filter(problem -> !isOne(problem))
        .findFirst()
        .orElse(problems.getFirst());
  }

  private static boolean isOne(Diagnostic problem) {
    return TEXTS.contains(problem.text());
  }

  /** Name of the scope a problem is told with; null for one of MicroPython's parser. */
  static String scope(Diagnostic problem, Program program) {
    if (!isOne(problem)) {
      return null;
    }
    boolean outer = problem.text().equals(OF_THE_OUTER);
    String found = inside(problem.span().start(), program.body(), "<module>", outer);
    return found == null ? "<module>" : found;
  }

  private static String inside(int at, List<Stmt> body, String around, boolean outer) {
    for (Stmt statement : body) {
      if (at < statement.span().start() || at >= statement.span().end()) {
        continue;
      }
      return switch (statement) {
        case Stmt.FunctionDef s -> {
          String own = inside(at, s.body(), s.name(), outer);
          yield own != null ? own : outer ? around : s.name();
        }
        case Stmt.ClassDef s -> {
          String own = inside(at, s.body(), s.name(), outer);
          yield own != null ? own : s.name();
        }
        case Stmt.If s -> either(at, s.body(), s.otherwise(), around, outer);
        case Stmt.While s -> either(at, s.body(), s.otherwise(), around, outer);
        case Stmt.For s -> either(at, s.body(), s.otherwise(), around, outer);
        case Stmt.With s -> inside(at, s.body(), around, outer);
        case Stmt.Try s -> {
          String found = either(at, s.body(), s.otherwise(), around, outer);
          for (Stmt.Handler handler : s.handlers()) {
            found = found != null ? found : inside(at, handler.body(), around, outer);
          }
          yield found != null ? found : inside(at, s.finallyBody(), around, outer);
        }
        default -> around;
      };
    }
    return null;
  }

  private static String either(
      int at, List<Stmt> first, List<Stmt> second, String around, boolean outer) {
    String found = inside(at, first, around, outer);
    return found != null ? found : inside(at, second, around, outer);
  }
}
