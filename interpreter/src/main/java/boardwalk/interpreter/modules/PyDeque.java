package boardwalk.interpreter.modules;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Items;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;
import java.util.ArrayList;
import java.util.List;

/** {@code collections.deque}: a queue of limited length, open at both ends (py/objdeque.c). */
final class PyDeque extends PyObject {

  static final PyType TYPE = new PyType("deque");

  private static final int CHECK_OVERFLOW = 1;

  static {
    TYPE.constructor((type, arguments) -> make(arguments));
    method("append", (deque, value) -> deque.push(deque.values.size(), value));
    method("appendleft", (deque, value) -> deque.push(0, value));
    TYPE.with(NativeFunction.of1("pop", self -> of(self).take(true)));
    TYPE.with(NativeFunction.of1("popleft", self -> of(self).take(false)));
    method(
        "extend",
        (deque, values) -> {
          for (Object value : Iteration.toArray(values)) {
            deque.push(deque.values.size(), value);
          }
        });
  }

  private interface Change {
    void apply(PyDeque deque, Object argument);
  }

  private static void method(String name, Change change) {
    TYPE.with(
        NativeFunction.of2(
            name,
            (self, argument) -> {
              change.apply(of(self), argument);
              return None.NONE;
            }));
  }

  private static PyDeque of(Object self) {
    return (PyDeque) Types.unwrap(self);
  }

  private final List<Object> values = new ArrayList<>();
  private final int most;
  private final boolean checked;

  private PyDeque(int most, boolean checked) {
    this.most = most;
    this.checked = checked;
  }

  private static PyDeque make(Arguments arguments) {
    arguments.expect(2, 3);
    long most = Numbers.toLong(arguments.get(1));
    if (most < 0) {
      throw Errors.of(Errors.VALUE_ERROR);
    }
    boolean checked =
        arguments.count() > 2 && (Numbers.toLong(arguments.get(2)) & CHECK_OVERFLOW) != 0;
    PyDeque deque = new PyDeque((int) Math.min(most, Integer.MAX_VALUE), checked);
    for (Object value : Iteration.toArray(arguments.get(0))) {
      deque.push(deque.values.size(), value);
    }
    return deque;
  }

  private void push(int at, Object value) {
    if (values.size() == most) {
      if (checked) {
        throw Errors.indexError("full");
      }
      if (most == 0) {
        return;
      }
      values.remove(at == 0 ? values.size() - 1 : 0);
      at = at == 0 ? 0 : values.size();
    }
    values.add(at, value);
  }

  private Object take(boolean last) {
    if (values.isEmpty()) {
      throw Errors.indexError("empty");
    }
    return values.remove(last ? values.size() - 1 : 0);
  }

  private int index(Object key) {
    return Items.index(key, values.size(), "deque");
  }

  @Override
  public PyType type() {
    return TYPE;
  }

  @Override
  public int length() {
    return values.size();
  }

  @Override
  public boolean truth() {
    return !values.isEmpty();
  }

  @Override
  public Object item(Object key) {
    return values.get(index(key));
  }

  @Override
  public void setItem(Object key, Object value) {
    values.set(index(key), value);
  }

  @Override
  public PyIterator iterator() {
    return new PyIterator.OfArray(values.toArray());
  }
}
