package boardwalk.interpreter.runtime;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * The names of a module or class. Compiled programs hold the {@link Cell}s of the globals they use,
 * so that a name is looked up once and not at every use. To programs it is a dict.
 */
public final class Namespace extends PyDict {

  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private Namespace builtins;
  private CompiledCode compiled;

  /** Names with nothing behind them: of a class, or the built-in ones. */
  public Namespace() {
    this(null);
  }

  /** Names of a module, with the built-in ones behind them. */
  public Namespace(Namespace builtins) {
    this.builtins = builtins;
  }

  /** The cell of {@code name}, made when there is none; it may have no value. */
  public Cell cell(String name) {
    Cell cell = cells.get(name);
    if (cell == null) {
      cell = new Cell(builtins == null ? null : builtins.cell(name));
      cells.put(name, cell);
    }
    return cell;
  }

  /** Value of {@code name} here, not looking at what is behind; null for none. */
  public Object get(String name) {
    Cell cell = cells.get(name);
    return cell == null ? null : cell.value;
  }

  public void put(String name, Object value) {
    Cell cell = cells.get(name);
    if (cell != null && cell.value == null) {
      // A name that had a cell but no value takes its place in the order now.
      cells.remove(name);
      cells.put(name, cell);
    }
    cell(name).value = value;
  }

  /** Removes the name; gives what it was, or null. */
  public Object remove(String name) {
    Cell cell = cells.get(name);
    if (cell == null) {
      return null;
    }
    Object value = cell.value;
    cell.value = null;
    return value;
  }

  public void forEach(BiConsumer<String, Object> action) {
    for (Map.Entry<String, Cell> entry : new LinkedHashMap<>(cells).entrySet()) {
      if (entry.getValue().value != null) {
        action.accept(entry.getKey(), entry.getValue().value);
      }
    }
  }

  /** What the compiler has made for these names; made empty by {@code fresh} the first time. */
  public CompiledCode compiled(Supplier<CompiledCode> fresh) {
    if (compiled == null) {
      compiled = fresh.get();
    }
    return compiled;
  }

  /** Length of the sources of what is compiled for these names. */
  public int compiledCharacters() {
    return compiled == null ? 0 : compiled.characters();
  }

  /** Forgets everything but the code: a module that has gone may come again. */
  public void rest() {
    clear();
    if (compiled != null) {
      compiled.forget();
    }
  }

  /** After {@link #rest}, starts as a new namespace with other built-in names behind it. */
  public void startAgain(Namespace nowBehind) {
    builtins = nowBehind;
    cells.forEach((name, cell) -> cell.builtin = nowBehind.cell(name));
  }

  @Override
  public Object getOrNull(Object key) {
    return key instanceof String name ? get(name) : null;
  }

  @Override
  public void put(Object key, Object value) {
    if (!(key instanceof String name)) {
      throw Errors.typeError("names are text");
    }
    put(name, value);
  }

  @Override
  public Object removeOrNull(Object key) {
    return key instanceof String name ? remove(name) : null;
  }

  @Override
  public int length() {
    int[] count = {0};
    forEach((name, value) -> count[0]++);
    return count[0];
  }

  @Override
  public void clear() {
    cells.values().forEach(cell -> cell.value = null);
  }

  @Override
  public PyDict copy() {
    PyDict copy = new PyDict();
    forEach(copy::put);
    return copy;
  }

  @Override
  public Object[] keys() {
    java.util.List<Object> keys = new java.util.ArrayList<>();
    forEach((name, value) -> keys.add(name));
    return keys.toArray();
  }
}
