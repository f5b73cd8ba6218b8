package boardwalk.interpreter.runtime;

/** {@code property}. */
public final class PyProperty extends PyObject {

  public static final PyType TYPE = new PyType("property");

  static {
    TYPE.constructor(
        (type, arguments) ->
            new PyProperty(
                arguments.get(0, "fget", None.NONE),
                arguments.get(1, "fset", None.NONE),
                arguments.get(2, "fdel", None.NONE)));
    TYPE.with(
        NativeFunction.of2(
            "getter",
            (self, f) -> {
              PyProperty p = (PyProperty) self;
              return new PyProperty(f, p.setter, p.deleter);
            }));
    TYPE.with(
        NativeFunction.of2(
            "setter",
            (self, f) -> {
              PyProperty p = (PyProperty) self;
              return new PyProperty(p.getter, f, p.deleter);
            }));
    TYPE.with(
        NativeFunction.of2(
            "deleter",
            (self, f) -> {
              PyProperty p = (PyProperty) self;
              return new PyProperty(p.getter, p.setter, f);
            }));
  }

  private final Object getter;
  private final Object setter;
  private final Object deleter;

  public PyProperty(Object getter, Object setter, Object deleter) {
    this.getter = getter;
    this.setter = setter;
    this.deleter = deleter;
  }

  /** A property of a built-in type, read by Java. */
  public static PyProperty readOnly(String name, NativeFunction.Of1 getter) {
    return new PyProperty(NativeFunction.of1(name, getter), None.NONE, None.NONE);
  }

  Object get(Object object) {
    if (getter == None.NONE) {
      throw Errors.attributeError("unreadable attribute");
    }
    return Calls.callable(getter).call1(object);
  }

  boolean set(Object object, Object value) {
    if (setter == None.NONE) {
      return false;
    }
    Calls.callable(setter).call2(object, value);
    return true;
  }

  boolean delete(Object object) {
    if (deleter == None.NONE) {
      return false;
    }
    Calls.callable(deleter).call1(object);
    return true;
  }

  @Override
  public PyType type() {
    return TYPE;
  }
}
