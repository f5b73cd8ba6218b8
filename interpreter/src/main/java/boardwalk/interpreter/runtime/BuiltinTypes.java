package boardwalk.interpreter.runtime;

import java.util.List;

/** The built-in classes that programs know by name, and the ones made of plain Java values. */
public final class BuiltinTypes {

  private static final PyType ENUMERATE = new PyType("enumerate");
  private static final PyType ZIP = new PyType("zip");
  private static final PyType MAP = new PyType("map");
  private static final PyType FILTER = new PyType("filter");
  private static final PyType REVERSED = new PyType("reversed");

  static {
    numbers();
    Types.STR.constructor((type, arguments) -> str(arguments));
    Types.STR.quickly(1, (a, b, c) -> Text.str(a));
    StringMethods.addTo(Types.STR);
    PyType.OBJECT.constructor(
        (type, arguments) -> {
          arguments.expect(0, 0);
          return new Plain();
        });
    PyType.OBJECT.with(
        "__new__",
        new StaticMethod(
            NativeFunction.withKeywords("__new__", arguments -> newObject(arguments.get(0)))));
    PyType.OBJECT.with(NativeFunction.withKeywords("__init__", arguments -> None.NONE));
    PyType.OBJECT.with(
        NativeFunction.of3(
            "__setattr__",
            (self, name, value) -> {
              if (!(self instanceof PyInstance instance)) {
                throw Attributes.missing(self, Text.str(name));
              }
              instance.setPlain(attribute(name), value);
              return None.NONE;
            }));
    PyType.OBJECT.with(
        NativeFunction.of2(
            "__delattr__",
            (self, name) -> {
              if (!(self instanceof PyInstance instance) || !instance.deleteOwn(attribute(name))) {
                throw Attributes.missing(self, Text.str(name));
              }
              return None.NONE;
            }));
    iterators();
  }

  private BuiltinTypes() {}

  /** A name as MicroPython demands it; what is none gives its error without words. */
  private static String attribute(Object name) {
    if (name instanceof String text) {
      return text;
    }
    throw Errors.of(Errors.TYPE_ERROR);
  }

  private static Object newObject(Object type) {
    if (!(type instanceof PyType made) || !made.isProgram() && made != PyType.OBJECT) {
      throw Errors.typeError("arg must be user-type");
    }
    return made == PyType.OBJECT ? new Plain() : PyInstance.blank(made);
  }

  /** An instance of {@code object} itself. */
  private static final class Plain extends PyObject {
    @Override
    public PyType type() {
      return PyType.OBJECT;
    }

    @Override
    public String repr() {
      return "<object>";
    }
  }

  public static List<PyType> all() {
    return List.of(
        PyType.OBJECT,
        PyType.TYPE,
        Types.INT,
        Types.BOOL,
        Types.FLOAT,
        Types.STR,
        PyComplex.TYPE,
        PyBytes.TYPE,
        PyBytes.ARRAY,
        PyMemoryView.TYPE,
        PyList.TYPE,
        PyTuple.TYPE,
        PyDict.TYPE,
        PySet.TYPE,
        PySet.FROZEN,
        PyRange.TYPE,
        PySlice.TYPE,
        PyProperty.TYPE,
        StaticMethod.TYPE,
        ClassMethod.TYPE,
        PySuper.TYPE,
        ENUMERATE,
        ZIP,
        MAP,
        FILTER,
        REVERSED);
  }

  private static void numbers() {
    Types.INT.constructor((type, arguments) -> integer(arguments));
    Types.INT.quickly(
        1,
        (a, b, c) ->
            a instanceof Long
                ? a
                : a instanceof Double number
                    ? Numbers.truncate(number)
                    : integer(new Arguments(new Object[] {a}, PyCallable.NO_KEYWORDS)));
    Types.BOOL.constructor(
        (type, arguments) -> arguments.expect(0, 1).count() > 0 && Truth.of(arguments.get(0)));
    Types.BOOL.quickly(1, (a, b, c) -> Truth.of(a));
    Types.FLOAT.constructor((type, arguments) -> floating(arguments));
    Types.FLOAT.quickly(
        1,
        (a, b, c) ->
            a instanceof Double
                ? a
                : a instanceof Long number
                    ? (Object) Floats.round(Floats.of(number))
                    : floating(new Arguments(new Object[] {a}, PyCallable.NO_KEYWORDS)));
    Types.INT.with(
        "from_bytes",
        new ClassMethod(
            NativeFunction.withKeywords(
                "from_bytes",
                a -> {
                  boolean big = !"little".equals(a.get(2, "byteorder", "big"));
                  boolean signed = a.keyword("signed") != null && Truth.of(a.keyword("signed"));
                  return Numbers.normal(ByteOrder.fromBytes(Buffers.bytes(a.get(1)), big, signed));
                })));
    Types.INT.with(
        NativeFunction.withKeywords(
            "to_bytes",
            a -> {
              int length = Numbers.toInt(a.get(1, "length", 1L));
              boolean big = !"little".equals(a.get(2, "byteorder", "big"));
              boolean signed = a.keyword("signed") != null && Truth.of(a.keyword("signed"));
              java.math.BigInteger value = Numbers.toBig(a.get(0));
              // Negative numbers are signed, said or not (py/objint.c, int_to_bytes).
              boolean negative = signed || value.signum() < 0;
              return PyBytes.of(ByteOrder.toBytes(value, length, big, negative));
            }));
  }

