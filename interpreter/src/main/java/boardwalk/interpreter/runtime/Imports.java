package boardwalk.interpreter.runtime;

/** How compiled {@code import} statements reach the modules. */
public final class Imports {

  /** Finds and loads modules. */
  public interface Importer {
    /**
     * Imports a module.
     *
     * @param name dotted name, without leading dots
     * @param level number of leading dots
     * @param globals of the importing module, for relative imports
     * @param leaf whether the last part of the name is wanted, else the first
     */
    Object importModule(String name, int level, Namespace globals, boolean leaf);
  }

  private static Importer importer =
      (name, level, globals, leaf) -> {
        throw Errors.importError("no module named '" + name + "'");
      };

  private Imports() {}

  /** Uses {@code now} from now on. */
  public static void use(Importer now) {
    importer = now;
  }

  /**
   * Imports a module, by the program's own {@code __import__} where it has put one in its place.
   *
   * @param from names wanted from it; null for a plain {@code import}, none for the module itself
   */
  public static Object load(
      String name, int level, Namespace globals, boolean leaf, String[] from) {
    Object own = globals.cell("__import__").builtin.value;
    if (own instanceof NativeFunction || own == null) {
      return importer.importModule(name, level, globals, leaf);
    }
    Object list =
        from == null ? None.NONE : from.length == 0 ? (Object) true : new PyTuple((Object[]) from);
    Object module =
        Calls.callable(own)
            .call(
                new Object[] {name, globals, None.NONE, list, (long) level},
                PyCallable.NO_KEYWORDS);
    if (leaf && from == null) {
      String[] parts = name.split("\\.");
      for (int i = 1; i < parts.length; i++) {
        module = Attributes.get(module, parts[i]);
      }
    }
    return module;
  }

  /** Imports a module, whatever the program has made of {@code __import__}. */
  public static Object load(String name, int level, Namespace globals, boolean leaf) {
    return importer.importModule(name, level, globals, leaf);
  }
}
