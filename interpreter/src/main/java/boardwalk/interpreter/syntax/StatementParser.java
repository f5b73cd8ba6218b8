package boardwalk.interpreter.syntax;

import java.util.ArrayList;
import java.util.List;

/** Reads statements; each statement that cannot be read costs only itself. */
final class StatementParser {

  private static final int DEEPEST = 90;

  private final TokenStream tokens;
  private final ExpressionParser expressions;
  private final SimpleStatementParser simple;
  private final Runnable between;
  private int depth;

  StatementParser(CharSequence source, TokenStream tokens, Runnable between) {
    this.between = between;
    this.tokens = tokens;
    this.expressions = new ExpressionParser(source, tokens);
    this.simple = new SimpleStatementParser(tokens, expressions);
  }

  List<Stmt> program() {
    List<Stmt> body = new ArrayList<>();
    while (!tokens.at(TokenKind.END)) {
      if (tokens.at(TokenKind.DEDENT)) {
        // Left over from a block that could not be read.
        tokens.next();
      } else {
        statement(body);
      }
    }
    return List.copyOf(body);
  }

  /** Reads one statement, or the several of one line, into {@code body}. */
  private void statement(List<Stmt> body) {
    between.run();
    if (tokens.at(TokenKind.INDENT)) {
      unexpectedIndent(body);
      return;
    }
    try {
      Token token = tokens.peek();
      if (token.kind() == TokenKind.NEWLINE) {
        tokens.next();
      } else if (token.is("@")) {
        body.add(decorated());
      } else if (isCompound(token)) {
        body.add(compound());
      } else {
        simple.line(body);
      }
    } catch (ParseAbort noted) {
      tokens.skipStatement();
    }
  }

  private void unexpectedIndent(List<Stmt> body) {
    Token indent = tokens.next();
    tokens.problem(
        new Diagnostic(
            tokens.peek().span(),
            "IndentationError",
            "unexpected indent",
            "This line is further right than the one above, but no block starts there."));
    while (!tokens.at(TokenKind.DEDENT) && !tokens.at(TokenKind.END)) {
      statement(body);
    }
    if (tokens.at(TokenKind.DEDENT) && indent.kind() == TokenKind.INDENT) {
      tokens.next();
    }
  }

  private boolean isCompound(Token token) {
    if (token.kind() != TokenKind.KEYWORD) {
      return false;
    }
    return switch (token.text()) {
      case "if", "while", "for", "try", "with", "def", "class", "async" -> true;
      default -> false;
    };
  }

  private Stmt compound() {
    if (++depth > DEEPEST) {
      tokens.problem(
          new Diagnostic(
              tokens.peek().span(),
              "RuntimeError",
              "maximum recursion depth exceeded",
              "These blocks are nested too deeply; put the inner ones into functions."));
      depth--;
      throw ParseAbort.INSTANCE;
    }
    try {
      return switch (tokens.peek().text()) {
        case "if" -> ifStatement();
        case "while" -> whileStatement();
        case "for" -> forStatement(false);
        case "try" -> tryStatement();
        case "with" -> withStatement(false);
        case "def" -> function(List.of(), false);
        case "class" -> classDefinition(List.of());
        default -> asyncStatement(List.of());
      };
    } finally {
      depth--;
    }
  }

  private Stmt asyncStatement(List<Expr> decorators) {
    tokens.next();
    return switch (tokens.peek().text()) {
      case "def" -> function(decorators, true);
      case "for" -> forStatement(true);
      case "with" -> withStatement(true);
      default -> throw tokens.fail("After 'async' comes 'def', 'for' or 'with'.");
    };
  }

  private Stmt decorated() {
    List<Expr> decorators = new ArrayList<>();
    while (tokens.accept("@")) {
      decorators.add(expressions.decorator());
      if (!tokens.at(TokenKind.NEWLINE)) {
        throw tokens.fail("After a decorator comes a new line.");
      }
      tokens.next();
    }
    return switch (tokens.peek().text()) {
      case "def" -> function(decorators, false);
      case "class" -> classDefinition(decorators);
      case "async" -> asyncStatement(decorators);
      default -> throw tokens.fail("A decorator stands before 'def' or 'class'.");
    };
  }

  /** The block after a ':', on the same line or indented below. */
  private List<Stmt> block(String owner) {
    if (tokens.at(":")) {
      tokens.next();
    } else {
      boolean lineEnd = tokens.at(TokenKind.NEWLINE);
      ParseAbort abort =
          tokens.fail(
              tokens.at("=")
                  ? "To compare, write '=='; a single '=' gives a name a value."
                  : "This '" + owner + "' line needs a ':' at the end.");
      if (!lineEnd || tokens.peek(1).kind() != TokenKind.INDENT) {
        throw abort;
      }
    }
    List<Stmt> body = new ArrayList<>();
    if (!tokens.at(TokenKind.NEWLINE)) {
      simple.line(body);
      return List.copyOf(body);
    }
    tokens.next();
    if (!tokens.at(TokenKind.INDENT)) {
      throw tokens.fail("After the ':' of '" + owner + "' must come a line that is further right.");
    }
    tokens.next();
    while (!tokens.at(TokenKind.DEDENT) && !tokens.at(TokenKind.END)) {
      statement(body);
    }
    if (tokens.at(TokenKind.DEDENT)) {
      tokens.next();
    }
    return List.copyOf(body);
  }

