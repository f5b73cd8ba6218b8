package boardwalk.interpreter.runtime;

/** A place in a program that sets an attribute; remembers where it went the last time. */
public final class StoreSite {

  private final String name;
  private Shape shape;
  private PyType type;
  private int version;
  private int index;

  public StoreSite(String name) {
    this.name = name;
  }

  public void set(Object object, Object value) {
    if (object instanceof PyInstance instance
        && instance.shape == shape
        && instance.type() == type
        && type.version() == version) {
      instance.slots[index] = value;
      return;
    }
    Attributes.set(object, name, value);
    if (object instanceof PyInstance instance
        && instance.type().lookup(name) == null
        && instance.type().lookupInProgram("__setattr__") == null
        && !(instance.nativeValue() instanceof PyExceptionObject)) {
      int found = instance.shape.index(name);
      if (found >= 0) {
        shape = instance.shape;
        type = instance.type();
        version = type.version();
        index = found;
      }
    }
  }
}
