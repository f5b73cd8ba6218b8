package boardwalk.interpreter.runtime;

/** A place in a program that reads an attribute; remembers where it was found the last times. */
public final class AttributeSite {

  private final String name;
  private Shape shape;
  private int index;
  private Shape otherShape;
  private int otherIndex;

  public AttributeSite(String name) {
    this.name = name;
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
      int found = instance.shape.index(name);
      if (found >= 0 && instance.slots[found] != null) {
        otherShape = shape;
        otherIndex = index;
        shape = instance.shape;
        index = found;
        return instance.slots[found];
      }
    }
    return Attributes.get(object, name);
  }
}
