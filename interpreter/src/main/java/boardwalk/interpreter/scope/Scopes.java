package boardwalk.interpreter.scope;

import boardwalk.interpreter.syntax.Diagnostic;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Node;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of the names of a program.
 *
 * @param module the outermost scope
 * @param byNode scope of each function, lambda, class and comprehension, by identity
 * @param yielding expressions during which the function may be left by {@code yield}, by identity
 * @param problems what MicroPython's compiler finds wrong; empty for a program that can run
 * @param problemIn name of the scope of the first problem; null without one
 */
public record Scopes(
    Scope module,
    Map<Node, Scope> byNode,
    Set<Expr> yielding,
    List<Diagnostic> problems,
    String problemIn) {

  static Map<Node, Scope> newMap() {
    return new IdentityHashMap<>();
  }

  static Set<Expr> newSet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
