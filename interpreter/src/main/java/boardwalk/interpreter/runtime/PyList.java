package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;
import java.util.Arrays;

/** A list. */
public final class PyList extends PyObject {

  public static final PyType TYPE = new PyType("list");

  static {
    TYPE.constructor(
        (type, arguments) ->
            arguments.expect(0, 1).count() == 0
                ? new PyList()
                : PyList.taking(Iteration.toNewArray(arguments.get(0))));
    TYPE.quickly(1, (a, b, c) -> PyList.taking(Iteration.toNewArray(a)));
    SequenceMethods.addTo(TYPE);
    ListMethods.addTo(TYPE);
  }

  Object[] elements;
  int size;

  public PyList() {
    Heap.expectUnlocked();
    elements = PyCallable.NO_ARGUMENTS;
  }

  private PyList(Object[] elements, int size) {
    Heap.expectUnlocked();
    this.elements = elements;
    this.size = size;
  }

  /** A list of these; takes the array as it is. */
  public static PyList taking(Object[] elements) {
    return new PyList(elements, elements.length);
  }

  public static PyList of(Object... elements) {
    return taking(elements.clone());
  }

  public void add(Object value) {
    if (size == elements.length) {
      grow(size + 1);
    }
    elements[size++] = value;
  }

  private void grow(int least) {
    Heap.expectUnlocked();
    Heap.expectRoom(4L * least);
    if (least > Sequences.MOST) {
      throw Errors.memoryError("memory allocation failed, allocating " + 8L * least + " bytes");
    }
    elements = Arrays.copyOf(elements, Math.max(least, Math.max(4, size + (size >> 1))));
  }

  public Object get(int index) {
    return elements[index];
  }

  /** The elements, copied. */
  public Object[] toArray() {
    return Arrays.copyOf(elements, size);
  }

  void insert(int at, Object value) {
    add(value);
    System.arraycopy(elements, at, elements, at + 1, size - 1 - at);
    elements[at] = value;
  }

  Object removeAt(int at) {
    Object value = elements[at];
    System.arraycopy(elements, at + 1, elements, at, size - 1 - at);
    elements[--size] = null;
    return value;
  }

  void replace(int from, int to, Object[] with) {
    Object[] tail = Arrays.copyOfRange(elements, to, size);
    int now = from + with.length + tail.length;
    if (now > elements.length) {
      grow(now);
    }
    System.arraycopy(with, 0, elements, from, with.length);
    System.arraycopy(tail, 0, elements, from + with.length, tail.length);
    if (now < size) {
      Arrays.fill(elements, now, size, null);
    }
    size = now;
  }

  void extend(Object values) {
    Object[] more = Iteration.toArray(values);
    replace(size, size, more);
  }

  void clear() {
    elements = PyCallable.NO_ARGUMENTS;
    size = 0;
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public int length() {
    return size;
  }

  @Override
  public boolean truth() {
    return size > 0;
  }

  @Override
  public Object item(Object key) {
    if (key instanceof Long index) {
      long at = index < 0 ? index + size : index;
      if (at >= 0 && at < size) {
        return elements[(int) at];
      }
    }
    if (key instanceof PySlice slice) {
      return slice(slice);
    }
    return elements[Items.index(key, size, "list")];
  }

  PyList slice(PySlice slice) {
    return taking(slice.of(elements, size));
  }

  void setSlice(PySlice slice, Object value) {
    PySlice.Range range = slice.resolve(size);
    if (range.step() != 1) {
      throw Errors.of(Errors.NOT_IMPLEMENTED_ERROR);
    }
    Object[] given = Iteration.elements(value);
    int end = Math.max(range.start(), range.stop());
    if (given.length == end - range.start()) {
      System.arraycopy(given, 0, elements, range.start(), given.length);
      return;
    }
    replace(range.start(), end, given);
  }

  @Override
  public void setItem(Object key, Object value) {
    if (key instanceof PySlice slice) {
      setSlice(slice, value);
      return;
    }
    elements[Items.index(key, size, "list")] = value;
  }

  @Override
  public void deleteItem(Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Range range = slice.resolve(size);
      if (range.step() != 1) {
        throw Errors.of(Errors.NOT_IMPLEMENTED_ERROR);
      }
      replace(range.start(), Math.max(range.start(), range.stop()), PyCallable.NO_ARGUMENTS);
      return;
    }
    removeAt(Items.index(key, size, "list"));
  }

  @Override
  public PyIterator iterator() {
    return new Walk();
  }

  /** Goes through the list as it is at each step, so that it may change meanwhile. */
  private final class Walk extends PyIterator {
    private int at;

    @Override
    public Object next() {
      return at < size ? elements[at++] : null;
    }
  }

  @Override
  public Object binary(BinaryOperator operator, Object other) {
    if (operator == BinaryOperator.ADD && other instanceof PyList right) {
      return taking(Sequences.concat(toArray(), right.toArray()));
    }
    if (operator == BinaryOperator.MULTIPLY && Types.isInt(other)) {
      return taking(Sequences.repeat(toArray(), other));
    }
    return null;
  }

  @Override
  public Object reflected(BinaryOperator operator, Object other) {
    return operator == BinaryOperator.MULTIPLY ? binary(operator, other) : null;
  }

  @Override
  public Object inPlace(BinaryOperator operator, Object other) {
    if (operator == BinaryOperator.ADD) {
      extend(other);
      return this;
    }
    return null;
  }

  @Override
  public Boolean isEqual(Object other) {
    return other instanceof PyList right
        ? (Boolean) (size == right.size && Sequences.equal(elements, right.elements, size))
        : null;
  }

  @Override
  public Object order(CompareOperator operator, Object other) {
    return other instanceof PyList right
        ? Sequences.order(operator, elements, size, right.elements, right.size)
        : null;
  }

  @Override
  public long hash() {
    throw Errors.unhashable(this);
  }

  @Override
  public String repr() {
    Interrupts.enter();
    try {
      StringBuilder out = new StringBuilder("[");
      for (int i = 0; i < size; i++) {
        out.append(i == 0 ? "" : ", ").append(Text.repr(elements[i]));
      }
      return out.append(']').toString();
    } finally {
      Interrupts.leave();
    }
  }
}
