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

  public static Object load(String name, int level, Namespace globals, boolean leaf) {
    return importer.importModule(name, level, globals, leaf);
  }
}
