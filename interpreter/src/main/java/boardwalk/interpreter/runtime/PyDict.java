package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.BinaryOperator;

/**
 * A dict in MicroPython's order: the order of its hash table (py/map.c), which programs see when
 * they go through it; or that of insertion for an OrderedDict.
 */
public class PyDict extends PyObject {

  public static final PyType TYPE = new PyType("dict");

  /** {@code collections.OrderedDict}. */
  public static final PyType ORDERED = new PyType("OrderedDict", TYPE);

  static {
    TYPE.constructor(
        (type, arguments) -> {
          PyDict dict = new PyDict();
          DictMethods.update(dict, arguments);
          return dict;
        });
    ORDERED.constructor(
        (type, arguments) -> {
          PyDict dict = ordered();
          DictMethods.update(dict, arguments);
          return dict;
        });
    DictMethods.addTo(TYPE);
  }

  private final HashTable table;
  private boolean fixed;
  private Namespace names;

  public PyDict() {
    this(new HashTable());
  }

  PyDict(HashTable table) {
    this.table = table;
  }

  /** A dict with room for {@code size} entries, as a display of that many makes. */
  public static PyDict sized(int size) {
    Heap.expectUnlocked();
    return new PyDict(new HashTable(size));
  }

  /** An empty OrderedDict. */
  public static PyDict ordered() {
    return new PyDict(HashTable.ordered());
  }

  /** Value of {@code key}, or null. */
  public Object getOrNull(Object key) {
    return table.get(key);
  }

  /** From now on programs cannot change it. */
  public PyDict fix() {
    fixed = true;
    return this;
  }

  void expectChangeable() {
    if (fixed) {
      throw Errors.of(Errors.TYPE_ERROR);
    }
  }

  public void put(Object key, Object value) {
    expectChangeable();
    table.put(key, value);
    if (names != null && key instanceof String name) {
      names.put(name, value);
    }
  }

  /** Removes an entry and gives its value, or null. */
  public Object removeOrNull(Object key) {
    expectChangeable();
    if (names != null && key instanceof String name) {
      names.remove(name);
    }
    return table.remove(key);
  }

  public void clear() {
    expectChangeable();
    table.clear();
    if (names != null) {
      names.clear();
    }
  }

  /**
   * The namespace of programs run with this dict as their globals: what is put here from now on is
   * a name there too, so that functions they made see it.
   *
   * @param builtins names behind a namespace that has to be made
   */
  public Namespace asGlobals(Namespace builtins) {
    if (names == null) {
      names = new Namespace(builtins);
      for (Object key : keys()) {
        names.put(key, getOrNull(key));
      }
    }
    return names;
  }

  /** The keys in order, as they are now. */
  public Object[] keys() {
    return table.keys();
  }

  public PyDict copy() {
    return new PyDict(table.copy());
  }

  /** For compiled displays: puts and gives itself. */
  public PyDict with(Object key, Object value) {
    put(key, value);
    return this;
  }

  @Override
  public PyType type() {
    return table.isOrdered() ? ORDERED : TYPE;
  }

  @Override
  public int length() {
    return table.size();
  }

  @Override
  public boolean truth() {
    return length() > 0;
  }

  @Override
  public Object item(Object key) {
    Object value = getOrNull(key);
    if (value == null) {
      throw Errors.keyError(key);
    }
    return value;
  }

  @Override
  public void setItem(Object key, Object value) {
    put(key, value);
  }

  @Override
  public void deleteItem(Object key) {
    if (removeOrNull(key) == null) {
      throw Errors.keyError(key);
    }
  }

  @Override
  public Boolean contains(Object key) {
    return getOrNull(key) != null;
  }

  @Override
  public PyIterator iterator() {
    return table.iterator(HashTable.Part.KEYS, this);
  }

  /** Goes through keys, values or pairs. */
  PyIterator iterator(HashTable.Part part) {
    return table.iterator(part, this);
  }

  HashTable table() {
    return table;
  }

  @Override
  public Object binary(BinaryOperator operator, Object other) {
    if (operator == BinaryOperator.OR && other instanceof PyDict right) {
      PyDict result = copy();
      for (Object key : right.keys()) {
        result.put(key, right.getOrNull(key));
      }
      return result;
    }
    if (operator == BinaryOperator.OR) {
      // What is no dict is taken as pairs (py/objdict.c, dict_binary_op).
      PyDict result = copy();
      DictMethods.update(result, new Arguments(new Object[] {other}, PyCallable.NO_KEYWORDS));
      return result;
    }
    return null;
  }

  @Override
  public Object inPlace(BinaryOperator operator, Object other) {
    if (operator == BinaryOperator.OR && other instanceof PyDict right) {
      for (Object key : right.keys()) {
        put(key, right.getOrNull(key));
      }
      return this;
    }
    return null;
  }

  @Override
  public Boolean isEqual(Object other) {
    if (!(other instanceof PyDict right)) {
      return null;
    }
    if (right.length() != length()) {
      return false;
    }
    if (table.isOrdered() && right.table.isOrdered()) {
      return sameOrder(right) && sameValues(right);
    }
    return sameValues(right);
  }

  private boolean sameOrder(PyDict right) {
    Object[] ours = keys();
    Object[] theirs = right.keys();
    for (int i = 0; i < ours.length; i++) {
      if (!Compare.equal(ours[i], theirs[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean sameValues(PyDict right) {
    for (Object key : keys()) {
      Object theirs = right.getOrNull(key);
      if (theirs == null || !Compare.equal(getOrNull(key), theirs)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public long hash() {
    throw Errors.unhashable(this);
  }

  @Override
  public String repr() {
    Interrupts.enter();
    try {
      StringBuilder out = new StringBuilder(table.isOrdered() ? "OrderedDict({" : "{");
      String separator = "";
      for (Object key : keys()) {
        out.append(separator);
        out.append(Text.repr(key)).append(": ").append(Text.repr(getOrNull(key)));
        separator = ", ";
      }
      return out.append(table.isOrdered() ? "})" : "}").toString();
    } finally {
      Interrupts.leave();
    }
  }
}
