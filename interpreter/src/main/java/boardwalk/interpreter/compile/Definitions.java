package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.scope.Scope;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Node;
import boardwalk.interpreter.syntax.Span;
import boardwalk.interpreter.syntax.Stmt;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The functions and classes of a program by what they depend on, so that those of an earlier
 * program with the same names are used again.
 *
 * @param constants the names that {@code const} has given values before each function and class
 */
record Definitions(String source, String file, Map<Node, Map<String, Object>> constants) {

  /** The code of {@code node}: what is known of it, else what {@code fresh} makes. */
  FunctionCode of(Node node, Scope scope, Namespace globals, Supplier<FunctionCode> fresh) {
    KnownCode.Definition key = key(node, scope);
    if (key == null) {
      return fresh.get();
    }
    KnownCode known = KnownCode.of(globals);
    List<FunctionCode> found = known.get(key);
    if (found == null) {
      found = List.of(fresh.get());
      known.put(key, found);
    }
    return found.getFirst();
  }

  /** Null for what depends on more than its text: the variables of a function around it. */
  private KnownCode.Definition key(Node node, Scope scope) {
    Map<String, Object> before = constants.get(node);
    if (before == null) {
      return null;
    }
    for (Scope around = scope.outer(); around != null; around = around.outer()) {
      if (around.kind() == Scope.Kind.FUNCTION) {
        return null;
      }
    }
    Span span = node.span();
    int start = span.start();
    for (Expr decorator : decorators(node)) {
      start = Math.min(start, decorator.span().start());
    }
    return new KnownCode.Definition(
        source.substring(start, span.end()),
        file,
        Optimization.level(),
        span.line(),
        scope.outer().kind(),
        before);
  }

  private static List<Expr> decorators(Node node) {
    return switch (node) {
      case Stmt.FunctionDef definition -> definition.decorators();
      case Stmt.ClassDef definition -> definition.decorators();
      default -> List.of();
    };
  }
}
