package boardwalk.interpreter.runtime;

/**
 * A place in a program that calls a method. {@link #find} gives something to call with the object
 * as first argument, so that no bound method needs to be made.
 */
public final class MethodSite {

  private final String name;
  private Shape shape;
  private PyType type;
  private int version;
  private PyCallable method;
  private Object ignored;
  private PyCallable ignoring;

  public MethodSite(String name) {
    this.name = name;
  }

  /** What to call with {@code object} put before the arguments. */
  public PyCallable find(Object object) {
    if (object instanceof PyInstance instance) {
      if (instance.shape == shape && instance.type() == type && type.version() == version) {
        return method;
      }
      return findFor(instance);
    }
    if (object instanceof PyModule || object instanceof PyType || object instanceof PySuper) {
      return ignoring(Attributes.get(object, name));
    }
    PyType now = Types.of(object);
    if (now == type && shape == null) {
      return method;
    }
    Object found = now.lookup(name);
    if (found instanceof NativeFunction function) {
      type = now;
      shape = null;
      method = function;
      return function;
    }
    return ignoring(Attributes.get(object, name));
  }

  private PyCallable findFor(PyInstance instance) {
    PyType now = instance.type();
    boolean own = instance.own(name) != null;
    Object found = own ? null : now.lookup(name);
    if (found instanceof PyFunction function) {
      // Shapes only grow, so while this one holds, the instance has no attribute of this name.
      if (instance.shape.index(name) < 0) {
        shape = instance.shape;
        type = now;
        version = now.version();
        method = function;
      }
      return function;
    }
    return ignoring(Attributes.get(instance, name));
  }

  private PyCallable ignoring(Object callable) {
    if (callable != ignored) {
      ignored = callable;
      ignoring = new IgnoringFirst(Calls.callable(callable));
    }
    return ignoring;
  }

  private static final class IgnoringFirst extends PyCallable {
    private final PyCallable inner;

    IgnoringFirst(PyCallable inner) {
      this.inner = inner;
    }

    @Override
    public PyType type() {
      return inner.type();
    }

    @Override
    public Object call(Object[] arguments, String[] keywords) {
      return inner.call(java.util.Arrays.copyOfRange(arguments, 1, arguments.length), keywords);
    }

    @Override
    public Object call1(Object a) {
      return inner.call0();
    }

    @Override
    public Object call2(Object a, Object b) {
      return inner.call1(b);
    }

    @Override
    public Object call3(Object a, Object b, Object c) {
      return inner.call2(b, c);
    }

    @Override
    public Object call4(Object a, Object b, Object c, Object d) {
      return inner.call3(b, c, d);
    }
  }
}
