package boardwalk.interpreter.modules.regex;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;

/** A match object. */
final class PyMatch extends PyObject {

  private static final PyType TYPE = new PyType("match");

  static {
    TYPE.with(NativeFunction.of2("group", (self, number) -> ((PyMatch) self).group(number)));
    TYPE.with(NativeFunction.of1("groups", self -> ((PyMatch) self).groups()));
    TYPE.with(NativeFunction.between("start", 1, 2, args -> span(args).get(0)));
    TYPE.with(NativeFunction.between("end", 1, 2, args -> span(args).get(1)));
    TYPE.with(NativeFunction.between("span", 1, 2, PyMatch::span));
  }

  private final Subject subject;
  private final int[] captures;

  PyMatch(Subject subject, int[] captures) {
    this.subject = subject;
    this.captures = captures;
  }

  private int index(Object number) {
    long index = Numbers.toLong(number);
    if (index < 0 || index >= captures.length / 2) {
      throw Errors.of(Errors.INDEX_ERROR, number);
    }
    return (int) index;
  }

  private Object group(Object number) {
    int index = index(number);
    int from = captures[2 * index];
    int to = captures[2 * index + 1];
    return from < 0 || to < 0 ? None.NONE : subject.part(from, to);
  }

  private PyTuple groups() {
    Object[] all = new Object[captures.length / 2 - 1];
    for (int i = 0; i < all.length; i++) {
      all[i] = group(i + 1L);
    }
    return new PyTuple(all);
  }

  private static PyTuple span(Object[] args) {
    PyMatch match = (PyMatch) args[0];
    int index = args.length > 1 ? match.index(args[1]) : 0;
    return PyTuple.of(
        match.subject.position(match.captures[2 * index]),
        match.subject.position(match.captures[2 * index + 1]));
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public String repr() {
    return "<match num=" + captures.length / 2 + ">";
  }
}
