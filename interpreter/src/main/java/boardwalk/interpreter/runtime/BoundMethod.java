package boardwalk.interpreter.runtime;

/** A method together with the object it was taken from. */
public final class BoundMethod extends PyCallable {

  private static final PyType TYPE = new PyType("bound_method");

  private final Object self;
  private final PyCallable function;

  public BoundMethod(Object self, PyCallable function) {
    this.self = self;
    this.function = function;
  }

  @Override
  public Object call(Object[] arguments, String[] keywords) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = self;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return function.call(all, keywords);
  }

  @Override
  public Object call0() {
    return function.call1(self);
  }

  @Override
  public Object call1(Object a) {
    return function.call2(self, a);
  }

  @Override
  public Object call2(Object a, Object b) {
    return function.call3(self, a, b);
  }

  @Override
  public Object call3(Object a, Object b, Object c) {
    return function.call4(self, a, b, c);
  }

  @Override
  public Object call4(Object a, Object b, Object c, Object d) {
    return function.call5(self, a, b, c, d);
  }

  @Override
  public Object call5(Object a, Object b, Object c, Object d, Object e) {
    return function.call6(self, a, b, c, d, e);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object attribute(String name) {
    return name.equals("__self__") ? self : function.attribute(name);
  }

  @Override
  public Boolean isEqual(Object other) {
    return other instanceof BoundMethod m && m.self == self && m.function == function;
  }

  @Override
  public long hash() {
    return System.identityHashCode(self) ^ System.identityHashCode(function);
  }

  @Override
  public String repr() {
    return "<bound_method>";
  }
}
