package boardwalk.interpreter.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Reads a program into a tree. Goes on after errors, so that an editor can show them all;
 * MicroPython itself stops at the first.
 */
public final class Parser {

  /**
   * What came of reading a program.
   *
   * @param program its tree; without the statements that could not be read
   * @param problems what is wrong, in the order of the source; empty for a program that can run
   */
  public record Result(Program program, List<Diagnostic> problems) {
    public boolean ok() {
      return problems.isEmpty();
    }
  }

  private Parser() {}

  /** Reads a whole program. */
  public static Result parse(CharSequence source) {
    return parse(source, () -> {}, Double::parseDouble);
  }

  /**
   * Reads a whole program.
   *
   * @param between called after each statement; what it throws ends the reading
   * @param decimals what a number with a point or an exponent, without sign, is worth; throws
   *     NumberFormatException
   */
  public static Result parse(
      CharSequence source, Runnable between, ToDoubleFunction<String> decimals) {
    Tokenizer tokenizer = Tokenizer.ofProgram(source);
    List<Diagnostic> problems = new ArrayList<>(tokenizer.problems());
    TokenStream tokens = new TokenStream(tokenizer.tokens(), problems, decimals);
    List<Stmt> body = new StatementParser(source, tokens, between).program();
    return new Result(new Program(whole(source), body), sorted(problems));
  }

  /** Reads one expression, as {@code eval} does; the program is that expression's statement. */
  public static Result parseExpression(CharSequence source, ToDoubleFunction<String> decimals) {
    Tokenizer tokenizer = Tokenizer.ofProgram(source);
    List<Diagnostic> problems = new ArrayList<>(tokenizer.problems());
    TokenStream tokens = new TokenStream(tokenizer.tokens(), problems, decimals);
    List<Stmt> body = new ArrayList<>();
    try {
      Expr value = new ExpressionParser(source, tokens).tuple();
      while (tokens.at(TokenKind.NEWLINE)) {
        tokens.next();
      }
      if (!tokens.at(TokenKind.END)) {
        throw tokens.fail("This is more than one expression.");
      }
      Targets.checkValue(value, tokens);
      if (value instanceof Expr.Walrus walrus && !parenthesized(source, walrus.span())) {
        tokens.problem(
            Diagnostic.invalid(walrus.span(), "':=' on its own needs parentheses around it."));
      }
      body.add(new Stmt.Expression(value.span(), value));
    } catch (ParseAbort noted) {
      // The problem is in the list.
    }
    return new Result(new Program(whole(source), body), sorted(problems));
  }

  private static boolean parenthesized(CharSequence source, Span span) {
    return source.subSequence(0, span.start()).toString().strip().endsWith("(");
  }

  private static Span whole(CharSequence source) {
    return new Span(0, source.length(), 1);
  }

  /** In the order of the source, one for a place: what follows from a problem is no news. */
  private static List<Diagnostic> sorted(List<Diagnostic> problems) {
    List<Diagnostic> sorted = new ArrayList<>();
    problems.stream()
        .sorted(Comparator.comparingInt((Diagnostic d) -> d.span().start()))
        .forEach(
            d -> {
              boolean sameLine =
                  !sorted.isEmpty() && sorted.getLast().span().line() == d.span().line();
              if (!sameLine) {
                sorted.add(d);
              }
            });
    return List.copyOf(sorted);
  }
}
