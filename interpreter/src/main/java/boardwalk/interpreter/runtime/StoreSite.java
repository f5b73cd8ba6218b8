package boardwalk.interpreter.runtime;

/** A place in a program that sets an attribute; remembers where it went the last time. */
public final class StoreSite implements Site {

  private final String name;
  private Shape shape;

  /** The instance's shape when it has the attribute; the same when it had it before. */
  private Shape wider;

  private PyType type;
  private int version;
  private int index;

  /** The same for where it went before that. */
  private Shape otherShape;

  private PyType otherType;
  private int otherVersion;
  private int otherIndex;

  public StoreSite(String name) {
    this.name = name;
  }

  @Override
  public void forget() {
    shape = null;
    wider = null;
    type = null;
    otherShape = null;
    otherType = null;
  }

  public void set(Object object, Object value) {
    if (object instanceof PyInstance instance
        && instance.shape == shape
        && instance.type() == type
        && type.version() == version) {
      if (wider != shape) {
        instance.widen(wider, index);
      }
      instance.slots[index] = value;
      return;
    }
    setOtherwise(object, value);
  }

  private void setOtherwise(Object object, Object value) {
    if (object instanceof PyInstance instance
        && instance.shape == otherShape
        && instance.type() == otherType
        && otherType.version() == otherVersion) {
      instance.slots[otherIndex] = value;
      return;
    }
    setAnew(object, value);
  }

  private void setAnew(Object object, Object value) {
    Shape before = object instanceof PyInstance instance ? instance.shape : null;
    Attributes.set(object, name, value);
    if (before != null) {
      remember((PyInstance) object, before);
    }
  }

  private void remember(PyInstance instance, Shape before) {
    boolean plain =
        instance.type().lookup(name) == null
            && instance.type().lookupInProgram("__setattr__") == null
            && !(instance.nativeValue() instanceof PyExceptionObject);
    int found = plain ? instance.shape.index(name) : -1;
    if (found >= 0) {
      if (wider == shape) {
        otherShape = shape;
        otherType = type;
        otherVersion = version;
        otherIndex = index;
      }
      shape = before;
      wider = instance.shape;
      type = instance.type();
      version = type.version();
      index = found;
    }
  }
}
