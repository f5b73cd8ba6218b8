package boardwalk.interpreter.runtime;

/** The methods of lists. */
final class ListMethods {

  private ListMethods() {}

  private static PyList list(Object self) {
    return (PyList) Types.unwrap(self);
  }

  static void addTo(PyType type) {
    type.with(
        NativeFunction.of2(
            "append",
            (self, value) -> {
              list(self).add(value);
              return None.NONE;
            }));
    type.with(
        NativeFunction.of2(
            "extend",
            (self, values) -> {
              list(self).extend(values);
              return None.NONE;
            }));
    type.with(
        NativeFunction.of1(
            "clear",
            self -> {
              list(self).clear();
              return None.NONE;
            }));
    type.with(NativeFunction.of1("copy", self -> PyList.taking(list(self).toArray())));
    type.with(
        NativeFunction.of3(
            "insert",
            (self, index, value) -> {
              PyList list = list(self);
              long at = Numbers.wide(index);
              list.insert(Math.clamp(at < 0 ? at + list.size : at, 0, list.size), value);
              return None.NONE;
            }));
    type.with(
        NativeFunction.few(
            "pop",
            1,
            2,
            (self, index, none) -> {
              PyList list = list(self);
              if (list.size == 0) {
                throw Errors.indexError("pop from empty list");
              }
              return list.removeAt(
                  index == null ? list.size - 1 : Items.index(index, list.size, "list"));
            }));
    type.with(
        NativeFunction.of2(
            "remove",
            (self, value) -> {
              PyList list = list(self);
              int at = Sequences.indexOf(list.elements, 0, list.size, value);
              if (at < 0) {
                throw Errors.valueError("object not in sequence");
              }
              list.removeAt(at);
              return None.NONE;
            }));
    type.with(
        NativeFunction.of1(
            "reverse",
            self -> {
              PyList list = list(self);
              for (int i = 0, j = list.size - 1; i < j; i++, j--) {
                Object swap = list.elements[i];
                list.elements[i] = list.elements[j];
                list.elements[j] = swap;
              }
              return None.NONE;
            }));
    type.with(
        NativeFunction.withKeywords(
            "sort",
            arguments -> {
              if (arguments.count() > 1) {
                throw Errors.typeError("extra positional arguments given");
              }
              arguments.only("key", "reverse");
              PyList list = list(arguments.get(0));
              Object[] sorted =
                  Sorting.sort(
                      list.toArray(), arguments.keyword("key"), arguments.keyword("reverse"));
              System.arraycopy(sorted, 0, list.elements, 0, Math.min(sorted.length, list.size));
              return None.NONE;
            }));
  }
}
