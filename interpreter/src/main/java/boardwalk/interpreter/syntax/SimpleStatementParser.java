package boardwalk.interpreter.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads the statements that stand on one line, with ';' between them. */
final class SimpleStatementParser {

  private final TokenStream tokens;
  private final ExpressionParser expressions;

  SimpleStatementParser(TokenStream tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  void line(List<Stmt> body) {
    do {
      if (tokens.at(TokenKind.NEWLINE)) {
        break;
      }
      body.add(statement());
    } while (tokens.accept(";"));
    if (!tokens.at(TokenKind.NEWLINE)) {
      throw tokens.fail(afterStatement(body.getLast()));
    }
    tokens.next();
  }

  private String afterStatement(Stmt last) {
    Token token = tokens.peek();
    boolean printStatement =
        last instanceof Stmt.Expression e
            && e.value() instanceof Expr.Name name
            && name.id().equals("print");
    if (printStatement) {
      return "'print' is a function: write print(...) with brackets.";
    }
    if (token.is("=")) {
      return "To compare, write '=='.";
    }
    if (token.kind() == TokenKind.KEYWORD && token.text().equals("else")) {
      return "This 'else' belongs to no 'if' above it; look at the spaces before it.";
    }
    return "The line should end before '" + token.text() + "', or an operator is missing.";
  }

  private Stmt statement() {
    Token token = tokens.peek();
    if (token.kind() != TokenKind.KEYWORD) {
      return expressionOrAssignment();
    }
    return switch (token.text()) {
      case "pass" -> new Stmt.Pass(tokens.next().span());
      case "break" -> new Stmt.Break(tokens.next().span());
      case "continue" -> new Stmt.Continue(tokens.next().span());
      case "return" -> returnStatement();
      case "raise" -> raise();
      case "global" -> {
        tokens.next();
        List<String> names = names();
        yield new Stmt.Global(from(token), names);
      }
      case "nonlocal" -> {
        tokens.next();
        List<String> names = names();
        yield new Stmt.Nonlocal(from(token), names);
      }
      case "del" -> delete();
      case "assert" -> assertion();
      case "import" -> importStatement();
      case "from" -> importFrom();
      case "elif", "else", "except", "finally" ->
          throw tokens.fail(
              "This '"
                  + token.text()
                  + "' belongs to no block above it; look at the spaces before it.");
      default -> expressionOrAssignment();
    };
  }

  private Span from(Token start) {
    return start.span().to(tokens.previous().span());
  }

  private Stmt expressionOrAssignment() {
    Token start = tokens.peek();
    Expr first = expressions.yieldOrTuple();
    if (tokens.at("=")) {
      return assignment(start, first);
    }
    if (tokens.at(":")
        && (first instanceof Expr.Name
            || first instanceof Expr.Attribute
            || first instanceof Expr.Subscript)) {
      tokens.next();
      Expr annotation = expressions.test();
      Expr value = tokens.accept("=") ? expressions.yieldOrTuple() : null;
      return new Stmt.AnnotatedAssign(from(start), first, annotation, value);
    }
    BinaryOperator operator = augmented(tokens.peek());
    if (operator != null) {
      Targets.checkAugmented(first, tokens);
      tokens.next();
      Expr value = expressions.yieldOrTuple();
      Targets.checkValue(value, tokens);
      return new Stmt.AugmentedAssign(from(start), first, operator, value);
    }
    if (first instanceof Expr.Walrus walrus && walrus.span().start() == start.span().start()) {
      tokens.problem(
          Diagnostic.invalid(walrus.span(), "A statement of its own uses '=' instead of ':='."));
      throw ParseAbort.INSTANCE;
    }
    Targets.checkValue(first, tokens);
    return new Stmt.Expression(from(start), first);
  }

  private Stmt assignment(Token start, Expr first) {
    List<Expr> targets = new ArrayList<>();
    Expr value = first;
    while (tokens.accept("=")) {
      Targets.check(value, tokens);
      targets.add(value);
      value = expressions.yieldOrTuple();
    }
    Targets.checkValue(value, tokens);
    return new Stmt.Assign(from(start), List.copyOf(targets), value);
  }

  private static BinaryOperator augmented(Token token) {
    boolean candidate = token.kind() == TokenKind.OPERATOR && token.text().endsWith("=");
    return candidate
        ? BinaryOperator.of(token.text().substring(0, token.text().length() - 1))
        : null;
  }

  private Stmt returnStatement() {
    Token start = tokens.next();
    Expr value = null;
    if (expressions.startsExpression()) {
      value = expressions.tuple();
      Targets.checkValue(value, tokens);
    }
    return new Stmt.Return(from(start), value);
  }

  private Stmt raise() {
    Token start = tokens.next();
    Expr exception = expressions.startsExpression() ? expressions.test() : null;
    Expr cause = exception != null && tokens.accept("from") ? expressions.test() : null;
    return new Stmt.Raise(from(start), exception, cause);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    do {
      names.add(tokens.expectName("The name of a variable is missing here."));
    } while (tokens.accept(","));
    return List.copyOf(names);
  }

  private Stmt delete() {
    Token start = tokens.next();
    Expr targets = expressions.tuple();
    Targets.checkDelete(targets, tokens);
    List<Expr> list = targets instanceof Expr.Tuple tuple ? tuple.elements() : List.of(targets);
    return new Stmt.Delete(from(start), list);
  }

  private Stmt assertion() {
    Token start = tokens.next();
    Expr test = expressions.test();
    Expr message = tokens.accept(",") ? expressions.test() : null;
    return new Stmt.Assert(from(start), test, message);
  }

  private Stmt importStatement() {
    Token start = tokens.next();
    List<Stmt.Alias> names = new ArrayList<>();
    do {
      Token first = tokens.peek();
      String name = dottedName();
      String as = tokens.accept("as") ? tokens.expectName("After 'as' comes a name.") : null;
      names.add(new Stmt.Alias(from(first), name, as));
    } while (tokens.accept(","));
    return new Stmt.Import(from(start), List.copyOf(names));
  }

  private Stmt importFrom() {
    Token start = tokens.next();
    int level = 0;
    while (tokens.at(".") || tokens.at("...")) {
      level += tokens.next().text().length();
    }
    String module = level > 0 && tokens.at("import") ? "" : dottedName();
    tokens.expect("import", "'from' needs 'import' and what to take from the module.");
    if (tokens.at("*")) {
      Token star = tokens.next();
      return new Stmt.ImportFrom(
          from(start), level, module, List.of(new Stmt.Alias(star.span(), "*", null)));
    }
    boolean brackets = tokens.accept("(");
    List<Stmt.Alias> names = new ArrayList<>();
    do {
      if (brackets && tokens.at(")") && !names.isEmpty()) {
        break;
      }
      Token first = tokens.peek();
      String name = tokens.expectName("The name of what to import is missing here.");
      String as = tokens.accept("as") ? tokens.expectName("After 'as' comes a name.") : null;
      names.add(new Stmt.Alias(from(first), name, as));
    } while (tokens.accept(","));
    if (brackets) {
      tokens.expect(")", "The '(' after 'import' needs a ')'.");
    }
    return new Stmt.ImportFrom(from(start), level, module, List.copyOf(names));
  }

  private String dottedName() {
    StringBuilder name =
        new StringBuilder(tokens.expectName("The name of a module is missing here."));
    while (tokens.accept(".")) {
      name.append('.').append(tokens.expectName("After '.' comes the rest of the name."));
    }
    return name.toString();
  }
}
