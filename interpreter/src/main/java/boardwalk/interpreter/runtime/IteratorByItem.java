package boardwalk.interpreter.runtime;

/** Goes through an object that has only {@code __getitem__}: 0, 1, 2 … until IndexError. */
final class IteratorByItem extends PyIterator {

  private final PyInstance source;
  private long at;

  IteratorByItem(PyInstance source) {
    this.source = source;
  }

  @Override
  public Object next() {
    try {
      return source.item(at++);
    } catch (PyException e) {
      if (e.matches(Errors.INDEX_ERROR) || e.matches(Errors.STOP_ITERATION)) {
        return null;
      }
      throw e;
    }
  }
}
