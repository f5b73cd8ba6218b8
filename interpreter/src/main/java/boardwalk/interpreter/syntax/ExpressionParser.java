package boardwalk.interpreter.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads expressions, loosest first: each method reads one level of the grammar. */
final class ExpressionParser {

  /** Deepest nesting of brackets and operators; a deeper one would overflow the stack. */
  private static final int DEEPEST = 200;

  private static final int UNARY_PRECEDENCE = 7;

  private final CharSequence source;
  private final TokenStream tokens;
  private final CallParser calls;
  private final DisplayParser displays;
  private int depth;

  ExpressionParser(CharSequence source, TokenStream tokens) {
    this.source = source;
    this.tokens = tokens;
    this.calls = new CallParser(tokens, this);
    this.displays = new DisplayParser(tokens, this);
  }

  CallParser calls() {
    return calls;
  }

  /** What a statement may consist of: {@code yield}, or values with commas between (a tuple). */
  Expr yieldOrTuple() {
    return tokens.at("yield") ? yieldExpression() : tuple();
  }

  /** What an f-string field may hold. */
  Expr fieldValue() {
    return yieldOrTuple();
  }

  /** One value, or several with commas between; stars as in an assignment's target. */
  Expr tuple() {
    Expr first = starOrTest();
    return tokens.at(",") ? tupleAfter(first) : first;
  }

  private Expr tupleAfter(Expr first) {
    List<Expr> elements = new ArrayList<>();
    elements.add(first);
    Span span = first.span();
    while (tokens.at(",")) {
      span = span.to(tokens.next().span());
      if (!startsExpression()) {
        break;
      }
      Expr element = starOrTest();
      elements.add(element);
      span = span.to(element.span());
    }
    return new Expr.Tuple(span, List.copyOf(elements));
  }

  Expr starOrTest() {
    if (tokens.at("*")) {
      Token star = tokens.next();
      Expr value = binary(0);
      return new Expr.Starred(star.span().to(value.span()), value);
    }
    return walrusOrTest();
  }

  /** {@code name := value} or a test. */
  Expr walrusOrTest() {
    Expr test = test();
    if (!tokens.at(":=")) {
      return test;
    }
    if (!(test instanceof Expr.Name name)) {
      throw tokens.fail("':=' gives a value to a name; left of it must be a name.");
    }
    tokens.next();
    Expr value = test();
    return new Expr.Walrus(test.span().to(value.span()), name, value);
  }

  /** A value without ':=': a conditional, a lambda or less. */
  Expr test() {
    enter();
    try {
      if (tokens.at("lambda")) {
        return lambda();
      }
      Expr value = or();
      if (!tokens.at("if")) {
        return value;
      }
      tokens.next();
      Expr condition = or();
      tokens.expect("else", "'a if b' needs 'else' and another value.");
      Expr otherwise = test();
      return new Expr.Conditional(value.span().to(otherwise.span()), condition, value, otherwise);
    } finally {
      depth--;
    }
  }

  /** A value that is not a conditional: what a comprehension's {@code in} and {@code if} take. */
  Expr testWithoutConditional() {
    return tokens.at("lambda") ? lambda() : or();
  }

  private Expr lambda() {
    Token start = tokens.next();
    List<Parameter> parameters = new ParameterParser(tokens, this, false).until(":");
    tokens.expect(":", "'lambda' needs a ':' before its value.");
    Expr body = test();
    return new Expr.Lambda(start.span().to(body.span()), parameters, body);
  }

  Expr yieldExpression() {
    Token start = tokens.next();
    if (tokens.accept("from")) {
      Expr value = test();
      return new Expr.YieldFrom(start.span().to(value.span()), value);
    }
    if (!startsExpression()) {
      return new Expr.Yield(start.span(), null);
    }
    Expr value = tuple();
    return new Expr.Yield(start.span().to(value.span()), value);
  }

  private Expr or() {
    Expr first = and();
    if (!tokens.at("or")) {
      return first;
    }
    List<Expr> operands = new ArrayList<>(List.of(first));
    while (tokens.accept("or")) {
      operands.add(and());
    }
    return new Expr.Logical(
        first.span().to(operands.getLast().span()), false, List.copyOf(operands));
  }