  private Span from(Token start) {
    return start.span().to(tokens.previous().span());
  }

  private Stmt ifStatement() {
    Token start = tokens.next();
    Expr test = expressions.walrusOrTest();
    List<Stmt> body = block(start.text());
    List<Stmt> otherwise = List.of();
    if (tokens.at("elif")) {
      otherwise = List.of(ifStatement());
    } else if (tokens.accept("else")) {
      otherwise = block("else");
    }
    return new Stmt.If(from(start), test, body, otherwise);
  }

  private Stmt whileStatement() {
    Token start = tokens.next();
    Expr test = expressions.walrusOrTest();
    List<Stmt> body = block("while");
    List<Stmt> otherwise = tokens.accept("else") ? block("else") : List.of();
    return new Stmt.While(from(start), test, body, otherwise);
  }

  private Stmt forStatement(boolean isAsync) {
    Token start = tokens.next();
    Expr target = new ClauseParser(tokens, expressions).target();
    tokens.expect("in", "'for' needs 'in' and what to go through.");
    Expr iterable = expressions.tuple();
    List<Stmt> body = block("for");
    List<Stmt> otherwise = tokens.accept("else") ? block("else") : List.of();
    return new Stmt.For(from(start), target, iterable, body, otherwise, isAsync);
  }

  private Stmt tryStatement() {
    Token start = tokens.next();
    List<Stmt> body = block("try");
    List<Stmt.Handler> handlers = new ArrayList<>();
    while (tokens.at("except")) {
      handlers.add(handler());
      Stmt.Handler last = handlers.getLast();
      if (last.type() == null && tokens.at("except")) {
        tokens.problem(
            Diagnostic.syntax(
                last.span(),
                "default 'except' must be last",
                "An 'except' without a type catches everything, so it comes last."));
      }
    }
    List<Stmt> otherwise = !handlers.isEmpty() && tokens.accept("else") ? block("else") : List.of();
    List<Stmt> finallyBody = tokens.accept("finally") ? block("finally") : List.of();
    if (handlers.isEmpty() && finallyBody.isEmpty()) {
      throw tokens.fail("'try' needs an 'except' or a 'finally' block below it.");
    }
    return new Stmt.Try(from(start), body, handlers, otherwise, finallyBody);
  }

  private Stmt.Handler handler() {
    Token start = tokens.next();
    Expr type = null;
    String name = null;
    if (!tokens.at(":")) {
      type = expressions.test();
      if (tokens.accept("as")) {
        name = tokens.expectName("After 'as' comes a name for the exception.");
      }
    }
    List<Stmt> body = block("except");
    return new Stmt.Handler(from(start), type, name, body);
  }

  private Stmt withStatement(boolean isAsync) {
    Token start = tokens.next();
    List<Stmt.WithItem> items = new ArrayList<>();
    do {
      Expr context = expressions.test();
      Expr target = null;
      if (tokens.accept("as")) {
        target = expressions.binary(0);
        Targets.check(target, tokens);
      }
      items.add(new Stmt.WithItem(context, target));
    } while (tokens.accept(","));
    List<Stmt> body = block("with");
    return new Stmt.With(from(start), List.copyOf(items), body, isAsync);
  }

  private Stmt function(List<Expr> decorators, boolean isAsync) {
    Token start = tokens.next();
    String name = tokens.expectName("After 'def' comes the name of the function.");
    tokens.expect("(", "After the function's name come '(' and ')'.");
    List<Parameter> parameters = new ParameterParser(tokens, expressions, true).until(")");
    tokens.expect(")", "The parameters need a ')' after them.");
    Expr returns = tokens.accept("->") ? expressions.test() : null;
    List<Stmt> body = block("def");
    return new Stmt.FunctionDef(from(start), name, parameters, returns, body, decorators, isAsync);
  }

  private Stmt classDefinition(List<Expr> decorators) {
    Token start = tokens.next();
    String name = tokens.expectName("After 'class' comes its name.");
    List<Argument> arguments = List.of();
    if (tokens.accept("(")) {
      arguments = expressions.calls().arguments(")");
      tokens.expect(")", "The '(' after the class's name needs a ')'.");
    }
    List<Stmt> body = block("class");
    return new Stmt.ClassDef(from(start), name, arguments, body, decorators);
  }
}
