package boardwalk.interpreter.runtime;

/** A module: its names are its attributes. */
public final class PyModule extends PyObject {

  private static final PyType TYPE = new PyType("module");

  private final String name;
  private final Namespace namespace;
  private boolean readOnly;
  private java.util.Set<String> settable = java.util.Set.of();

  public PyModule(String name, Namespace namespace) {
    this.name = name;
    this.namespace = namespace;
    namespace.put("__name__", name);
  }

  /** A module written in Java: fill it with {@link #with}. */
  public PyModule(String name) {
    this(name, new Namespace());
    readOnly = true;
  }

  public String name() {
    return namespace.get("__name__") instanceof String now ? now : name;
  }

  /** Whether it is part of the firmware. */
  public boolean isBuiltIn() {
    return readOnly;
  }

  public Namespace namespace() {
    return namespace;
  }

  public PyModule with(String attribute, Object value) {
    namespace.put(attribute, value);
    return this;
  }

  /** Programs may set these attributes though the module is built in. */
  public PyModule settable(String... attributes) {
    settable = java.util.Set.of(attributes);
    return this;
  }

  public PyModule with(NativeFunction function) {
    return with(function.name(), function);
  }

  public PyModule with(String attribute, long value) {
    return with(attribute, (Object) value);
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object attribute(String attribute) {
    Object found = namespace.get(attribute);
    if (found != null) {
      return found;
    }
    if (attribute.equals("__dict__")) {
      return namespace;
    }
    Object fallback = namespace.get("__getattr__");
    return fallback == null ? null : Calls.callable(fallback).call1(attribute);
  }

  @Override
  public boolean setAttribute(String attribute, Object value) {
    if (readOnly && !settable.contains(attribute)) {
      return false;
    }
    namespace.put(attribute, value);
    return true;
  }

  @Override
  public boolean deleteAttribute(String attribute) {
    return !readOnly && namespace.remove(attribute) != null;
  }

  @Override
  public String repr() {
    Object file = namespace.get("__file__");
    return file == null
        ? "<module '" + name() + "'>"
        : "<module '" + name() + "' from '" + Text.str(file) + "'>";
  }
}
