package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;

/** A tuple. */
public class PyTuple extends PyObject {

  public static final PyType TYPE = new PyType("tuple");
  public static final PyTuple EMPTY = new PyTuple(new Object[0]);

  static {
    TYPE.constructor(
        (type, arguments) -> arguments.expect(0, 1).count() == 0 ? EMPTY : from(arguments.get(0)));
    TYPE.quickly(1, (a, b, c) -> from(a));
    SequenceMethods.addTo(TYPE);
  }

  private final Object[] elements;

  private static PyTuple from(Object values) {
    return Types.unwrap(values) instanceof PyTuple same && same.getClass() == PyTuple.class
        ? same
        : new PyTuple(Iteration.toArray(values));
  }

  /** Takes the array as it is; it must not change any more. */
  public PyTuple(Object[] elements) {
    this.elements = elements;
  }

  public static PyTuple of(Object... elements) {
    return new PyTuple(elements);
  }

  /** The tuple a program's display makes. */
  public static PyTuple made(Object[] elements) {
    Heap.expectUnlocked();
    return new PyTuple(elements);
  }

  /** The elements; not to be changed. */
  public Object[] elements() {
    return elements;
  }

  public Object get(int index) {
    return elements[index];
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public int length() {
    return elements.length;
  }

  @Override
  public boolean truth() {
    return elements.length > 0;
  }

  @Override
  public Object item(Object key) {
    if (key instanceof PySlice slice) {
      PySlice.expectStepOne(slice.resolve(length()));
      return new PyTuple(slice.of(elements));
    }
    return elements[Items.index(key, elements.length, type().name())];
  }

  @Override
  public PyIterator iterator() {
    return new PyIterator.OfArray(elements);
  }

  @Override
  public Object binary(BinaryOperator operator, Object other) {
    if (operator == BinaryOperator.ADD && other instanceof PyTuple right) {
      return new PyTuple(Sequences.concat(elements, right.elements));
    }
    if (operator == BinaryOperator.MULTIPLY && Types.isInt(other)) {
      return new PyTuple(Sequences.repeat(elements, other));
    }
    return null;
  }

  @Override
  public Object reflected(BinaryOperator operator, Object other) {
    return operator == BinaryOperator.MULTIPLY ? binary(operator, other) : null;
  }

  @Override
  public Boolean isEqual(Object other) {
    return other instanceof PyTuple right ? Sequences.equal(elements, right.elements) : null;
  }

  @Override
  public Object order(CompareOperator operator, Object other) {
    return Types.unwrap(other) instanceof PyTuple right
        ? Sequences.order(operator, elements, elements.length, right.elements, right.length())
        : null;
  }

  @Override
  public long hash() {
    // py/objtuple.c, tuple_unary_op: hash * 1000003 ^ hash of each.
    long hash = 1;
    for (Object element : elements) {
      hash = hash * 1000003 ^ Hashing.hash(element);
    }
    return hash;
  }

  @Override
  public String repr() {
    StringBuilder out = new StringBuilder("(");
    for (int i = 0; i < elements.length; i++) {
      out.append(i == 0 ? "" : ", ").append(Text.repr(elements[i]));
    }
    return out.append(elements.length == 1 ? ",)" : ")").toString();
  }
}
