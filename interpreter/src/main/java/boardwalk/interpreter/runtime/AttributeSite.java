package boardwalk.interpreter.runtime;

/** A place in a program that reads an attribute; remembers where it was found the last times. */
public final class AttributeSite implements Site {

  private final String name;
  private Shape shape;
  private int index;
  private Shape otherShape;
  private int otherIndex;

  /** Class of the last instance that had the attribute from its class, and its shape then. */
  private PyType type;

  private Shape typeShape;
  private int version;
  private Object inClass;

  /** The same for the one before. */
  private PyType otherType;

  private Shape otherTypeShape;
  private int otherVersion;
  private Object otherInClass;

  /** The module whose global was read last, and that global. */
  private PyModule module;

  private Cell global;

  public AttributeSite(String name) {
    this.name = name;
  }

  @Override
  public void forget() {
    shape = null;
    otherShape = null;
    type = null;
    typeShape = null;
    inClass = null;
    otherType = null;
    otherTypeShape = null;
    otherInClass = null;
    module = null;
    global = null;
  }

  public Object get(Object object) {
    if (object instanceof PyInstance instance) {
      Shape now = instance.shape;
      if (now == shape) {
        Object value = instance.slots[index];
        if (value != null) {
          return value;
        }
      } else if (now == otherShape) {
        Object value = instance.slots[otherIndex];
        if (value != null) {
          return value;
        }
      }
    }
    return find(object);
  }

  private Object find(Object object) {
    if (object instanceof PyInstance instance) {
      if (instance.shape == typeShape && instance.type() == type && type.version() == version) {
        return Attributes.bind(inClass, instance, type);
      }
      if (instance.shape == otherTypeShape
          && instance.type() == otherType
          && otherType.version() == otherVersion) {
        return Attributes.bind(otherInClass, instance, otherType);
      }
      return findFor(instance);
    }
    if (object instanceof PyModule holder) {
      if (holder == module && global.value != null) {
        return global.value;
      }
      if (holder.namespace().get(name) != null) {
        module = holder;
        global = holder.namespace().cell(name);
      }
    }
    return Attributes.get(object, name);
  }

  private Object findFor(PyInstance instance) {
    int found = instance.shape.index(name);
    if (found >= 0 && instance.slots[found] != null) {
      otherShape = shape;
      otherIndex = index;
      shape = instance.shape;
      index = found;
      return instance.slots[found];
    }
    // Shapes only grow, so while this one holds, the instance has no attribute of this name.
    Object ofClass = found < 0 ? instance.type().lookup(name) : null;
    if (ofClass != null && !(ofClass instanceof NativeFunction)) {
      otherType = type;
      otherTypeShape = typeShape;
      otherVersion = version;
      otherInClass = inClass;
      type = instance.type();
      typeShape = instance.shape;
      version = type.version();
      inClass = ofClass;
    }
    return Attributes.get(instance, name);
  }
}
