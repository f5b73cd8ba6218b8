package boardwalk.interpreter.runtime;

/**
 * A place in a program that calls a method. {@link #find} gives something to call with the object
 * as first argument, so that no bound method needs to be made. It remembers what it found for the
 * last instance, built-in value, module, class or {@code super()}, each for as long as it holds.
 */
public final class MethodSite implements Site {

  private final String name;
  private Shape shape;
  private PyType type;
  private int version;
  private PyCallable method;

  /** What was found for instances before that, as places for two kinds of objects are common. */
  private Shape otherShape;

  private PyType otherType;
  private int otherVersion;
  private PyCallable otherMethod;

  /** The module whose global the method is, and that global. */
  private PyModule module;

  private Cell global;

  /** The class that {@code super()} starts above, and how its methods are called. */
  private PyType below;

  private int belowVersion;
  private ForSelf above;

  /** The class whose attribute is called. */
  private PyType owner;

  private int ownerVersion;

  private Object ignored;
  private PyCallable ignoring;

  public MethodSite(String name) {
    this.name = name;
  }

  @Override
  public void forget() {
    shape = null;
    type = null;
    method = null;
    otherShape = null;
    otherType = null;
    otherMethod = null;
    module = null;
    global = null;
    below = null;
    above = null;
    owner = null;
    ignored = null;
    ignoring = null;
  }

  /** What to call with {@code object} put before the arguments. */
  public PyCallable find(Object object) {
    if (object instanceof PyInstance instance) {
      if (instance.shape == shape && instance.type() == type && type.version() == version) {
        return method;
      }
      return findFor(instance);
    }
    return findFor(object);
  }

  private PyCallable findFor(Object object) {
    if (object instanceof PyModule || object instanceof PyType || object instanceof PySuper) {
      return findIn((PyObject) object);
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
    if (instance.shape == otherShape && now == otherType && now.version() == otherVersion) {
      return otherMethod;
    }
    return findAnew(instance);
  }

  private PyCallable findAnew(PyInstance instance) {
    PyType now = instance.type();
    boolean own = instance.own(name) != null;
    Object found = own ? null : now.lookup(name);
    if (found instanceof PyFunction function) {
      // Shapes only grow, so while this one holds, the instance has no attribute of this name.
      if (instance.shape.index(name) < 0) {
        otherShape = shape;
        otherType = type;
        otherVersion = version;
        otherMethod = method;
        shape = instance.shape;
        type = now;
        version = now.version();
        method = function;
      }
      return function;
    }
    return ignoring(Attributes.get(instance, name));
  }

  private PyCallable findIn(PyObject object) {
    if (object instanceof PyModule holder) {
      return findInModule(holder);
    }
    if (object instanceof PySuper view) {
      return findAbove(view);
    }
    PyType holder = (PyType) object;
    if (holder == owner && holder.version() == ownerVersion) {
      return ignoring;
    }
    PyCallable found = ignoring(Attributes.get(holder, name));
    boolean stays = holder.lookup(name) instanceof PyFunction;
    owner = stays ? holder : null;
    ownerVersion = holder.version();
    return found;
  }

  private PyCallable findInModule(PyModule holder) {
    if (holder == module) {
      Object value = global.value;
      if (value != null) {
        return value == ignored ? ignoring : ignoring(value);
      }
    }
    if (holder.namespace().get(name) != null) {
      module = holder;
      global = holder.namespace().cell(name);
    }
    return ignoring(Attributes.get(holder, name));
  }

  private PyCallable findAbove(PySuper view) {
    if (view.owner() == below && below.version() == belowVersion) {
      return above;
    }
    PyFunction found = view.plainMethod(name);
    if (found == null) {
      return new IgnoringFirst(Calls.callable(Attributes.get(view, name)));
    }
    below = view.owner();
    belowVersion = below.version();
    above = new ForSelf(found);
    return above;
  }

  private PyCallable ignoring(Object callable) {
    if (callable != ignored) {
      ignored = callable;
      ignoring = new IgnoringFirst(Calls.callable(callable));
      owner = null;
    }
    return ignoring;
  }

  /** Calls with the object of a {@code super()} in the place of the {@code super()}. */
  private static final class ForSelf extends PyCallable {
    private final PyFunction inner;

    ForSelf(PyFunction inner) {
      this.inner = inner;
    }

    private static Object self(Object view) {
      return ((PySuper) view).self();
    }

    @Override
    public PyType type() {
      return inner.type();
    }

    @Override
    public Object call(Object[] arguments, String[] keywords) {
      Object[] all = arguments.clone();
      all[0] = self(arguments[0]);
      return inner.call(all, keywords);
    }

    @Override
    public Object call1(Object a) {
      return inner.call1(self(a));
    }

    @Override
    public Object call2(Object a, Object b) {
      return inner.call2(self(a), b);
    }

    @Override
    public Object call3(Object a, Object b, Object c) {
      return inner.call3(self(a), b, c);
    }

    @Override
    public Object call4(Object a, Object b, Object c, Object d) {
      return inner.call4(self(a), b, c, d);
    }

    @Override
    public Object call5(Object a, Object b, Object c, Object d, Object e) {
      return inner.call5(self(a), b, c, d, e);
    }
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

    @Override
    public Object call5(Object a, Object b, Object c, Object d, Object e) {
      return inner.call4(b, c, d, e);
    }

    @Override
    public Object call6(Object a, Object b, Object c, Object d, Object e, Object f) {
      return inner.call5(b, c, d, e, f);
    }
  }
}
