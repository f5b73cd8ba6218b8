package boardwalk.interpreter.runtime;

/** Calling things. */
public final class Calls {

  private Calls() {}

  /**
   * {@code function} as something to call. What cannot be called says so when it is called, after
   * its arguments have been worked out.
   */
  public static PyCallable callable(Object function) {
    if (function instanceof PyCallable callable) {
      return callable;
    }
    if (function instanceof PyInstance instance) {
      Object method = instance.type().lookupInProgram("__call__");
      if (method != null) {
        return callable(Attributes.bind(method, instance, instance.type()));
      }
      if (Types.unwrap(instance) instanceof PyCallable inherited) {
        return inherited;
      }
    }
    return new NotCallable(function);
  }

  public static boolean isCallable(Object object) {
    return !(callable(object) instanceof NotCallable);
  }

  private static final class NotCallable extends PyCallable {
    private final Object object;

    NotCallable(Object object) {
      this.object = object;
    }

    @Override
    public Object call(Object[] arguments, String[] keywords) {
      throw Errors.typeError("'" + Types.name(object) + "' object isn't callable");
    }

    @Override
    public PyType type() {
      return Types.of(object);
    }
  }

  /**
   * Calls with {@code *values} and {@code **mapping} put in.
   *
   * @param stars which of the positional arguments have a star
   * @param names names of the named arguments; null for one with two stars
   */
  public static Object spread(
      PyCallable function, Object[] positional, boolean[] stars, String[] names, Object[] named) {
    java.util.List<Object> all = new java.util.ArrayList<>();
    java.util.List<String> keywords = new java.util.ArrayList<>();
    for (int i = 0; i < positional.length; i++) {
      if (!stars[i]) {
        all.add(positional[i]);
      } else {
        PyIterator values = Iteration.iter(positional[i]);
        for (Object v = values.next(); v != null; v = values.next()) {
          all.add(v);
        }
      }
    }
    for (int i = 0; i < named.length; i++) {
      if (names[i] != null) {
        all.add(named[i]);
        keywords.add(names[i]);
      } else {
        addMapping(named[i], all, keywords);
      }
    }
    return function.call(all.toArray(), keywords.toArray(String[]::new));
  }

  private static void addMapping(
      Object mapping, java.util.List<Object> values, java.util.List<String> names) {
    Object plain = Types.unwrap(mapping);
    Object[] keys;
    if (plain instanceof PyDict dict) {
      keys = dict.keys();
    } else {
      keys = Iteration.toArray(callable(Attributes.get(mapping, "keys")).call0());
    }
    for (Object key : keys) {
      if (!(key instanceof String name)) {
        throw Errors.noText(key);
      }
      names.add(name);
      values.add(Items.get(plain, key));
    }
  }
}
