package boardwalk.interpreter.runtime;

import boardwalk.interpreter.syntax.CompareOperator;

/** {@code memoryview}: a window on another object's elements (py/objarray.c). */
public final class PyMemoryView extends PyObject implements Buffers.Buffer {

  public static final PyType TYPE = new PyType("memoryview");

  static {
    TYPE.constructor((type, arguments) -> of(arguments.expect(1, 1).get(0)));
    BytesMethods.addHex(TYPE);
  }

  private final Object source;
  private final char typecode;
  private final int width;
  private final int from;
  private final int length;

  private PyMemoryView(Object source, char typecode, int from, int length) {
    Heap.expectUnlocked();
    this.source = source;
    this.typecode = typecode;
    this.width = Elements.size(typecode);
    this.from = from;
    this.length = length;
  }

  /** A view of everything in an object with a buffer. */
  public static PyMemoryView of(Object value) {
    if (Types.unwrap(value) instanceof PyMemoryView view) {
      return view;
    }
    Buffers.Span span = Buffers.span(value);
    char typecode = span.typecode();
    return new PyMemoryView(value, typecode, 0, span.length() / Elements.size(typecode));
  }

  @Override
  public Buffers.Span span() {
    Buffers.Span all = Buffers.span(source);
    int start = from * width;
    int bytes = Math.max(0, Math.min(length * width, all.length() - start));
    return new Buffers.Span(all.storage(), all.offset() + start, bytes, typecode, all.writable());
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object attribute(String name) {
    return name.equals("itemsize") ? (Object) (long) width : super.attribute(name);
  }

  @Override
  public boolean truth() {
    return length > 0;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public Object item(Object key) {
    if (key instanceof PySlice slice) {
      PySlice.Range range = slice.resolve(length);
      PySlice.expectStepOne(range);
      return new PyMemoryView(source, typecode, from + range.start(), range.length());
    }
    return get(Items.index(key, length, "memoryview"));
  }

  private Object get(int index) {
    Buffers.Span span = span();
    return (index + 1) * width <= span.length()
        ? Elements.get(typecode, span.storage(), span.offset() + index * width)
        : (Object) 0L;
  }

  @Override
  public void setItem(Object key, Object value) {
    Buffers.Span span = span();
    if (!span.writable()) {
      super.setItem(key, value);
    }
    if (key instanceof PySlice slice) {
      PySlice.Range range = slice.resolve(length);
      PySlice.expectStepOne(range);
      Buffers.Span source = PyArray.assignable(value, width);
      if (source.length() != range.length() * width) {
        throw Errors.valueError("lhs and rhs should be compatible");
      }
      System.arraycopy(
          source.storage(),
          source.offset(),
          span.storage(),
          span.offset() + range.start() * width,
          source.length());
      return;
    }
    int index = Items.index(key, length, "memoryview");
    Elements.set(typecode, span.storage(), span.offset() + index * width, value);
  }

  @Override
  public PyIterator iterator() {
    int[] at = {0};
    return PyIterator.of(null, () -> at[0] < length ? get(at[0]++) : null);
  }

  @Override
  public Boolean isEqual(Object other) {
    return PyArray.equal(span(), other);
  }

  @Override
  public Object order(CompareOperator operator, Object other) {
    return PyArray.order(span(), operator, other);
  }

  @Override
  public Boolean contains(Object value) {
    return PyArray.containsNumber(value);
  }

  @Override
  public long hash() {
    return Hashing.bytes(span().copy());
  }

  @Override
  public String repr() {
    return "<memoryview>";
  }
}
