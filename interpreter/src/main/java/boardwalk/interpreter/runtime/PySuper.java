package boardwalk.interpreter.runtime;

/** {@code super()}: an object seen as one of its class's bases. */
public final class PySuper extends PyObject {

  public static final PyType TYPE = new PyType("super");

  static {
    TYPE.constructor(
        (type, arguments) -> {
          Object owner = arguments.expect(2, 2).get(0);
          Object self = arguments.get(1);
          if (!(owner instanceof PyType)) {
            throw Errors.typeError("issubclass() arg 2 must be a class or a tuple of classes");
          }
          boolean fits =
              Types.isInstance(self, (PyType) owner)
                  || self instanceof PyType made && made.isSubtypeOf((PyType) owner);
          if (!fits) {
            throw Errors.of(Errors.TYPE_ERROR);
          }
          return of(owner, self);
        });
  }

  private final PyType owner;
  private final Object self;

  private PySuper(PyType owner, Object self) {
    this.owner = owner;
    this.self = self;
  }

  /** {@code super(owner, self)}; compiled code calls it for {@code super()} too. */
  public static PySuper of(Object owner, Object self) {
    if (!(owner instanceof PyType type)) {
      throw Errors.typeError("super() can't find self");
    }
    return new PySuper(type, self);
  }

  PyType owner() {
    return owner;
  }

  Object self() {
    return self;
  }

  /** The method of a program that {@code super().name} is, if it is one; null otherwise. */
  PyFunction plainMethod(String name) {
    if (!(self instanceof PyInstance)) {
      return null;
    }
    for (PyType base : owner.bases()) {
      Object found = base.lookup(name);
      if (found != null) {
        return found instanceof PyFunction function ? function : null;
      }
    }
    return null;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object attribute(String name) {
    for (PyType base : owner.bases()) {
      Object found = base.lookup(name);
      if (found != null) {
        return bind(found, base);
      }
    }
    return switch (name) {
      case "__init__" ->
          NativeFunction.withKeywords(
              "__init__",
              arguments -> {
                initNative(arguments);
                return None.NONE;
              });
      case "__setattr__" ->
          NativeFunction.of2(
              name,
              (attribute, value) -> {
                ((PyInstance) self).setPlain((String) attribute, value);
                return None.NONE;
              });
      case "__delattr__" ->
          NativeFunction.of1(
              name,
              attribute -> {
                if (!((PyInstance) self).deleteOwn((String) attribute)) {
                  throw Attributes.missing(self, (String) attribute);
                }
                return None.NONE;
              });
      default -> {
        Object inside = self instanceof PyInstance instance ? instance.nativeValue() : null;
        yield inside == null ? null : Attributes.getOrNull(inside, name);
      }
    };
  }

  private Object bind(Object found, PyType base) {
    if (found instanceof NativeFunction function
        && self instanceof PyInstance instance
        && instance.nativeValue() != null
        && !(instance.nativeValue() instanceof PyExceptionObject)) {
      return new BoundMethod(instance.nativeValue(), function);
    }
    if (self instanceof PyType type && found instanceof ClassMethod) {
      return Attributes.bindToClass(found, type);
    }
    return Attributes.bind(found, self, base);
  }

  private void initNative(Arguments arguments) {
    if (self instanceof PyInstance instance && instance.type().nativeBase() != null) {
      PyType nativeBase = instance.type().nativeBase();
      instance.setNativeValue(nativeBase.constructor().create(nativeBase, arguments));
    }
  }

  @Override
  public String repr() {
    return "<super: " + owner.repr() + ", " + Text.repr(self) + ">";
  }
}
