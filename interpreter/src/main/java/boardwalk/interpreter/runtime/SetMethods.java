package boardwalk.interpreter.runtime;

/** The methods of sets. */
final class SetMethods {

  private SetMethods() {}

  private static PySet set(Object self) {
    return (PySet) Types.unwrap(self);
  }

  private static PySet asSet(Object values) {
    if (Types.unwrap(values) instanceof PySet already) {
      return already;
    }
    PySet set = new PySet(false);
    set.addAll(values);
    return set;
  }

  static void addTo(PyType type, boolean frozen) {
    type.with(NativeFunction.of1("copy", self -> set(self).copy()));
    type.with(NativeFunction.of2("__contains__", (self, element) -> set(self).contains(element)));
    type.with(
        NativeFunction.of2(
            "union",
            (self, other) -> {
              PySet all = set(self).copy();
              all.addAll(other);
              return all;
            }));
    type.with(
        NativeFunction.of2("intersection", (self, other) -> set(self).intersection(asSet(other))));
    type.with(
        NativeFunction.between(
            "difference",
            1,
            Integer.MAX_VALUE,
            args -> {
              PySet rest = set(args[0]).copy();
              for (int i = 1; i < args.length; i++) {
                rest = rest.difference(asSet(args[i]));
              }
              return rest;
            }));
    type.with(
        NativeFunction.of2(
            "symmetric_difference",
            (self, other) -> {
              PySet right = asSet(other);
              PySet all = set(self).difference(right);
              all.addAll(right.difference(set(self)));
              return all;
            }));
    type.with(NativeFunction.of2("issubset", (self, other) -> set(self).isSubsetOf(asSet(other))));
    type.with(
        NativeFunction.of2("issuperset", (self, other) -> asSet(other).isSubsetOf(set(self))));
    type.with(
        NativeFunction.of2(
            "isdisjoint", (self, other) -> set(self).intersection(asSet(other)).length() == 0));
    if (!frozen) {
      addChanging(type);
    }
  }

  private static void addChanging(PyType type) {
    type.with(
        NativeFunction.of2(
            "add",
            (self, element) -> {
              set(self).add(element);
              return None.NONE;
            }));
    type.with(
        NativeFunction.of1(
            "clear",
            self -> {
              set(self).clear();
              return None.NONE;
            }));
    type.with(
        NativeFunction.of2(
            "discard",
            (self, element) -> {
              set(self).remove(element);
              return None.NONE;
            }));
    type.with(
        NativeFunction.of2(
            "remove",
            (self, element) -> {
              if (!set(self).remove(element)) {
                throw Errors.keyError(element);
              }
              return None.NONE;
            }));
    type.with(NativeFunction.of1("pop", self -> set(self).pop()));
    type.with(
        NativeFunction.between(
            "update",
            1,
            Integer.MAX_VALUE,
            args -> {
              for (int i = 1; i < args.length; i++) {
                set(args[0]).addAll(args[i]);
              }
              return None.NONE;
            }));
    type.with(
        NativeFunction.of2(
            "intersection_update",
            (self, other) -> {
              set(self).become(set(self).intersection(asSet(other)));
              return None.NONE;
            }));
    type.with(
        NativeFunction.between(
            "difference_update",
            1,
            Integer.MAX_VALUE,
            args -> {
              for (int i = 1; i < args.length; i++) {
                set(args[0]).become(set(args[0]).difference(asSet(args[i])));
              }
              return None.NONE;
            }));
    type.with(
        NativeFunction.of2(
            "symmetric_difference_update",
            (self, other) -> {
              PySet right = asSet(other);
              PySet all = set(self).difference(right);
              all.addAll(right.difference(set(self)));
              set(self).become(all);
              return None.NONE;
            }));
  }
}
