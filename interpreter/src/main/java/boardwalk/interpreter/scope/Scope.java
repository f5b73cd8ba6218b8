package boardwalk.interpreter.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of a module, class, function, lambda or comprehension. */
public final class Scope {

  /** The name of the cell in which a class body keeps its class for {@code super()}. */
  public static final String CLASS_CELL = "__class__";

  /** What has names of its own. */
  public enum Kind {
    MODULE,
    CLASS,
    FUNCTION
  }

  /** Where a variable lives. */
  public enum Storage {
    /** In a variable of the function, seen by nobody else. */
    LOCAL,
    /** In a cell made by this function, because functions inside use it too. */
    CELL,
    /** In a cell of a function outside. */
    FREE,
    /** In the module's namespace. */
    GLOBAL,
    /** In the namespace of the class whose body this is. */
    CLASS_NAMESPACE
  }

  private final Kind kind;
  private final String name;
  private final Scope outer;
  private final List<Scope> inner = new ArrayList<>();
  private final Set<String> parameters = new LinkedHashSet<>();
  private final Set<String> assigned = new LinkedHashSet<>();
  private final Set<String> deleted = new LinkedHashSet<>();
  private final Set<String> used = new LinkedHashSet<>();
  private final Set<String> globals = new LinkedHashSet<>();
  private final Set<String> nonlocals = new LinkedHashSet<>();
  private final Map<String, Storage> storage = new LinkedHashMap<>();
  private boolean generator;

  Scope(Kind kind, String name, Scope outer) {
    this.kind = kind;
    this.name = name;
    this.outer = outer;
    if (outer != null) {
      outer.inner.add(this);
    }
  }

  public Kind kind() {
    return kind;
  }

  /** Name of the function or class, as tracebacks show it. */
  public String name() {
    return name;
  }

  public Scope outer() {
    return outer;
  }

  /** Whether calling the function makes a generator. */
  public boolean isGenerator() {
    return generator;
  }

  void markGenerator() {
    generator = true;
  }

  /** Where {@code variable}, which is used here, lives. */
  public Storage storage(String variable) {
    return storage.getOrDefault(variable, Storage.GLOBAL);
  }

  /** Variables of the given storage, in the order they came up. */
  public List<String> variables(Storage wanted) {
    return storage.entrySet().stream()
        .filter(entry -> entry.getValue() == wanted)
        .map(Map.Entry::getKey)
        .toList();
  }

  public boolean isParameter(String variable) {
    return parameters.contains(variable);
  }

  boolean hasParameters() {
    return !parameters.isEmpty();
  }

  void addParameter(String variable) {
    parameters.add(variable);
    assigned.add(variable);
  }

  void assign(String variable) {
    assigned.add(variable);
  }

  /** Whether a {@code del} or the end of an {@code except} takes the variable's value away. */
  public boolean isDeleted(String variable) {
    return deleted.contains(variable);
  }

  void delete(String variable) {
    assigned.add(variable);
    deleted.add(variable);
  }

  void use(String variable) {
    used.add(variable);
  }

  boolean declareGlobal(String variable) {
    globals.add(variable);
    return !assigned.contains(variable) && !nonlocals.contains(variable);
  }

  /** As {@link #declareGlobal}, false also for a variable that was used before (py/compile.c). */
  boolean declareGlobalUnused(String variable) {
    boolean used = this.used.contains(variable) && !globals.contains(variable);
    return declareGlobal(variable) && !used;
  }

  boolean declareNonlocal(String variable) {
    nonlocals.add(variable);
    return !assigned.contains(variable) && !globals.contains(variable);
  }

  private boolean owns(String variable) {
    return assigned.contains(variable)
        && !globals.contains(variable)
        && !nonlocals.contains(variable);
  }

  /** Whether a function outside has a variable of this name. */
  boolean hasOuterFunctionVariable(String variable) {
    for (Scope scope = outer; scope != null; scope = scope.outer) {
      if (scope.kind == Kind.FUNCTION && scope.owns(variable)) {
        return true;
      }
      if (scope.kind == Kind.FUNCTION && scope.globals.contains(variable)) {
        return false;
      }
    }
    return false;
  }

  /** Finds where every variable of this scope and those inside lives; from the outside in. */
  void resolve() {
    Set<String> all = new LinkedHashSet<>(parameters);
    all.addAll(assigned);
    all.addAll(used);
    all.addAll(nonlocals);
    for (String variable : all) {
      storage.putIfAbsent(variable, find(variable));
    }
    inner.forEach(Scope::resolve);
  }

  private Storage find(String variable) {
    if (kind == Kind.MODULE || globals.contains(variable)) {
      return Storage.GLOBAL;
    }
    if (owns(variable)) {
      return kind == Kind.CLASS ? Storage.CLASS_NAMESPACE : Storage.LOCAL;
    }
    for (Scope scope = outer; scope != null; scope = scope.outer) {
      boolean classCell = scope.kind == Kind.CLASS && variable.equals(CLASS_CELL);
      if (classCell || (scope.kind == Kind.FUNCTION && scope.owns(variable))) {
        scope.storage.put(variable, Storage.CELL);
        for (Scope between = outer; between != scope; between = between.outer) {
          between.storage.put(variable, Storage.FREE);
        }
        return Storage.FREE;
      }
      if (scope.kind == Kind.FUNCTION && scope.globals.contains(variable)) {
        return Storage.GLOBAL;
      }
    }
    return kind == Kind.CLASS ? Storage.CLASS_NAMESPACE : Storage.GLOBAL;
  }
}
