package boardwalk.interpreter.runtime;

/** Reading, setting and deleting attributes. */
public final class Attributes {

  private Attributes() {}

  /** The attribute {@code name} of {@code object}; raises AttributeError when there is none. */
  public static Object get(Object object, String name) {
    Object found = getOrNull(object, name);
    if (found == null) {
      throw missing(object, name);
    }
    return found;
  }

  static PyException missing(Object object, String name) {
    return Errors.attributeError(
        switch (object) {
          case PyType type -> "type object '" + type.name() + "' has no attribute '" + name + "'";
          case PyModule module -> "module '" + module.name() + "' has no attribute '" + name + "'";
          default -> noAttribute(object, name);
        });
  }

  /** Types and modules are objects like others here (py/runtime.c, mp_store_attr). */
  private static PyException notChangeable(Object object, String name) {
    return Errors.attributeError(noAttribute(object, name));
  }

  private static String noAttribute(Object object, String name) {
    return "'" + Types.name(object) + "' object has no attribute '" + name + "'";
  }

  /** The attribute, or null when there is none. */
  public static Object getOrNull(Object object, String name) {
    if (object instanceof PyObject known) {
      Object found = known.attribute(name);
      if (found == null && name.equals("__class__")) {
        return known.type();
      }
      return found;
    }
    PyType type = Types.of(object);
    Object found = type.lookup(name);
    if (found != null) {
      return bind(found, object, type);
    }
    return name.equals("__class__") ? type : null;
  }

  public static void set(Object object, String name, Object value) {
    boolean done = object instanceof PyObject known && known.setAttribute(name, value);
    if (!done) {
      throw notChangeable(object, name);
    }
  }

  public static void delete(Object object, String name) {
    boolean done = object instanceof PyObject known && known.deleteAttribute(name);
    if (!done) {
      throw notChangeable(object, name);
    }
  }

  /** What a class attribute is when reached through an object: functions become methods. */
  static Object bind(Object found, Object object, PyType type) {
    return switch (found) {
      case PyFunction function -> new BoundMethod(object, function);
      case NativeFunction function -> new BoundMethod(object, function);
      case PyProperty property -> property.get(object);
      case StaticMethod method -> method.function();
      case ClassMethod method -> new BoundMethod(type, Calls.callable(method.function()));
      case PyInstance descriptor -> {
        Object get = descriptor.type().lookupInProgram("__get__");
        yield get == null ? found : Calls.callable(get).call3(descriptor, object, type);
      }
      default -> found;
    };
  }

  /** What a class attribute is when reached through the class. */
  static Object bindToClass(Object found, PyType type) {
    return switch (found) {
      case NativeFunction function -> CheckedMethod.of(type, function);
      case StaticMethod method -> method.function();
      case ClassMethod method -> new BoundMethod(type, Calls.callable(method.function()));
      case PyInstance descriptor -> {
        Object get = descriptor.type().lookupInProgram("__get__");
        yield get == null ? found : Calls.callable(get).call3(descriptor, None.NONE, type);
      }
      default -> found;
    };
  }
}
