package boardwalk.interpreter.runtime;

/** Something to go through, value by value. */
public abstract class PyIterator extends PyObject {

  private static final PyType TYPE = new PyType("iterator");

  /** {@code __next__} of every built-in iterator (py/runtime.c, mp_load_method_maybe). */
  private static final NativeFunction NEXT =
      NativeFunction.of1("__next__", self -> Iteration.next((PyIterator) self));

  /** The next value, or null when there is none left. */
  public abstract Object next();

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public Object attribute(String name) {
    Object found = super.attribute(name);
    return found == null && name.equals("__next__") ? new BoundMethod(this, NEXT) : found;
  }

  @Override
  public PyIterator iterator() {
    return this;
  }

  /** Goes through an array. */
  public static final class OfArray extends PyIterator {
    private final Object[] values;
    private int at;

    public OfArray(Object[] values) {
      this.values = values;
    }

    @Override
    public Object next() {
      return at < values.length ? values[at++] : null;
    }
  }

  /** Goes through what a function gives until it gives null. */
  public static PyIterator of(PyType type, java.util.function.Supplier<Object> next) {
    return new PyIterator() {
      @Override
      public Object next() {
        // Iterators nest in each other: that counts as calls do, or the JVM's stack would end.
        Interrupts.enter();
        try {
          return next.get();
        } finally {
          Interrupts.leave();
        }
      }

      @Override
      public PyType type() {
        return type == null ? TYPE : type;
      }
    };
  }
}
