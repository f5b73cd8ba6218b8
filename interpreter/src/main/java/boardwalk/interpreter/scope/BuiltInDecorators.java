package boardwalk.interpreter.scope;

import boardwalk.interpreter.syntax.Expr;
import java.util.Set;

/**
 * {@code @micropython.native} and its like: not names but words of the language, which say how a
 * function is compiled (py/compile.c, compile_built_in_decorator).
 */
public final class BuiltInDecorators {

  private static final Set<String> KNOWN = Set.of("bytecode", "native", "viper");

  private BuiltInDecorators() {}

  /** Whether a decorator is one, known or not. */
  public static boolean isOne(Expr decorator) {
    Expr inner = decorator;
    while (inner instanceof Expr.Attribute attribute) {
      inner = attribute.object();
    }
    return decorator instanceof Expr.Attribute
        && inner instanceof Expr.Name name
        && name.id().equals("micropython");
  }

  static boolean isKnown(Expr decorator) {
    return decorator instanceof Expr.Attribute attribute
        && attribute.object() instanceof Expr.Name
        && KNOWN.contains(attribute.name());
  }

  /** Whether the decorator is {@code @micropython.viper}. */
  public static boolean isViper(Expr decorator) {
    return isOne(decorator)
        && isKnown(decorator)
        && ((Expr.Attribute) decorator).name().equals("viper");
  }
}
