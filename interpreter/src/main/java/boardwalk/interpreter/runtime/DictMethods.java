package boardwalk.interpreter.runtime;

/** The methods of dicts. */
final class DictMethods {

  private static final PyType VIEW = new PyType("dict_view");

  private DictMethods() {}

  private static PyDict dict(Object self) {
    return (PyDict) Types.unwrap(self);
  }

  /** What {@code keys()}, {@code values()} and {@code items()} give. */
  private static final class View extends PyObject {
    private final PyDict dict;
    private final HashTable.Part part;

    View(PyDict dict, HashTable.Part part) {
      Heap.expectUnlocked();
      this.dict = dict;
      this.part = part;
    }

    @Override
    public PyType type() {
      return VIEW;
    }

    @Override
    public PyIterator iterator() {
      return dict.iterator(part);
    }

    @Override
    public int length() {
      return dict.length();
    }

    @Override
    public boolean truth() {
      return dict.length() > 0;
    }

    @Override
    public Boolean contains(Object value) {
      return part == HashTable.Part.KEYS ? dict.contains(value) : null;
    }

    @Override
    public Object binary(boardwalk.interpreter.syntax.BinaryOperator operator, Object other) {
      if (part != HashTable.Part.KEYS) {
        return null;
      }
      PySet left = PySet.of(dict.keys());
      return left.binary(operator, other instanceof View v ? PySet.of(v.dict.keys()) : other);
    }

    @Override
    public Boolean isEqual(Object other) {
      if (part == HashTable.Part.KEYS && other instanceof View v && v.part == part) {
        return PySet.of(dict.keys()).isEqual(PySet.of(v.dict.keys()));
      }
      return this == other ? true : null;
    }

    @Override
    public long hash() {
      if (part != HashTable.Part.VALUES) {
        throw Errors.unhashable(this);
      }
      return System.identityHashCode(this);
    }

    @Override
    public String repr() {
      StringBuilder out =
          new StringBuilder("dict_")
              .append(part.name().toLowerCase(java.util.Locale.ROOT))
              .append("([");
      String separator = "";
      for (Object value : Iteration.toArray(this)) {
        out.append(separator).append(Text.repr(value));
        separator = ", ";
      }
      return out.append("])").toString();
    }
  }

  static void update(PyDict dict, Arguments arguments) {
    if (arguments.count() > 1) {
      throw Errors.typeError("function expected at most 1 arguments, got " + arguments.count());
    }
    if (arguments.count() == 1) {
      Object from = Types.unwrap(arguments.get(0));
      if (from instanceof PyDict other) {
        for (Object key : other.keys()) {
          dict.put(key, other.getOrNull(key));
        }
      } else {
        Object keys = from instanceof PyObject o ? o.attribute("keys") : null;
        if (keys != null) {
          for (Object key : Iteration.toArray(Calls.callable(keys).call0())) {
            dict.put(key, Items.get(from, key));
          }
        } else {
          for (Object pair : Iteration.toArray(from)) {
            Object[] two = Iteration.toArray(pair);
            if (two.length != 2) {
              throw Errors.valueError("dict update sequence has wrong length");
            }
            dict.put(two[0], two[1]);
          }
        }
      }
    }
    for (String name : arguments.keywords()) {
      dict.put(name, arguments.keyword(name));
    }
  }

  static void addTo(PyType type) {
    type.with(NativeFunction.of2("__getitem__", (self, key) -> dict(self).item(key)));
    type.with(
        NativeFunction.of3(
            "__setitem__",
            (self, key, value) -> {
              dict(self).setItem(key, value);
              return None.NONE;
            }));
    type.with(
        NativeFunction.of2(
            "__delitem__",
            (self, key) -> {
              dict(self).deleteItem(key);
              return None.NONE;
            }));
    type.with(NativeFunction.of1("keys", self -> new View(dict(self), HashTable.Part.KEYS)));
    type.with(NativeFunction.of1("values", self -> new View(dict(self), HashTable.Part.VALUES)));
    type.with(NativeFunction.of1("items", self -> new View(dict(self), HashTable.Part.ITEMS)));
    type.with(NativeFunction.of1("copy", self -> dict(self).copy()));
    type.with(
        NativeFunction.of1(
            "clear",
            self -> {
              dict(self).clear();
              return None.NONE;
            }));
    type.with(
        NativeFunction.few(
            "get",
            2,
            3,
            (self, key, otherwise) -> {
              Object value = dict(self).getOrNull(key);
              return value != null ? value : otherwise != null ? otherwise : None.NONE;
            }));
    type.with(
        NativeFunction.few(
            "pop",
            2,
            3,
            (self, key, otherwise) -> {
              Object value = dict(self).removeOrNull(key);
              if (value == null && otherwise == null) {
                throw Errors.keyError(key);
              }
              return value != null ? value : otherwise;
            }));
    type.with(
        NativeFunction.few(
            "setdefault",
            2,
            3,
            (self, key, otherwise) -> {
              Object value = dict(self).getOrNull(key);
              if (value == null) {
                value = otherwise != null ? otherwise : None.NONE;
                dict(self).put(key, value);
              }
              return value;
            }));
    type.with(
        NativeFunction.of1(
            "popitem",
            self -> {
              PyDict dict = dict(self);
              Object key = dict.table().popCandidate();
              if (key == null) {
                throw Errors.of(Errors.KEY_ERROR, "popitem(): dictionary is empty");
              }
              return PyTuple.of(key, dict.removeOrNull(key));
            }));
    type.with(
        NativeFunction.withKeywords(
            "update",
            arguments -> {
              update(dict(arguments.get(0)), arguments.tail());
              return None.NONE;
            }));
    type.with(
        "fromkeys",
        new ClassMethod(
            NativeFunction.between(
                "fromkeys",
                2,
                3,
                args -> {
                  PyDict dict = new PyDict();
                  for (Object key : Iteration.toArray(args[1])) {
                    dict.put(key, args.length > 2 ? args[2] : None.NONE);
                  }
                  return dict;
                })));
  }
}
