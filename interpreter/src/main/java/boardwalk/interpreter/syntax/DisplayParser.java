package boardwalk.interpreter.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads what brackets hold: tuples, lists, dicts, sets and comprehensions. */
final class DisplayParser {

  private final TokenStream tokens;
  private final ExpressionParser expressions;
  private final ClauseParser clauses;

  DisplayParser(TokenStream tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
    this.clauses = new ClauseParser(tokens, expressions);
  }

  Expr parenthesis() {
    Token open = tokens.next();
    if (tokens.at(")")) {
      return new Expr.Tuple(open.span().to(tokens.next().span()), List.of());
    }
    Expr value = tokens.at("yield") ? expressions.yieldExpression() : expressions.starOrTest();
    if (clauses.atClause()) {
      value = comprehension(open, Expr.Comprehension.Kind.GENERATOR, value, null, ")");
      return value;
    }
    boolean tuple = false;
    List<Expr> elements = new ArrayList<>(List.of(value));
    while (tokens.accept(",")) {
      tuple = true;
      if (tokens.at(")")) {
        break;
      }
      elements.add(expressions.starOrTest());
    }
    Token close = tokens.expect(")", unclosed(open));
    return tuple ? new Expr.Tuple(open.span().to(close.span()), List.copyOf(elements)) : value;
  }

  Expr list() {
    Token open = tokens.next();
    List<Expr> elements = new ArrayList<>();
    while (!tokens.at("]")) {
      elements.add(expressions.starOrTest());
      if (elements.size() == 1 && clauses.atClause()) {
        return comprehension(open, Expr.Comprehension.Kind.LIST, elements.getFirst(), null, "]");
      }
      if (!tokens.accept(",")) {
        break;
      }
    }
    Token close = tokens.expect("]", unclosed(open));
    return new Expr.ListDisplay(open.span().to(close.span()), List.copyOf(elements));
  }

  Expr dictOrSet() {
    Token open = tokens.next();
    if (tokens.at("}")) {
      return new Expr.DictDisplay(open.span().to(tokens.next().span()), List.of());
    }
    Expr first = expressions.walrusOrTest();
    return tokens.at(":") ? dict(open, first) : set(open, first);
  }

  private Expr dict(Token open, Expr firstKey) {
    tokens.next();
    Expr firstValue = expressions.test();
    if (clauses.atClause()) {
      return comprehension(open, Expr.Comprehension.Kind.DICT, firstKey, firstValue, "}");
    }
    List<Expr.DictDisplay.Entry> entries = new ArrayList<>();
    entries.add(new Expr.DictDisplay.Entry(firstKey, firstValue));
    while (tokens.accept(",")) {
      if (tokens.at("}")) {
        break;
      }
      Expr key = expressions.test();
      if (!tokens.at(":")) {
        tokens.problem(
            Diagnostic.syntax(
                key.span(),
                "expecting key:value for dict",
                "Every entry of this dict needs a ':' and a value."));
        throw ParseAbort.INSTANCE;
      }
      tokens.next();
      entries.add(new Expr.DictDisplay.Entry(key, expressions.test()));
    }
    Token close = tokens.expect("}", unclosed(open));
    return new Expr.DictDisplay(open.span().to(close.span()), List.copyOf(entries));
  }

  private Expr set(Token open, Expr first) {
    if (clauses.atClause()) {
      return comprehension(open, Expr.Comprehension.Kind.SET, first, null, "}");
    }
    List<Expr> elements = new ArrayList<>(List.of(first));
    while (tokens.accept(",")) {
      if (tokens.at("}")) {
        break;
      }
      Expr element = expressions.walrusOrTest();
      if (tokens.at(":")) {
        tokens.problem(
            Diagnostic.syntax(
                element.span(),
                "expecting just a value for set",
                "The first entry has no ':', so this is a set and takes values only."));
        throw ParseAbort.INSTANCE;
      }
      elements.add(element);
    }
    Token close = tokens.expect("}", unclosed(open));
    return new Expr.SetDisplay(open.span().to(close.span()), List.copyOf(elements));
  }

  private Expr comprehension(
      Token open, Expr.Comprehension.Kind kind, Expr element, Expr value, String closing) {
    List<Expr.Comprehension.Clause> found = clauses.clauses();
    Token close = tokens.expect(closing, unclosed(open));
    return new Expr.Comprehension(open.span().to(close.span()), kind, element, value, found);
  }

  private String unclosed(Token open) {
    return "'"
        + open.text()
        + "' opened on line "
        + open.span().line()
        + " is not closed here, or a ',' or an operator is missing.";
  }
}
