package boardwalk.interpreter.runtime;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Names of what can be reached through an object, as {@code dir()} and the Tab key show them.
 * MicroPython tries every name it knows (py/modbuiltins.c, mp_builtin_dir), so those are among them
 * that no namespace holds.
 */
public final class AttributeNames {

  private static final String FIELDS = "_fields";

  /** What built-in objects answer to by themselves. */
  private static final List<String> ANSWERED =
      List.of(
          "__class__",
          "__name__",
          "__globals__",
          "__dict__",
          "__next__",
          "args",
          "errno",
          "value",
          "start",
          "stop",
          "step",
          "real",
          "imag");

  private static final List<String> OF_TYPES =
      List.of("__bases__", "__class__", "__dict__", "__name__");

  private AttributeNames() {}

  /** In alphabetical order. Runs nothing of the program. */
  public static SortedSet<String> of(Object object) {
    SortedSet<String> names = new TreeSet<>();
    switch (object) {
      case PyModule module -> {
        names.addAll(List.of("__class__", "__dict__"));
        module.namespace().forEach((name, value) -> names.add(name));
      }
      case PyType type -> {
        names.addAll(OF_TYPES);
        add(type, names);
      }
      case PyInstance instance -> {
        names.addAll(List.of("__class__", "__dict__"));
        add(instance.type(), names);
        if (instance.attribute("__dict__") instanceof PyDict own) {
          for (Object key : own.keys()) {
            names.add((String) key);
          }
        }
        if (instance.nativeValue() != null) {
          names.addAll(of(instance.nativeValue()));
        }
      }
      default -> builtIn(object, names);
    }
    return names;
  }

  private static void builtIn(Object object, SortedSet<String> names) {
    PyType type = Types.of(object);
    add(type, names);
    for (String name : ANSWERED) {
      if (Attributes.getOrNull(object, name) != null) {
        names.add(name);
      }
    }
    if (type.lookup(FIELDS) instanceof PyTuple fields) {
      for (Object field : fields.elements()) {
        names.add((String) field);
      }
    }
  }

  private static void add(PyType type, SortedSet<String> names) {
    type.namespace().forEach((name, value) -> names.add(name));
    if (type.isProgram()) {
      names.add("__qualname__");
    }
    for (PyType base : List.copyOf(type.bases())) {
      if (base != PyType.OBJECT) {
        add(base, names);
      }
    }
  }
}
