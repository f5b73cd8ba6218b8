package boardwalk.interpreter.runtime;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A class, built in or written in a program. Methods and class attributes are in its namespace;
 * what is not there is looked for in its bases, depth first from the left as MicroPython does
 * (py/objtype.c, mp_obj_class_lookup).
 */
public final class PyType extends PyCallable {

  /** Makes an instance of a built-in type of one to three positional arguments, without arrays. */
  @FunctionalInterface
  public interface QuickConstructor {
    /** Makes it; what was not given is null. */
    Object create(Object a, Object b, Object c);
  }

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

  private static final Object NOTHING = new Object();

  /** More room than this is not given before it is needed. */
  private static final int MOST_SLOTS_AT_ONCE = 64;

  private final String name;
  private final List<PyType> bases;

  /** This and all it is made of, so that asking for one takes no going through the bases. */
  private final PyType[] lineage;

  private final Namespace namespace = new Namespace();
  private Constructor constructor;
  private QuickConstructor quick;
  private int mostQuick;
  private final boolean program;
  private PyType nativeBase;
  private int version;
  private boolean accessors;

  /** What has been looked for, with {@link #NOTHING} for what is not there. */
  private final HashMap<String, Object> found = new HashMap<>();

  private final HashMap<String, Object> foundInProgram = new HashMap<>();
  private PyFunction plainInit;
  private int plainInitVersion = -1;
  private int usualSlots;
  private final Subclasses subclasses = new Subclasses();

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
    this.lineage = lineage(bases);
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

  /** As {@link #constructor(Constructor)}, for calls with one to {@code most} arguments. */
  PyType quickly(int most, QuickConstructor create) {
    quick = create;
    mostQuick = most;
    return this;
  }

  /** Adds a method or class attribute to a built-in type. */
  public PyType with(String attribute, Object value) {
    namespace.put(attribute, value);
    changed();
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
    found.clear();
    foundInProgram.clear();
    subclasses.forEach(PyType::changed);
  }

  /** The attribute as it is in the class, not bound to anything; null when there is none. */
  public Object lookup(String attribute) {
    Object known = found.get(attribute);
    if (known == null) {
      Object searched = search(attribute);
      known = searched == null ? NOTHING : searched;
      found.put(attribute, known);
    }
    return known == NOTHING ? null : known;
  }

  private Object search(String attribute) {
    Object own = namespace.get(attribute);
    if (own != null) {
      return own;
    }
    for (PyType base : bases) {
      Object inherited = base.lookup(attribute);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  /** As {@link #lookup}, but only in classes written in programs and never in {@code object}. */
  Object lookupInProgram(String attribute) {
    if (!program) {
      return null;
    }
    Object known = foundInProgram.get(attribute);
    if (known == null) {
      Object searched = searchInProgram(attribute);
      known = searched == null ? NOTHING : searched;
      foundInProgram.put(attribute, known);
    }
    return known == NOTHING ? null : known;
  }

  private Object searchInProgram(String attribute) {
    Object own = namespace.get(attribute);
    if (own != null) {
      return own;
    }
    for (PyType base : bases) {
      Object inherited = base.lookupInProgram(attribute);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  /**
   * {@code __init__} when making an instance is nothing but calling it: no {@code __new__}, nothing
   * built in to be made. Null otherwise.
   */
  private PyFunction plainInit() {
    if (plainInitVersion != version) {
      boolean plain = program && nativeBase == null && lookupInProgram("__new__") == null;
      plainInit = plain && lookupInProgram("__init__") instanceof PyFunction f ? f : null;
      plainInitVersion = version;
    }
    return plainInit;
  }

  /** How many attributes instances have had, so that new ones get room for them at once. */
  int usualSlots() {
    return usualSlots;
  }

  void hadSlots(int count) {
    usualSlots = Math.max(usualSlots, Math.min(count, MOST_SLOTS_AT_ONCE));
  }

  private static Object made(PyInstance instance, Object result) {
    if (result != None.NONE) {
      throw PyInstance.initReturned(result);
    }
    return instance;
  }

  @Override
  public Object call0() {
    PyFunction init = plainInit();
    if (init == null) {
      return super.call0();
    }
    PyInstance instance = PyInstance.blank(this);
    return made(instance, init.call1(instance));
  }

  @Override
  public Object call1(Object a) {
    if (quick != null) {
      return quick.create(a, null, null);
    }
    PyFunction init = plainInit();
    if (init == null) {
      return super.call1(a);
    }
    PyInstance instance = PyInstance.blank(this);
    return made(instance, init.call2(instance, a));
  }

  @Override
  public Object call2(Object a, Object b) {
    if (mostQuick >= 2) {
      return quick.create(a, b, null);
    }
    PyFunction init = plainInit();
    if (init == null) {
      return super.call2(a, b);
    }
    PyInstance instance = PyInstance.blank(this);
    return made(instance, init.call3(instance, a, b));
  }

  @Override
  public Object call3(Object a, Object b, Object c) {
    if (mostQuick >= 3) {
      return quick.create(a, b, c);
    }
    PyFunction init = plainInit();
    if (init == null) {
      return super.call3(a, b, c);
    }
    PyInstance instance = PyInstance.blank(this);
    return made(instance, init.call4(instance, a, b, c));
  }

  @Override
  public Object call4(Object a, Object b, Object c, Object d) {
    PyFunction init = plainInit();
    if (init == null) {
      return super.call4(a, b, c, d);
    }
    PyInstance instance = PyInstance.blank(this);
    return made(instance, init.call5(instance, a, b, c, d));
  }

  @Override
  public Object call5(Object a, Object b, Object c, Object d, Object e) {
    PyFunction init = plainInit();
    if (init == null) {
      return super.call5(a, b, c, d, e);
    }
    PyInstance instance = PyInstance.blank(this);
    return made(instance, init.call6(instance, a, b, c, d, e));
  }

  /** Whether this is {@code other} or made of it. */
  public boolean isSubtypeOf(PyType other) {
    if (this == other || other == OBJECT) {
      return true;
    }
    for (PyType one : lineage) {
      if (one == other) {
        return true;
      }
    }
    return false;
  }

  private PyType[] lineage(List<PyType> bases) {
    Set<PyType> all = new LinkedHashSet<>();
    all.add(this);
    bases.forEach(base -> all.addAll(Arrays.asList(base.lineage)));
    return all.toArray(PyType[]::new);
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
      if (subclasses.any()) {
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
