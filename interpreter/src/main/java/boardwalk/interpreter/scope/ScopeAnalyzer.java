package boardwalk.interpreter.scope;

import boardwalk.interpreter.syntax.Argument;
import boardwalk.interpreter.syntax.Diagnostic;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Node;
import boardwalk.interpreter.syntax.Parameter;
import boardwalk.interpreter.syntax.Program;
import boardwalk.interpreter.syntax.Span;
import boardwalk.interpreter.syntax.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through a program once and finds its scopes, and what stands where it must not. */
public final class ScopeAnalyzer {

  /** Parameter of a comprehension's function: what its first {@code for} goes through. */
  public static final String COMPREHENSION_INPUT = ".0";

  /** Small ints have 63 bits, one of which is the sign's and one the mark's (py/compile.c). */
  private static final int MOST_BEFORE_STAR = 61;

  private final Map<Node, Scope> byNode = Scopes.newMap();
  private final Set<Expr> yielding = Scopes.newSet();
  private final List<Diagnostic> problems = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private String problemIn;
  private Scope scope;
  private int loops;
  private boolean async;

  private ScopeAnalyzer(Scope module) {
    scope = module;
  }

  public static Scopes analyze(Program program) {
    Scope module = new Scope(Scope.Kind.MODULE, "<module>", null);
    ScopeAnalyzer analyzer = new ScopeAnalyzer(module);
    analyzer.body(program.body());
    analyzer.later.forEach(Runnable::run);
    module.resolve();
    return new Scopes(
        module,
        analyzer.byNode,
        analyzer.yielding,
        List.copyOf(analyzer.problems),
        analyzer.problemIn);
  }

  private void problem(Span span, String text, String hint) {
    problem(scope, span, text, hint);
  }

  private void problem(Scope in, Span span, String text, String hint) {
    problemIn = problems.isEmpty() ? in.name() : problemIn;
    problems.add(new Diagnostic(span, "SyntaxError", text, hint));
  }

  private void body(List<Stmt> statements) {
    statements.forEach(this::statement);
  }

  private void statement(Stmt statement) {
    switch (statement) {
      case Stmt.Expression s -> expression(s.value());
      case Stmt.Assign s -> {
        expression(s.value());
        s.targets().forEach(this::target);
      }
      case Stmt.AugmentedAssign s -> {
        expression(s.value());
        expression(s.target());
        target(s.target());
      }
      case Stmt.AnnotatedAssign s -> {
        if (s.value() != null) {
          expression(s.value());
          target(s.target());
        } else if (s.target() instanceof Expr.Name name) {
          scope.assign(name.id());
        }
      }
      case Stmt.Return s -> {
        if (scope.kind() != Scope.Kind.FUNCTION) {
          problem(s.span(), "'return' outside function", "'return' only works inside a 'def'.");
        }
        optional(s.value());
      }
      case Stmt.Delete s -> s.targets().forEach(this::deleteTarget);
      case Stmt.Pass s -> {}
      case Stmt.Break s -> loopOnly(s.span());
      case Stmt.Continue s -> loopOnly(s.span());
      case Stmt.Raise s -> {
        optional(s.exception());
        optional(s.cause());
      }
      case Stmt.Global s -> global(s);
      case Stmt.Nonlocal s -> nonlocal(s);
      case Stmt.Assert s -> {
        expression(s.test());
        optional(s.message());
      }
      case Stmt.Import s ->
          s.names()
              .forEach(
                  alias ->
                      scope.assign(alias.as() != null ? alias.as() : alias.name().split("\\.")[0]));
      case Stmt.ImportFrom s -> importFrom(s);
      case Stmt.If s -> {
        expression(s.test());
        body(s.body());
        body(s.otherwise());
      }
      case Stmt.While s -> {
        expression(s.test());
        loop(s.body());
        body(s.otherwise());
      }
      case Stmt.For s -> {
        asyncOnly(s.isAsync(), s.span());
        expression(s.iterable());
        target(s.target());
        loop(s.body());
        body(s.otherwise());
      }
      case Stmt.Try s -> {
        body(s.body());
        for (Stmt.Handler handler : s.handlers()) {
          optional(handler.type());
          if (handler.name() != null) {
            scope.delete(handler.name());
          }
          body(handler.body());
        }
        body(s.otherwise());
        body(s.finallyBody());
      }
      case Stmt.With s -> {
        asyncOnly(s.isAsync(), s.span());
        for (Stmt.WithItem item : s.items()) {
          expression(item.context());
          if (item.target() != null) {
            target(item.target());
          }
        }
        body(s.body());
      }
      case Stmt.FunctionDef s -> function(s);
      case Stmt.ClassDef s -> classDefinition(s);
    }
  }