  private static Object integer(Arguments arguments) {
    arguments.expect(0, 2);
    if (arguments.count() == 0) {
      return 0L;
    }
    Object value = Types.unwrap(arguments.get(0));
    boolean knows = value instanceof PyObject object && object.asInt() != null;
    Buffers.Span text = knows ? null : Buffers.spanOrNull(value);
    boolean digital =
        value instanceof String || value instanceof PyBytes bytes && !bytes.isMutable();
    if (arguments.count() > 1 && !digital) {
      throw Errors.noText(value);
    }
    if (text != null) {
      int base = arguments.count() > 1 ? Numbers.toInt(arguments.get(1)) : 10;
      String digits = value instanceof String plain ? plain : BytesMethods.latin(text.copy());
      return Integers.parse(digits, base);
    }
    return switch (value) {
      case Long number -> number;
      case Boolean truth -> truth ? 1L : 0L;
      case java.math.BigInteger number -> number;
      case Double number -> Numbers.truncate(number);
      case PyInstance instance -> {
        Object method = instance.type().lookupInProgram("__int__");
        if (method == null) {
          throw Numbers.cannotConvert(instance);
        }
        Object number = Calls.callable(method).call1(instance);
        if (!Types.isInt(number)) {
          throw Numbers.cannotConvert(number);
        }
        yield number;
      }
      case PyObject object when object.asInt() != null -> object.asInt();
      default -> throw Numbers.cannotConvert(value);
    };
  }

  private static Object floating(Arguments arguments) {
    arguments.expect(0, 1);
    if (arguments.count() == 0) {
      return 0.0;
    }
    Object value = Types.unwrap(arguments.get(0));
    Buffers.Span span = Buffers.spanOrNull(value);
    if (span == null) {
      return Floats.round(Numbers.toDouble(value));
    }
    return NumberText.real(BytesMethods.latin(span.copy()));
  }

  private static Object str(Arguments arguments) {
    if (arguments.hasKeywords()) {
      throw Arguments.keywordsNotImplemented();
    }
    if (arguments.count() == 0) {
      return "";
    }
    Object value = arguments.get(0);
    NativeFunction.checkCount(arguments.count(), 0, 3);
    if (arguments.count() > 1) {
      return BytesMethods.decode(Buffers.bytes(value));
    }
    return Text.str(value);
  }

  private static void iterators() {
    ENUMERATE.constructor(
        (type, a) -> {
          Object iterable = a.require(0, "iterable");
          long[] next = {Numbers.toLong(a.get(1, "start", 0L))};
          a.atMost(2);
          PyIterator values = Iteration.iter(iterable);
          return PyIterator.of(
              ENUMERATE,
              () -> {
                Object value = values.next();
                return value == null ? null : PyTuple.of(MachineWord.cutIfNarrow(next[0]++), value);
              });
        });
    ZIP.constructor(
        (type, a) -> {
          a.noKeywords();
          PyIterator[] all = new PyIterator[a.count()];
          for (int i = 0; i < all.length; i++) {
            all[i] = Iteration.iter(a.get(i));
          }
          return PyIterator.of(
              ZIP,
              () -> {
                Object[] values = new Object[all.length];
                for (int i = 0; i < all.length; i++) {
                  values[i] = all[i].next();
                  if (values[i] == null) {
                    return null;
                  }
                }
                return all.length == 0 ? null : new PyTuple(values);
              });
        });
    MAP.constructor(
        (type, a) -> {
          if (a.count() < 2) {
            throw Errors.typeError(
                "function missing " + (2 - a.count()) + " required positional arguments");
          }
          PyCallable function = Calls.callable(a.get(0));
          PyIterator[] all = new PyIterator[a.count() - 1];
          for (int i = 0; i < all.length; i++) {
            all[i] = Iteration.iter(a.get(i + 1));
          }
          return PyIterator.of(
              MAP,
              () -> {
                Object[] values = new Object[all.length];
                for (int i = 0; i < all.length; i++) {
                  values[i] = all[i].next();
                  if (values[i] == null) {
                    return null;
                  }
                }
                return function.call(values, PyCallable.NO_KEYWORDS);
              });
        });
    FILTER.constructor(
        (type, a) -> {
          a.expect(2, 2);
          PyCallable function = a.get(0) == None.NONE ? null : Calls.callable(a.get(0));
          PyIterator values = Iteration.iter(a.get(1));
          return PyIterator.of(
              FILTER,
              () -> {
                for (Object v = values.next(); v != null; v = values.next()) {
                  Interrupts.poll();
                  if (Truth.of(function == null ? v : function.call1(v))) {
                    return v;
                  }
                }
                return null;
              });
        });
    REVERSED.constructor(
        (type, a) -> {
          Object source = a.expect(1, 1).get(0);
          Object method =
              source instanceof PyInstance instance
                  ? instance.type().lookupInProgram("__reversed__")
                  : null;
          if (method != null) {
            return Calls.callable(method).call1(source);
          }
          long[] at = {Items.length(source)};
          return PyIterator.of(REVERSED, () -> at[0] <= 0 ? null : Items.get(source, --at[0]));
        });
  }
}
