package boardwalk.interpreter.viper;

import boardwalk.interpreter.scope.Scope;
import java.util.HashMap;
import java.util.Map;

/**
 * The types of a function's variables, and what was found wrong in the statement at hand: of
 * several problems in one, MicroPython tells the last.
 */
final class LocalTypes {

  private final Scope scope;
  private final Map<String, ViperType> types = new HashMap<>();
  private String problem;

  LocalTypes(Scope scope) {
    this.scope = scope;
  }

  Scope scope() {
    return scope;
  }

  Map<String, ViperType> types() {
    return types;
  }

  void parameter(String name, ViperType type) {
    types.put(name, type);
  }

  void problem(String text) {
    problem = text;
  }

  /** Throws what was found wrong since the last time. */
  void check(int line) {
    if (problem != null) {
      throw ViperProblem.type(problem, line);
    }
  }

  ViperType load(String name) {
    return switch (scope.storage(name)) {
      case LOCAL -> {
        if (!types.containsKey(name)) {
          unknown(name);
        }
        yield types.getOrDefault(name, ViperType.UNKNOWN);
      }
      // A viper function's machine code knows no cells, so nothing is ever stored in one.
      case CELL, FREE -> {
        unknown(name);
        yield ViperType.OBJECT;
      }
      case GLOBAL, CLASS_NAMESPACE -> {
        ViperType named = ViperType.named(name);
        yield named == null || named == ViperType.OBJECT ? ViperType.OBJECT : ViperType.CAST;
      }
    };
  }

  private void unknown(String name) {
    problem("local '" + name + "' used before type known");
  }

  /** The first value a variable gets is what it is from there on. */
  void store(String name, ViperType type) {
    switch (scope.storage(name)) {
      case LOCAL -> {
        ViperType known = types.putIfAbsent(name, type);
        if (known != null && known != type) {
          problem(
              "local '"
                  + name
                  + "' has type '"
                  + known.label()
                  + "' but source is '"
                  + type.label()
                  + "'");
        }
      }
      case CELL, FREE -> unknown(name);
      case GLOBAL, CLASS_NAMESPACE -> {}
    }
  }
}
