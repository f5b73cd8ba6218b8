package boardwalk.interpreter.viper;

import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyExceptionObject;
import boardwalk.interpreter.scope.BuiltInDecorators;
import boardwalk.interpreter.scope.Scopes;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Node;
import boardwalk.interpreter.syntax.Program;
import boardwalk.interpreter.syntax.Stmt;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds a program's viper functions and their types. */
public final class ViperTypes {

  private final String file;
  private final Scopes scopes;
  private final Map<Node, ViperFunction> found = new IdentityHashMap<>();
  private final Deque<Node> waiting = new ArrayDeque<>();

  private ViperTypes(String file, Scopes scopes) {
    this.file = file;
    this.scopes = scopes;
  }

  /**
   * The types of every viper function of a program, by its definition, lambda or comprehension.
   *
   * @throws PyException ViperTypeError, SyntaxError or NotImplementedError for what viper refuses
   */
  public static Map<Node, ViperFunction> check(Program program, String file, Scopes scopes) {
    ViperTypes types = new ViperTypes(file, scopes);
    types.find(program.body(), false);
    while (!types.waiting.isEmpty()) {
      types.check(types.waiting.remove());
    }
    return types.found;
  }

  /** Whether {@code a, b = x, y} puts no tuple together (py/compile.c, compile_expr_stmt). */
  public static boolean isSwap(Stmt.Assign s) {
    return s.targets().size() == 1
        && s.targets().getFirst() instanceof Expr.Tuple left
        && s.value() instanceof Expr.Tuple right
        && left.elements().size() == right.elements().size()
        && (left.elements().size() == 2 || left.elements().size() == 3)
        && left.elements().stream().noneMatch(Expr.Starred.class::isInstance)
        && !right.elements().stream().allMatch(ExpressionTyper::isLiteral);
  }

  /** Functions inside a viper function are viper functions unless they say otherwise. */
  void find(List<Stmt> body, boolean inViper) {
    for (Stmt statement : body) {
      switch (statement) {
        case Stmt.FunctionDef s -> function(s, inViper);
        case Stmt.ClassDef s -> find(s.body(), inViper);
        case Stmt.If s -> {
          find(s.body(), inViper);
          find(s.otherwise(), inViper);
        }
        case Stmt.While s -> {
          find(s.body(), inViper);
          find(s.otherwise(), inViper);
        }
        case Stmt.For s -> {
          find(s.body(), inViper);
          find(s.otherwise(), inViper);
        }
        case Stmt.With s -> find(s.body(), inViper);
        case Stmt.Try s -> {
          find(s.body(), inViper);
          s.handlers().forEach(handler -> find(handler.body(), inViper));
          find(s.otherwise(), inViper);
          find(s.finallyBody(), inViper);
        }
        default -> {}
      }
    }
  }

  void function(Stmt.FunctionDef definition, boolean inViper) {
    boolean viper = inViper;
    for (Expr decorator : definition.decorators()) {
      if (BuiltInDecorators.isOne(decorator)) {
        viper = BuiltInDecorators.isViper(decorator);
      }
    }
    if (viper) {
      waiting.add(definition);
    } else {
      find(definition.body(), false);
    }
  }

  /** A lambda or comprehension of a viper function. */
  void inside(Expr expression) {
    waiting.add(expression);
  }

  private void check(Node node) {
    StatementTyper typer = new StatementTyper(this, scopes.byNode().get(node));
    String name = scopes.byNode().get(node).name();
    try {
      found.put(node, typer.function(node));
    } catch (ViperProblem problem) {
      int line = problem.line() != 0 ? problem.line() : node.span().line();
      PyExceptionObject exception = new PyExceptionObject(problem.type(), problem.getMessage());
      exception.addFrame(file, line, name);
      throw new PyException(exception);
    }
  }
}