  private void loop(List<Stmt> statements) {
    loops++;
    body(statements);
    loops--;
  }

  private void loopOnly(Span span) {
    if (loops == 0) {
      problem(
          span,
          "'break'/'continue' outside loop",
          "'break' and 'continue' only work inside 'for' and 'while'.");
    }
  }

  private void asyncOnly(boolean isAsync, Span span) {
    if (isAsync && !async) {
      problem(
          span,
          "async for/with outside async function",
          "'async for' and 'async with' only work inside 'async def'.");
    }
    if (isAsync) {
      scope.markGenerator();
    }
  }

  private void global(Stmt.Global s) {
    for (String name : s.names()) {
      if (!scope.declareGlobal(name) && scope.kind() == Scope.Kind.FUNCTION) {
        problem(
            s.span(),
            "identifier redefined as global",
            "'global " + name + "' must come before " + name + " is used.");
      }
    }
  }

  private void nonlocal(Stmt.Nonlocal s) {
    for (String name : s.names()) {
      if (scope.kind() == Scope.Kind.MODULE) {
        problem(
            s.span(),
            "can't declare nonlocal in outer code",
            "'nonlocal' only works in a function inside a function.");
      } else if (!scope.declareNonlocal(name)) {
        problem(
            s.span(),
            "identifier redefined as nonlocal",
            "'nonlocal " + name + "' must come before " + name + " is used.");
      } else {
        Scope inside = scope;
        // The function around may assign it further down, so this can be told only in the end.
        later.add(
            () -> {
              if (!inside.hasOuterFunctionVariable(name)) {
                problem(
                    inside,
                    s.span(),
                    "no binding for nonlocal found",
                    "No function around this one has a variable " + name + ".");
              }
            });
      }
    }
  }

  private void importFrom(Stmt.ImportFrom s) {
    for (Stmt.Alias alias : s.names()) {
      if (!alias.name().equals("*")) {
        scope.assign(alias.as() != null ? alias.as() : alias.name());
      } else if (scope.kind() != Scope.Kind.MODULE) {
        problem(
            s.span(),
            "import * not at module level",
            "'import *' only works outside functions and classes.");
      }
    }
  }

  private void function(Stmt.FunctionDef s) {
    for (Expr decorator : s.decorators()) {
      if (BuiltInDecorators.isOne(decorator)) {
        if (!BuiltInDecorators.isKnown(decorator)) {
          problem(
              decorator.span(),
              "invalid micropython decorator",
              "There are @micropython.native and @micropython.viper.");
        }
      } else {
        expression(decorator);
      }
    }
    defaults(s.parameters());
    scope.assign(s.name());
    enterFunction(s, s.name(), s.parameters(), s.isAsync(), () -> body(s.body()));
  }

