package boardwalk.interpreter.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads the {@code for} and {@code if} clauses of comprehensions, and targets of loops. */
final class ClauseParser {

  private final TokenStream tokens;
  private final ExpressionParser expressions;

  ClauseParser(TokenStream tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  boolean atClause() {
    return tokens.at("for") || (tokens.at("async") && tokens.peek(1).is("for"));
  }

  List<Expr.Comprehension.Clause> clauses() {
    List<Expr.Comprehension.Clause> clauses = new ArrayList<>();
    while (true) {
      if (atClause()) {
        boolean isAsync = tokens.accept("async");
        tokens.next();
        Expr target = target();
        tokens.expect("in", "'for' needs 'in' and what to go through.");
        clauses.add(
            new Expr.Comprehension.For(target, expressions.testWithoutConditional(), isAsync));
      } else if (tokens.accept("if")) {
        clauses.add(new Expr.Comprehension.If(expressions.testWithoutConditional()));
      } else {
        return List.copyOf(clauses);
      }
    }
  }

  /** Names a loop gives its values to: {@code in} ends them, so no comparison is read. */
  Expr target() {
    Expr first = one();
    if (!tokens.at(",")) {
      Targets.check(first, tokens);
      return first;
    }
    List<Expr> elements = new ArrayList<>(List.of(first));
    while (tokens.accept(",")) {
      if (tokens.at("in")) {
        break;
      }
      elements.add(one());
    }
    Expr tuple = new Expr.Tuple(first.span().to(elements.getLast().span()), List.copyOf(elements));
    Targets.check(tuple, tokens);
    return tuple;
  }

  private Expr one() {
    if (tokens.at("*")) {
      Token star = tokens.next();
      Expr value = expressions.binary(0);
      return new Expr.Starred(star.span().to(value.span()), value);
    }
    return expressions.binary(0);
  }
}
