package boardwalk.interpreter.runtime;

/** Goes through an object of a program that has {@code __next__}. */
public final class IteratorOf extends PyIterator {

  private final Object source;
  private PyCallable next;

  public IteratorOf(Object source) {
    this.source = source;
  }

  Object source() {
    return source;
  }

  @Override
  public Object next() {
    if (next == null) {
      Object found = Attributes.getOrNull(source, "__next__");
      if (found == null) {
        throw Errors.typeError("'" + Types.name(source) + "' object isn't an iterator");
      }
      next = Calls.callable(found);
    }
    try {
      return next.call0();
    } catch (PyException e) {
      if (e.matches(Errors.STOP_ITERATION)) {
        Object[] arguments = e.object().arguments();
        Iteration.stopValue = arguments.length == 0 ? null : arguments[0];
        return null;
      }
      throw e;
    }
  }
}
