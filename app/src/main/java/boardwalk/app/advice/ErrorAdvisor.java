package boardwalk.app.advice;

import boardwalk.interpreter.syntax.Diagnostic;
import boardwalk.interpreter.syntax.Parser;
import java.util.Optional;

/** Says what an exception that a program did not catch means. Takes milliseconds at most. */
public final class ErrorAdvisor {

  private ErrorAdvisor() {}

  /** Empty where nothing can be said that MicroPython's own words do not say. */
  public static Optional<Advice> of(Failure failure) {
    return switch (failure.error().type()) {
      case "SyntaxError", "IndentationError" -> syntax(failure);
      case "ImportError", "ModuleNotFoundError" -> ImportAdvice.of(failure);
      case "NameError" -> NameAdvice.ofName(failure);
      case "AttributeError" -> NameAdvice.ofAttribute(failure);
      case "OSError" -> SystemAdvice.of(failure);
      case "MemoryError" -> SystemAdvice.memory(failure);
      default -> ValueAdvice.of(failure);
    };
  }

  /** The parser knows better what is wrong than the board, which stops at the first token. */
  private static Optional<Advice> syntax(Failure failure) {
    int line = failure.lineNumber();
    var problems = Parser.parse(failure.source()).problems();
    return problems.stream()
        .filter(problem -> problem.span().line() == line)
        .findFirst()
        .or(() -> problems.stream().findFirst())
        .map(Diagnostic::hint)
        .filter(hint -> !hint.isBlank())
        .flatMap(hint -> Advice.of(sentence(hint)));
  }

  static String sentence(String words) {
    String text = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }
}
