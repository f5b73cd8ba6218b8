package boardwalk.interpreter.viper;

import boardwalk.interpreter.syntax.Argument;
import boardwalk.interpreter.syntax.Expr;
import boardwalk.interpreter.syntax.Parameter;
import boardwalk.interpreter.syntax.Stmt;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
  public record CountingLoop(Expr start, Expr end, long step) {

    /**
     * The loop as firmware compiles it without {@code range} (py/compile.c,
     * compile_for_stmt_optimised_range); null for others.
     *
     * @param known the value of a constant, or null
     */
    public static CountingLoop of(Stmt.For s, Function<Expr, Long> known) {
      if (s.isAsync()
          || !(s.target() instanceof Expr.Name)
          || !(s.iterable() instanceof Expr.Call call)
          || !(call.function() instanceof Expr.Name function)
          || !function.id().equals("range")
          || !call.arguments().stream().allMatch(Argument.Positional.class::isInstance)) {
        return null;
      }
      List<Expr> given = call.arguments().stream().map(Argument::value).toList();
      if (given.isEmpty() || given.size() > 3) {
        return null;
      }
      Long step = given.size() == 3 ? known.apply(given.get(2)) : Long.valueOf(1);
      if (step == null || step == 0) {
        return null;
      }
      return given.size() == 1
          ? new CountingLoop(null, given.get(0), step)
          : new CountingLoop(given.get(0), given.get(1), step);
    }
  }

  /** Type of an expression; OBJECT for one that was not looked at. */
  public ViperType type(Expr expression) {
    return types.getOrDefault(expression, ViperType.OBJECT);
  }

  /** Type of a variable of the function's own. */
  public ViperType local(String name) {
    return locals.getOrDefault(name, ViperType.OBJECT);
  }
}