  private Expr and() {
    Expr first = not();
    if (!tokens.at("and")) {
      return first;
    }
    List<Expr> operands = new ArrayList<>(List.of(first));
    while (tokens.accept("and")) {
      operands.add(not());
    }
    return new Expr.Logical(
        first.span().to(operands.getLast().span()), true, List.copyOf(operands));
  }

  private Expr not() {
    if (!tokens.at("not")) {
      return comparison();
    }
    enter();
    try {
      Token start = tokens.next();
      Expr operand = not();
      return new Expr.Unary(start.span().to(operand.span()), UnaryOperator.NOT, operand);
    } finally {
      depth--;
    }
  }

  private Expr comparison() {
    Expr first = binary(0);
    CompareOperator operator = compareOperator();
    if (operator == null) {
      return first;
    }
    List<Expr> operands = new ArrayList<>(List.of(first));
    List<CompareOperator> operators = new ArrayList<>();
    while (operator != null) {
      operators.add(operator);
      operands.add(binary(0));
      operator = compareOperator();
    }
    return new Expr.Comparison(
        first.span().to(operands.getLast().span()), List.copyOf(operands), List.copyOf(operators));
  }

  private CompareOperator compareOperator() {
    for (CompareOperator operator : CompareOperator.values()) {
      if (tokens.at(operator.symbol())) {
        tokens.next();
        return operator == CompareOperator.IS && tokens.accept("not")
            ? CompareOperator.IS_NOT
            : operator;
      }
    }
    if (tokens.at("not") && tokens.peek(1).is("in")) {
      tokens.next();
      tokens.next();
      return CompareOperator.NOT_IN;
    }
    return null;
  }

  /** Arithmetic by precedence climbing; operators below {@code least} are left to the caller. */
  Expr binary(int least) {
    enter();
    try {
      Expr left = unary();
      while (tokens.at(TokenKind.OPERATOR)) {
        BinaryOperator operator = BinaryOperator.of(tokens.peek().text());
        if (operator == null || operator.precedence() < least) {
          break;
        }
        tokens.next();
        Expr right = binary(operator.precedence() + 1);
        left = new Expr.Binary(left.span().to(right.span()), operator, left, right);
      }
      return left;
    } finally {
      depth--;
    }
  }

  private Expr unary() {
    UnaryOperator operator =
        switch (tokens.peek().text()) {
          case "-" -> UnaryOperator.NEGATE;
          case "+" -> UnaryOperator.PLUS;
          case "~" -> UnaryOperator.INVERT;
          default -> null;
        };
    if (operator == null || !tokens.at(TokenKind.OPERATOR)) {
      return power();
    }
    enter();
    try {
      Token start = tokens.next();
      Expr operand = binary(UNARY_PRECEDENCE);
      return new Expr.Unary(start.span().to(operand.span()), operator, operand);
    } finally {
      depth--;
    }
  }

  private Expr power() {
    Expr base;
    if (tokens.at("await")) {
      Token start = tokens.next();
      Expr value = primary();
      base = new Expr.Await(start.span().to(value.span()), value);
    } else {
      base = primary();
    }
    if (!tokens.at("**")) {
      return base;
    }
    tokens.next();
    enter();
    try {
      Expr exponent = unary();
      return new Expr.Binary(base.span().to(exponent.span()), BinaryOperator.POWER, base, exponent);
    } finally {
      depth--;
    }
  }

  /** A name, maybe dotted, maybe called once: the grammar has no more (py/grammar.h, decorator). */
  Expr decorator() {
    if (!tokens.at(TokenKind.NAME)) {
      throw tokens.fail("After '@' comes the name of a decorator.");
    }
    Expr value = atom();
    while (tokens.at(".")) {
      value = attribute(value);
    }
    return tokens.at("(") ? call(value) : value;
  }

  private Expr call(Expr function) {
    tokens.next();
    List<Argument> arguments = calls.arguments(")");
    Token close = tokens.expect(")", "A call's '(' needs a ')' after the arguments.");
    return new Expr.Call(function.span().to(close.span()), function, arguments);
  }

