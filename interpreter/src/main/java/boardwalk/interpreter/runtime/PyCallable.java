package boardwalk.interpreter.runtime;

/**
 * Something that can be called. The methods with a fixed number of arguments are what compiled
 * calls use; they mean the same as {@link #call(Object[], String[])} without keywords.
 */
public abstract class PyCallable extends PyObject {

  public static final String[] NO_KEYWORDS = {};
  public static final Object[] NO_ARGUMENTS = {};

  /**
   * Calls this.
   *
   * @param arguments positional arguments, then the values of the keyword arguments
   * @param keywords names of the last {@code keywords.length} arguments
   */
  public abstract Object call(Object[] arguments, String[] keywords);

  public Object call0() {
    return call(NO_ARGUMENTS, NO_KEYWORDS);
  }

  public Object call1(Object a) {
    return call(new Object[] {a}, NO_KEYWORDS);
  }

  public Object call2(Object a, Object b) {
    return call(new Object[] {a, b}, NO_KEYWORDS);
  }

  public Object call3(Object a, Object b, Object c) {
    return call(new Object[] {a, b, c}, NO_KEYWORDS);
  }

  public Object call4(Object a, Object b, Object c, Object d) {
    return call(new Object[] {a, b, c, d}, NO_KEYWORDS);
  }

  public Object call5(Object a, Object b, Object c, Object d, Object e) {
    return call(new Object[] {a, b, c, d, e}, NO_KEYWORDS);
  }

  public Object call6(Object a, Object b, Object c, Object d, Object e, Object f) {
    return call(new Object[] {a, b, c, d, e, f}, NO_KEYWORDS);
  }
}
