package boardwalk.interpreter.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads the arguments of calls and class definitions, with MicroPython's rules of their order. */
final class CallParser {

  private final TokenStream tokens;
  private final ExpressionParser expressions;

  CallParser(TokenStream tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  /** Arguments up to, not including, {@code close}. */
  List<Argument> arguments(String close) {
    List<Argument> arguments = new ArrayList<>();
    boolean keywords = false;
    boolean doubleStar = false;
    while (!tokens.at(close)) {
      Span at = tokens.peek().span();
      Argument argument = argument(arguments.isEmpty());
      String wrong = outOfOrder(argument, keywords, doubleStar);
      if (wrong != null) {
        tokens.problem(
            Diagnostic.syntax(
                at.to(argument.value().span()),
                wrong,
                "Arguments with a name come after those without."));
        throw ParseAbort.INSTANCE;
      }
      keywords |= argument instanceof Argument.Keyword;
      doubleStar |= argument instanceof Argument.DoubleStar;
      arguments.add(argument);
      if (!tokens.accept(",")) {
        break;
      }
    }
    return List.copyOf(arguments);
  }

  private static String outOfOrder(Argument argument, boolean keywords, boolean doubleStar) {
    return switch (argument) {
      case Argument.Star star -> doubleStar ? "* arg after **" : null;
      case Argument.Positional positional ->
          doubleStar
              ? "positional arg after **"
              : keywords ? "positional arg after keyword arg" : null;
      case Argument.Keyword keyword -> null;
      case Argument.DoubleStar star -> null;
    };
  }

  private Argument argument(boolean first) {
    if (tokens.accept("*")) {
      return new Argument.Star(expressions.test());
    }
    if (tokens.accept("**")) {
      return new Argument.DoubleStar(expressions.test());
    }
    Expr value = expressions.walrusOrTest();
    if (tokens.at("=")) {
      if (!(value instanceof Expr.Name name)) {
        tokens.problem(
            Diagnostic.syntax(
                value.span(),
                "LHS of keyword arg must be an id",
                "Left of '=' in a call stands the name of an argument; to compare, write '=='."));
        throw ParseAbort.INSTANCE;
      }
      tokens.next();
      return new Argument.Keyword(name.id(), expressions.test());
    }
    if (tokens.at("for") || (tokens.at("async") && tokens.peek(1).is("for"))) {
      if (!first) {
        throw tokens.fail("A generator beside other arguments needs its own brackets.");
      }
      List<Expr.Comprehension.Clause> clauses = new ClauseParser(tokens, expressions).clauses();
      return new Argument.Positional(
          new Expr.Comprehension(
              value.span().to(tokens.previous().span()),
              Expr.Comprehension.Kind.GENERATOR,
              value,
              null,
              clauses));
    }
    return new Argument.Positional(value);
  }
}
