package boardwalk.interpreter.runtime;

/** What compiled code needs when a variable has no value, and to hold a class body's names. */
public final class Variables {

  private Variables() {}

  /** Value of a global; of the built-in name behind it when the module has none. */
  public static Object global(Cell cell, String name) {
    Object value = cell.value;
    if (value != null) {
      return value;
    }
    if (cell.builtin != null && cell.builtin.value != null) {
      return cell.builtin.value;
    }
    throw undefined(name);
  }

  private static PyException undefined(String name) {
    return Errors.nameError("name '" + name + "' isn't defined");
  }

  public static PyException unassigned() {
    return Errors.nameError("local variable referenced before assignment");
  }

  /** Value of a local that may have none. */
  public static Object checked(Object value) {
    if (value == null) {
      throw unassigned();
    }
    return value;
  }

  /** Value of a name in a class body: of the class, else global. */
  public static Object inClass(Namespace body, Cell global, String name) {
    Object value = body.get(name);
    return value != null ? value : global(global, name);
  }

  /** Removes a global. */
  public static void deleteGlobal(Cell cell, String name) {
    if (cell.value == null) {
      throw undefined(name);
    }
    cell.value = null;
  }

  public static void deleteInClass(Namespace body, String name) {
    if (body.remove(name) == null) {
      throw undefined(name);
    }
  }

  /** A global gets a value; it takes its place in the order of the namespace. */
  public static void setGlobal(Namespace globals, Cell cell, String name, Object value) {
    if (cell.value == null) {
      globals.put(name, value);
    } else {
      cell.value = value;
    }
  }
}
