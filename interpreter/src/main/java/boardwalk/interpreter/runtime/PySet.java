package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;

/** A set or frozenset, in MicroPython's order. */
public final class PySet extends PyObject {

  public static final PyType TYPE = new PyType("set");
  public static final PyType FROZEN = new PyType("frozenset");

  static {
    TYPE.constructor((type, arguments) -> make(arguments, false));
    TYPE.quickly(
        1,
        (a, b, c) -> {
          PySet set = new PySet(false);
          set.addAll(a);
          return set;
        });
    FROZEN.constructor((type, arguments) -> make(arguments, true));
    SetMethods.addTo(TYPE, false);
    SetMethods.addTo(FROZEN, true);
  }

  private static PySet make(Arguments arguments, boolean frozen) {
    arguments.expect(0, 1);
    PySet set = new PySet(frozen);
    if (arguments.count() > 0) {
      set.addAll(arguments.get(0));
    }
    return set;
  }

  private HashTable table = new HashTable();
  private final boolean frozen;

  public PySet(boolean frozen) {
    Heap.expectUnlocked();
    this.frozen = frozen;
  }

  /** A set of these. */
  public static PySet of(Object[] elements) {
    PySet set = new PySet(false);
    set.table = new HashTable(elements.length);
    for (Object element : elements) {
      set.add(element);
    }
    return set;
  }

  public void add(Object element) {
    table.put(element, element);
  }

  void addAll(Object elements) {
    PyIterator values = Iteration.iter(elements);
    for (Object v = values.next(); v != null; v = values.next()) {
      add(v);
    }
  }

  boolean has(Object element) {
    return table.get(element) != null;
  }

  boolean remove(Object element) {
    return table.remove(element) != null;
  }

  Object[] elements() {
    return table.keys();
  }

  void clear() {
    table.clear();
  }

  Object pop() {
    Object element = table.popCandidate();
    if (element == null) {
      throw Errors.of(Errors.KEY_ERROR, "pop from an empty set");
    }
    table.remove(element);
    return element;
  }

  PySet copy() {
    PySet copy = new PySet(frozen);
    copy.table = table.copy();
    return copy;
  }

  @Override
  public PyType type() {
    return frozen ? FROZEN : TYPE;
  }

  @Override
  public int length() {
    return table.size();
  }

  @Override
  public boolean truth() {
    return table.size() > 0;
  }

  @Override
  public PyIterator iterator() {
    return table.iterator();
  }

  @Override
  public Boolean contains(Object value) {
    return has(value);
  }

  @Override
  public Object binary(BinaryOperator operator, Object other) {
    if (!(other instanceof PySet right)) {
      return null;
    }
    return switch (operator) {
      case OR -> {
        PySet all = copy();
        all.addAll(right);
        yield all;
      }
      case AND -> intersection(right);
      case SUBTRACT -> difference(right);
      case XOR -> {
        PySet all = difference(right);
        all.addAll(right.difference(this));
        yield all;
      }
      default -> null;
    };
  }

  @Override
  public Object inPlace(BinaryOperator operator, Object other) {
    if (frozen || !(other instanceof PySet)) {
      return null;
    }
    Object result = binary(operator, other);
    if (result instanceof PySet set) {
      table = set.table;
      return this;
    }
    return null;
  }

  PySet intersection(PySet other) {
    PySet both = new PySet(frozen);
    for (Object element : elements()) {
      if (other.has(element)) {
        both.add(element);
      }
    }
    return both;
  }

  PySet difference(PySet other) {
    PySet rest = new PySet(frozen);
    for (Object element : elements()) {
      if (!other.has(element)) {
        rest.add(element);
      }
    }
    return rest;
  }

  boolean isSubsetOf(PySet other) {
    for (Object element : elements()) {
      if (!other.has(element)) {
        return false;
      }
    }
    return true;
  }

  void become(PySet other) {
    table = other.table;
  }

  @Override
  public Boolean isEqual(Object other) {
    return other instanceof PySet right
        ? (Boolean) (length() == right.length() && isSubsetOf(right))
        : null;
  }

  @Override
  public Object order(CompareOperator operator, Object other) {
    if (!(other instanceof PySet right)) {
      return null;
    }
    return switch (operator) {
      case LESS -> length() < right.length() && isSubsetOf(right);
      case LESS_EQUAL -> isSubsetOf(right);
      case GREATER -> right.length() < length() && right.isSubsetOf(this);
      default -> right.isSubsetOf(this);
    };
  }

  @Override
  public long hash() {
    if (!frozen) {
      throw Errors.unhashable(this);
    }
    long hash = "frozenset".hashCode();
    for (Object element : elements()) {
      hash += Hashing.hash(element);
    }
    return hash;
  }

  @Override
  public String repr() {
    String name = frozen ? "frozenset" : "set";
    if (length() == 0) {
      return name + "()";
    }
    StringBuilder out = new StringBuilder(frozen ? "frozenset({" : "{");
    String separator = "";
    for (Object element : elements()) {
      out.append(separator).append(Text.repr(element));
      separator = ", ";
    }
    return out.append(frozen ? "})" : "}").toString();
  }
}