  private void defaults(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      optional(parameter.defaultValue());
    }
  }

  private void enterFunction(
      Node node, String name, List<Parameter> parameters, boolean isAsync, Runnable inside) {
    Scope function = new Scope(Scope.Kind.FUNCTION, name, scope);
    byNode.put(node, function);
    for (Parameter parameter : parameters) {
      if (parameter.name() != null) {
        function.addParameter(parameter.name());
      }
    }
    if (isAsync) {
      function.markGenerator();
    }
    enter(function, isAsync, inside);
  }

  private void enter(Scope entered, boolean isAsync, Runnable inside) {
    Scope before = scope;
    int loopsBefore = loops;
    boolean asyncBefore = async;
    scope = entered;
    loops = 0;
    async = isAsync;
    inside.run();
    scope = before;
    loops = loopsBefore;
    async = asyncBefore;
  }

  private void classDefinition(Stmt.ClassDef s) {
    s.decorators().forEach(this::expression);
    s.arguments().forEach(argument -> expression(argument.value()));
    scope.assign(s.name());
    Scope body = new Scope(Scope.Kind.CLASS, s.name(), scope);
    byNode.put(s, body);
    enter(body, false, () -> body(s.body()));
  }

  private void target(Expr target) {
    switch (target) {
      case Expr.Name name -> scope.assign(name.id());
      case Expr.Tuple tuple -> tuple.elements().forEach(this::target);
      case Expr.ListDisplay list -> list.elements().forEach(this::target);
      case Expr.Starred starred -> target(starred.value());
      default -> expression(target);
    }
  }

  private void deleteTarget(Expr target) {
    switch (target) {
      case Expr.Tuple tuple -> tuple.elements().forEach(this::deleteTarget);
      case Expr.ListDisplay list -> list.elements().forEach(this::deleteTarget);
      case Expr.Name name -> scope.delete(name.id());
      default -> target(target);
    }
  }

  private boolean optional(Expr expression) {
    return expression != null && expression(expression);
  }

  private boolean all(List<? extends Expr> expressions) {
    boolean found = false;
    for (Expr expression : expressions) {
      found |= expression(expression);
    }
    return found;
  }

  /** Visits an expression; true when a {@code yield} is in it. */
  private boolean expression(Expr expression) {
    boolean yields =
        switch (expression) {
          case Expr.Constant e -> false;
          case Expr.Imaginary e -> false;
          case Expr.Singleton e -> false;
          case Expr.Missing e -> false;
          case Expr.FormattedString e -> parts(e.parts());
          case Expr.Name e -> {
            scope.use(e.id());
            yield false;
          }
          case Expr.Unary e -> expression(e.operand());
          case Expr.Binary e -> expression(e.left()) | expression(e.right());
          case Expr.Logical e -> all(e.operands());
          case Expr.Comparison e -> all(e.operands());
          case Expr.Conditional e ->
              expression(e.test()) | expression(e.then()) | expression(e.otherwise());
          case Expr.Lambda e -> {
            defaults(e.parameters());
            enterFunction(e, "<lambda>", e.parameters(), false, () -> expression(e.body()));
            yield false;
          }
          case Expr.Call e -> call(e);
          case Expr.Attribute e -> expression(e.object());
          case Expr.Subscript e -> expression(e.object()) | expression(e.index());
          case Expr.Slice e -> optional(e.lower()) | optional(e.upper()) | optional(e.step());
          case Expr.Tuple e -> all(e.elements());
          case Expr.ListDisplay e -> all(e.elements());
          case Expr.SetDisplay e -> all(e.elements());
          case Expr.DictDisplay e -> {
            boolean found = false;
            for (Expr.DictDisplay.Entry entry : e.entries()) {
              found |= expression(entry.key()) | expression(entry.value());
            }
            yield found;
          }
          case Expr.Comprehension e -> comprehension(e);
          case Expr.Starred e -> {
            problem(
                e.span(),
                "*x must be assignment target",
                "A '*' is for what is assigned to and for the arguments of a call.");
            yield expression(e.value());
          }
          case Expr.Yield e -> {
            yieldOnly(e.span(), "'yield' outside function");
            optional(e.value());
            yield true;
          }
          case Expr.YieldFrom e -> {
            yieldOnly(e.span(), "'yield' outside function");
            expression(e.value());
            yield true;
          }
          case Expr.Await e -> {
            yieldOnly(e.span(), "'await' outside function");
            expression(e.value());
            yield true;
          }
          case Expr.Walrus e -> {
            boolean yieldsInside = expression(e.value());
            walrus(e.target());
            yield yieldsInside;
          }
        };
    if (yields) {
      yielding.add(expression);
    }
    return yields;
  }

  private boolean parts(List<Expr.FormattedString.Part> parts) {
    boolean found = false;
    for (Expr.FormattedString.Part part : parts) {
      if (part instanceof Expr.FormattedString.Value value) {
        found |= expression(value.value()) | parts(value.format());
      }
    }
    return found;
  }

  /** A walrus inside a comprehension belongs to the function around it. */
  private Scope walrusScope() {
    Scope around = scope;
    while (around.isParameter(COMPREHENSION_INPUT) && around.outer() != null) {
      around = around.outer();
    }
    return around;
  }

  private void walrus(Expr.Name target) {
    Scope owner = walrusScope();
    owner.assign(target.id());
    if (owner == scope) {
      return;
    }
    boolean nonlocal = owner.kind() == Scope.Kind.FUNCTION;
    boolean free =
        nonlocal ? scope.declareNonlocal(target.id()) : scope.declareGlobalUnused(target.id());
    scope.use(target.id());
    if (!free) {
      problem(
          target.span(),
          nonlocal ? "identifier redefined as nonlocal" : "identifier redefined as global",
          "':=' cannot change the variable that this comprehension goes through.");
    }
  }

  private void yieldOnly(Span span, String text) {
    // A comprehension is a function of its own that cannot wait (py/compile.c).
    if (scope.kind() != Scope.Kind.FUNCTION || scope.isParameter(COMPREHENSION_INPUT)) {
      problem(span, text, "This only works inside a 'def'.");
    } else {
      scope.markGenerator();
    }
  }

  private boolean call(Expr.Call e) {
    boolean yields = expression(e.function());
    for (Argument argument : e.arguments()) {
      yields |= expression(argument.value());
    }
    boolean bareSuper =
        e.function() instanceof Expr.Name name
            && name.id().equals("super")
            && e.arguments().isEmpty()
            && scope.kind() == Scope.Kind.FUNCTION;
    if (bareSuper) {
      scope.use(Scope.CLASS_CELL);
      if (!scope.hasParameters()) {
        problem(
            e.span(),
            "super() can't find self",
            "'super()' works in a method: give the function 'self' as its first parameter.");
      }
    }
    // MicroPython notes which arguments have a star in the bits of a small int (py/compile.c).
    for (int i = MOST_BEFORE_STAR; i < e.arguments().size(); i++) {
      if (e.arguments().get(i) instanceof Argument.Star) {
        problem(e.span(), "too many args", "A '*' argument must be among the first 61.");
        break;
      }
    }
    return yields;
  }

  private boolean comprehension(Expr.Comprehension e) {
    Expr.Comprehension.For first = (Expr.Comprehension.For) e.clauses().getFirst();
    boolean yields = expression(first.iterable());
    String name =
        switch (e.kind()) {
          case LIST -> "<listcomp>";
          case SET -> "<setcomp>";
          case DICT -> "<dictcomp>";
          case GENERATOR -> "<genexpr>";
        };
    Scope inside = new Scope(Scope.Kind.FUNCTION, name, scope);
    byNode.put(e, inside);
    inside.addParameter(COMPREHENSION_INPUT);
    if (e.kind() == Expr.Comprehension.Kind.GENERATOR) {
      inside.markGenerator();
    }
    enter(
        inside,
        async,
        () -> {
          for (Expr.Comprehension.Clause clause : e.clauses()) {
            switch (clause) {
              case Expr.Comprehension.For f -> {
                if (f != first) {
                  expression(f.iterable());
                }
                target(f.target());
              }
              case Expr.Comprehension.If test -> expression(test.test());
            }
          }
          expression(e.element());
          optional(e.value());
        });
    return yields;
  }
}
