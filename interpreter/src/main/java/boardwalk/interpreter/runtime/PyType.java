package boardwalk.interpreter.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * A class, built in or written in a program. Methods and class attributes are in its namespace;
 * what is not there is looked for in its bases, depth first from the left as MicroPython does
 * (py/objtype.c, mp_obj_class_lookup).
 */
public final class PyType extends PyCallable {

  /** Makes an instance of a built-in type. */
  @FunctionalInterface
  public interface Constructor {
    /**
     * @param type the class called: this type, or a program's class made of it
     */
    Object create(PyType type, Arguments arguments);
  }

  /** {@code type} itself. */
  public static final PyType TYPE = new PyType("type");

  /** {@code object}. */
  public static final PyType OBJECT = new PyType("object");

  private final String name;
  private List<PyType> bases;
  private final Namespace namespace = new Namespace();
  private Constructor constructor;
  private final boolean program;
  private PyType nativeBase;
  private int version;
  private boolean accessors;
  private final List<PyType> subclasses = new ArrayList<>();

  /** A built-in type. */
  public PyType(String name) {
    this(name, List.of(), false);
  }

  /** A built-in type with a base. */
  public PyType(String name, PyType base) {
    this(name, List.of(base), false);
  }

  private PyType(String name, List<PyType> bases, boolean program) {
    this.name = name;
    this.bases = bases;
    this.program = program;
    this.nativeBase = program ? findNative(bases) : null;
    bases.forEach(base -> base.subclasses.add(this));
  }

  /** A class written in a program, with {@code namespace} as what its body defined. */
  public static PyType ofProgram(String name, List<PyType> bases, Namespace body) {
    for (PyType base : bases) {
      if (!base.program && base.constructor == null && base != OBJECT) {
        throw Errors.typeError("type '" + base.name + "' isn't an acceptable base type");
      }
    }
    PyType type = new PyType(name, List.copyOf(bases), true);
    int natives = 0;
    for (PyType base : bases) {
      PyType found = base.program ? base.nativeBase : base == OBJECT ? null : base;
      natives += found == null ? 0 : 1;
    }
    if (natives > 1) {
      throw Errors.typeError("multiple bases have instance lay-out conflict");
    }
    body.forEach(
        (key, value) -> {
          type.namespace.put(key, value);
          type.accessors |= hasAccessors(key, value);
        });
    bases.forEach(base -> type.accessors |= base.accessors);
    Object made = type.namespace.get("__new__");
    if (made instanceof PyFunction function) {
      type.namespace.put("__new__", new StaticMethod(function));
    }
    return type;
  }

  private static PyType findNative(List<PyType> bases) {
    for (PyType base : bases) {
      PyType found = base.program ? base.nativeBase : base == OBJECT ? null : base;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Lets programs make instances by calling the type. */
  public PyType constructor(Constructor create) {
    constructor = create;
    return this;
  }

  Constructor constructor() {
    return constructor;
  }

  /** Adds a method or class attribute to a built-in type. */
  public PyType with(String attribute, Object value) {
    namespace.put(attribute, value);
    return this;
  }

  /** Adds a method; its first argument is the object. */
  public PyType with(PyCallable method) {
    return with(((NativeFunction) method).name(), method);
  }

  public String name() {
    return name;
  }

  public List<PyType> bases() {
    return bases;
  }

  /** Whether the class was written in a program. */
  public boolean isProgram() {
    return program;
  }

  /** The built-in type a program's class is made of, or null. */
  public PyType nativeBase() {
    return nativeBase;
  }

  public Namespace namespace() {
    return namespace;
  }

  /** Changes whenever an attribute of this type or a base of it changes. */
  int version() {
    return version;
  }

  private void changed() {
    version++;
    subclasses.forEach(PyType::changed);
  }

  /** The attribute as it is in the class, not bound to anything; null when there is none. */
  public Object lookup(String attribute) {
    Object found = namespace.get(attribute);
    if (found != null) {
      return found;
    }
    for (PyType base : bases) {
      found = base.lookup(attribute);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** As {@link #lookup}, but only in classes written in programs and never in {@code object}. */
  Object lookupInProgram(String attribute) {
    if (!program) {
      return null;
    }
    Object found = namespace.get(attribute);
    if (found != null) {
      return found;
    }
    for (PyType base : bases) {
      found = base.lookupInProgram(attribute);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Whether this is {@code other} or made of it. */
  public boolean isSubtypeOf(PyType other) {
    if (this == other || other == OBJECT) {
      return true;
    }
    for (PyType base : bases) {
      if (base.isSubtypeOf(other)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object attribute(String attribute) {
    switch (attribute) {
      case "__name__", "__qualname__" -> {
        return name;
      }
      case "__bases__" -> {
        return new PyTuple(
            bases.isEmpty() && this != OBJECT ? new Object[] {OBJECT} : bases.toArray());
      }
      case "__class__" -> {
        return TYPE;
      }
      case "__dict__" -> {
        return namespace;
      }
      default -> {
        Object found = lookup(attribute);
        return found == null ? null : Attributes.bindToClass(found, this);
      }
    }
  }

  @Override
  public boolean setAttribute(String attribute, Object value) {
    if (!program) {
      return false;
    }
    if (!accessors && hasAccessors(attribute, value)) {
      if (!subclasses.isEmpty()) {
        throw Errors.attributeError("can't add special method to already-subclassed class");
      }
      accessors = true;
    }
    namespace.put(attribute, value);
    changed();
    return true;
  }

  /** Whether reading the attribute runs code (py/objtype.c, check_for_special_accessors). */
  private static boolean hasAccessors(String attribute, Object value) {
    if (attribute.equals("__setattr__") || attribute.equals("__delattr__")) {
      return true;
    }
    return value instanceof PyProperty
        || value instanceof PyInstance descriptor
            && (descriptor.type().lookupInProgram("__get__") != null
                || descriptor.type().lookupInProgram("__set__") != null
                || descriptor.type().lookupInProgram("__delete__") != null);
  }

  @Override
  public boolean deleteAttribute(String attribute) {
    if (!program || namespace.remove(attribute) == null) {
      return false;
    }
    changed();
    return true;
  }

  @Override
  public Object call(Object[] arguments, String[] keywords) {
    if (program) {
      return PyInstance.create(this, arguments, keywords);
    }
    if (constructor == null) {
      throw Errors.typeError("can't create '" + name + "' instances");
    }
    return constructor.create(this, new Arguments(arguments, keywords));
  }

  @Override
  public String repr() {
    return "<class '" + name + "'>";
  }
}