  private Expr attribute(Expr object) {
    tokens.next();
    if (!tokens.at(TokenKind.NAME)) {
      throw tokens.fail("After '.' comes the name of what you want from it.");
    }
    Token name = tokens.next();
    return new Expr.Attribute(object.span().to(name.span()), object, name.text(), name.span());
  }

  private Expr primary() {
    Expr value = atom();
    while (true) {
      if (tokens.at("(")) {
        value = call(value);
      } else if (tokens.at("[")) {
        tokens.next();
        Expr index = subscript();
        Token close = tokens.expect("]", "'[' needs a ']' after the index.");
        value = new Expr.Subscript(value.span().to(close.span()), value, index);
      } else if (tokens.at(".")) {
        value = attribute(value);
      } else {
        return value;
      }
    }
  }

  private Expr subscript() {
    Expr first = slice();
    if (!tokens.at(",")) {
      return first;
    }
    List<Expr> elements = new ArrayList<>(List.of(first));
    while (tokens.accept(",")) {
      if (tokens.at("]")) {
        break;
      }
      elements.add(slice());
    }
    return new Expr.Tuple(first.span().to(elements.getLast().span()), List.copyOf(elements));
  }

  private Expr slice() {
    Span start = tokens.peek().span();
    Expr lower = tokens.at(":") ? null : test();
    if (!tokens.at(":")) {
      return lower;
    }
    Span span = start.to(tokens.next().span());
    Expr upper = sliceEnd() ? null : test();
    Expr step = null;
    if (tokens.at(":")) {
      span = span.to(tokens.next().span());
      step = sliceEnd() ? null : test();
    }
    return new Expr.Slice(span.to(tokens.previous().span()), lower, upper, step);
  }

  private boolean sliceEnd() {
    return tokens.at(":") || tokens.at("]") || tokens.at(",");
  }

  private Expr atom() {
    Token token = tokens.peek();
    switch (token.kind()) {
      case NAME -> {
        tokens.next();
        return new Expr.Name(token.span(), token.text());
      }
      case NUMBER -> {
        tokens.next();
        return new Literals(source, tokens).number(token);
      }
      case STRING -> {
        return new Literals(source, tokens).strings();
      }
      case KEYWORD -> {
        Expr constant = constant(token);
        if (constant != null) {
          tokens.next();
          return constant;
        }
        throw tokens.fail(
            "'" + token.text() + "' is a word of the language and cannot stand here.");
      }
      case OPERATOR -> {
        return switch (token.text()) {
          case "(" -> displays.parenthesis();
          case "[" -> displays.list();
          case "{" -> displays.dictOrSet();
          case "..." -> {
            tokens.next();
            yield new Expr.Singleton(token.span(), Expr.Singleton.Kind.ELLIPSIS);
          }
          default -> throw tokens.fail("A value is missing before '" + token.text() + "'.");
        };
      }
      default -> throw tokens.fail("A value is missing here.");
    }
  }

  private static Expr constant(Token token) {
    return switch (token.text()) {
      case "None" -> new Expr.Singleton(token.span(), Expr.Singleton.Kind.NONE);
      case "True" -> new Expr.Constant(token.span(), true);
      case "False" -> new Expr.Constant(token.span(), false);
      default -> null;
    };
  }

  /** Whether the next token can begin a value. */
  boolean startsExpression() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NAME, NUMBER, STRING -> true;
      case KEYWORD ->
          switch (token.text()) {
            case "None", "True", "False", "not", "lambda", "await" -> true;
            default -> false;
          };
      case OPERATOR ->
          switch (token.text()) {
            case "(", "[", "{", "-", "+", "~", "...", "*" -> true;
            default -> false;
          };
      default -> false;
    };
  }

  private void enter() {
    if (++depth > DEEPEST) {
      tokens.problem(
          new Diagnostic(
              tokens.peek().span(),
              "RuntimeError",
              "maximum recursion depth exceeded",
              "This expression is nested too deeply; give its parts names."));
      throw ParseAbort.INSTANCE;
    }
  }
}
