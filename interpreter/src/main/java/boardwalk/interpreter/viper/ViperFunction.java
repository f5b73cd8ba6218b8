package boardwalk.interpreter.viper;

import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Parameter;
import boardwalk.interpreter.syntax.Stmt;
import java.util.List;
import java.util.Map;

/**
 * The types of one viper function, lambda or comprehension, of which nothing is wrong.
 *
 * @param parameters its parameters, in order
 * @param locals type of every variable of its own that has one, parameters too
 * @param result what it returns
 * @param types type of each expression of its body that runs, by identity
 * @param constants value of each integer expression known beforehand, by identity
 * @param ranges the loops that count without making a {@code range}, by identity
 */
public record ViperFunction(
    List<Parameter> parameters,
    Map<String, ViperType> locals,
    ViperType result,
    Map<Expr, ViperType> types,
    Map<Expr, Long> constants,
    Map<Stmt.For, CountingLoop> ranges) {

  /** {@code for … in range(start, end, step)}; the start is null for 0. */
  public record CountingLoop(Expr start, Expr end, long step) {}

  /** Type of an expression; OBJECT for one that was not looked at. */
  public ViperType type(Expr expression) {
    return types.getOrDefault(expression, ViperType.OBJECT);
  }

  /** Type of a variable of the function's own. */
  public ViperType local(String name) {
    return locals.getOrDefault(name, ViperType.OBJECT);
  }
}
