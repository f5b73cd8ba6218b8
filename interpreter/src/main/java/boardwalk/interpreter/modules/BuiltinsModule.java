package boardwalk.interpreter.modules;

import boardwalk.interpreter.Interpreter;
import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.Arithmetic;
import boardwalk.interpreter.runtime.AttributeNames;
import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.BuiltinTypes;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Compare;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Floats;
import boardwalk.interpreter.runtime.Formatting;
import boardwalk.interpreter.runtime.HashValue;
import boardwalk.interpreter.runtime.Imports;
import boardwalk.interpreter.runtime.Integers;
import boardwalk.interpreter.runtime.Interrupts;
import boardwalk.interpreter.runtime.Items;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyIterator;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Sorting;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.runtime.Truth;
import boardwalk.interpreter.runtime.Types;
import boardwalk.interpreter.streams.Stream;
import boardwalk.interpreter.streams.Streams;
import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;
import java.nio.charset.StandardCharsets;

/** {@code builtins}: what every program has without importing anything. */
final class BuiltinsModule implements NativeModule {

  @Override
  public String name() {
    return "builtins";
  }

  @Override
  public PyModule create(Interpreter interpreter) {
    PyModule module = new PyModule(name(), interpreter.builtins());
    BuiltinTypes.all().forEach(type -> module.with(type.name(), type));
    Errors.types().forEach(module::with);
    module.with("Ellipsis", None.ELLIPSIS);
    module.with("NotImplemented", None.NOT_IMPLEMENTED);
    module.with("__debug__", true);
    numbers(module);
    sequences(module);
    objects(module);
    iterators(module);
    programs(module, interpreter);
    return module;
  }

  private static void numbers(PyModule module) {
    module.with(
        NativeFunction.of1(
            "abs",
            value -> {
              Object plain = Types.unwrap(value);
              if (plain instanceof Double number) {
                return Math.abs(number);
              }
              if (plain instanceof boardwalk.interpreter.runtime.PyComplex complex) {
                return complex.magnitude();
              }
              if (plain instanceof Long number && number != Long.MIN_VALUE) {
                return Math.abs(number);
              }
              if (Types.isInt(plain)) {
                return Numbers.normal(Numbers.toBig(plain).abs());
              }
              Object method = Attributes.getOrNull(value, "__abs__");
              if (method == null) {
                throw Errors.typeError("unsupported type for __abs__: '" + Types.name(value) + "'");
              }
              return Calls.callable(method).call0();
            }));
    module.with(NativeFunction.of1("bin", BuiltinsModule::bin));
    module.with(NativeFunction.of1("hex", value -> Integers.toText(value, 16, "0x")));
    module.with(NativeFunction.of1("oct", value -> Integers.toText(value, 8, "0o")));
    module.with(
        NativeFunction.of2(
            "divmod",
            (a, b) ->
                Types.unwrap(a) instanceof boardwalk.interpreter.runtime.PyObject
                        && Attributes.getOrNull(a, "__divmod__") != null
                    ? Calls.callable(Attributes.get(a, "__divmod__")).call1(b)
                    : Arithmetic.divmod(a, b)));
    module.with(
        NativeFunction.between(
            "pow",
            2,
            3,
            args ->
                args.length == 3
                    ? Integers.powerModulo(args[0], args[1], args[2])
                    : Arithmetic.binary(BinaryOperator.POWER, args[0], args[1])));
    module.with(NativeFunction.between("round", 1, 2, BuiltinsModule::round));
    module.with(
        NativeFunction.of1(
            "chr",
            value -> {
              long code = Numbers.toLong(value);
              if (code < 0 || code > 0x10ffff) {
                throw Errors.valueError("chr() arg not in range(0x110000)");
              }
              return Text.character((int) code);
            }));
    module.with(NativeFunction.of1("ord", BuiltinsModule::ord));
  }

  private static Object round(Object[] args) {
    Object value = Types.unwrap(args[0]);
    if (Types.isInt(value)) {
      if (args.length < 2) {
        return Numbers.normal(Numbers.toBig(value));
      }
      long digits = Numbers.toLong(args[1]);
      if (digits >= 0) {
        return value;
      }
      java.math.BigDecimal number = new java.math.BigDecimal(Numbers.toBig(value));
      return Numbers.normal(
          number
              .setScale((int) Math.max(digits, -10_000), java.math.RoundingMode.HALF_EVEN)
              .toBigInteger());
    }
    double number = Numbers.toDouble(value);
    if (args.length < 2 || args[1] == None.NONE) {
      return Numbers.truncate(Math.rint(number));
    }
    double scale = Floats.step(Math.pow(10, Floats.of(Numbers.toLong(args[1]))));
    return Floats.round(Math.rint(Floats.step(number * scale)) / scale);
  }

  private static Object ord(Object value) {
    if (value instanceof String text && text.length() == 1) {
      return (long) text.charAt(0);
    }
    Object plain = Types.unwrap(value);
    if (plain instanceof String text) {
      int length = text.codePointCount(0, text.length());
      if (length == 1) {
        return (long) text.codePointAt(0);
      }
      throw Errors.typeError(
          "ord() expected a character, but string of length " + length + " found");
    }
    if (plain instanceof boardwalk.interpreter.runtime.PyBytes bytes && !bytes.isMutable()) {
      if (bytes.length() == 1) {
        return (long) (bytes.toArray()[0] & 0xff);
      }
      throw Errors.typeError(
          "ord() expected a character, but string of length " + bytes.length() + " found");
    }
    throw Errors.noText(value);
  }

  private static void sequences(PyModule module) {
    module.with(NativeFunction.of1("len", Items::length));
    module.with(
        NativeFunction.of1(
            "all",
            values -> {
              PyIterator all = Iteration.iter(values);
              for (Object v = all.next(); v != null; v = all.next()) {
                Interrupts.poll();
                if (!Truth.of(v)) {
                  return false;
                }
              }
              return true;
            }));
    module.with(
        NativeFunction.of1(
            "any",
            values -> {
              PyIterator all = Iteration.iter(values);
              for (Object v = all.next(); v != null; v = all.next()) {
                Interrupts.poll();
                if (Truth.of(v)) {
                  return true;
                }
              }
              return false;
            }));
    module.with(
        NativeFunction.few(
            "sum",
            1,
            2,
            (all, start, none) -> {
              Object total = start == null ? (Object) 0L : start;
              PyIterator values = Iteration.iter(all);
              for (Object v = values.next(); v != null; v = values.next()) {
                Interrupts.poll();
                total = Arithmetic.add(total, v);
              }
              return total;
            }));
    module.with(NativeFunction.withKeywords("min", a -> extreme(a, CompareOperator.LESS)));
    module.with(NativeFunction.withKeywords("max", a -> extreme(a, CompareOperator.GREATER)));
    module.with(
        NativeFunction.withKeywords(
            "sorted",
            a -> {
              if (a.count() == 0) {
                throw Errors.typeError("function missing 1 required positional arguments");
              }
              if (a.count() > 1) {
                throw Errors.typeError("must use keyword argument for key function");
              }
              a.only("key", "reverse");
              return PyList.taking(
                  Sorting.sort(
                      Iteration.toNewArray(a.get(0)), a.keyword("key"), a.keyword("reverse")));
            }));
  }

  private static Object extreme(Arguments arguments, CompareOperator better) {
    Object keyArgument = arguments.keyword("key");
    PyCallable key =
        keyArgument == null || keyArgument == None.NONE ? null : Calls.callable(keyArgument);
    PyIterator values =
        arguments.count() == 1
            ? Iteration.iter(arguments.get(0))
            : new PyIterator.OfArray(arguments.positional());
    if (arguments.count() == 0) {
      throw Errors.typeError("function missing 1 required positional arguments");
    }
    Object best = null;
    Object bestKey = null;
    for (Object v = values.next(); v != null; v = values.next()) {
      Interrupts.poll();
      Object k = key == null ? v : key.call1(v);
      if (best == null || Truth.of(Compare.compare(better, k, bestKey))) {
        best = v;
        bestKey = k;
      }
    }
    if (best == null) {
      Object otherwise = arguments.keyword("default");
      if (otherwise == null) {
        throw Errors.valueError("arg is an empty sequence");
      }
      return otherwise;
    }
    return best;
  }

  private static void objects(PyModule module) {
    module.with(NativeFunction.of1("callable", Calls::isCallable));
    module.with(
        NativeFunction.few(
            "getattr",
            2,
            3,
            (object, attribute, otherwise) -> {
              String name = name(attribute);
              if (otherwise == null) {
                return Attributes.get(object, name);
              }
              try {
                Object found = Attributes.getOrNull(object, name);
                return found == null ? otherwise : found;
              } catch (PyException e) {
                if (e.matches(Errors.ATTRIBUTE_ERROR)) {
                  return otherwise;
                }
                throw e;
              }
            }));
    module.with(
        NativeFunction.of3(
            "setattr",
            (object, name, value) -> {
              Attributes.set(object, name(name), value);
              return None.NONE;
            }));
    module.with(
        NativeFunction.of2(
            "delattr",
            (object, name) -> {
              Attributes.delete(object, name(name));
              return None.NONE;
            }));
    module.with(
        NativeFunction.of2(
            "hasattr",
            (object, name) -> {
              try {
                return Attributes.getOrNull(object, name(name)) != null;
              } catch (PyException e) {
                if (e.matches(Errors.ATTRIBUTE_ERROR)) {
                  return false;
                }
                throw e;
              }
            }));
    module.with(NativeFunction.of1("hash", value -> HashValue.of(value)));
    module.with(NativeFunction.of1("id", value -> (long) System.identityHashCode(value)));
    module.with(
        NativeFunction.of2(
            "isinstance", (object, types) -> isSubtype(Types.of(object), types, true)));
    module.with(
        NativeFunction.of2(
            "issubclass",
            (type, types) -> {
              if (!(type instanceof PyType known)) {
                throw Errors.typeError("issubclass() arg 1 must be a class");
              }
              return isSubtype(known, types, false);
            }));
    module.with(NativeFunction.of1("repr", Text::repr));
    module.with(
        NativeFunction.between(
            "format",
            1,
            2,
            args -> Formatting.format(args[0], args.length > 1 ? name(args[1]) : "")));
  }

  private static boolean isSubtype(PyType type, Object types, boolean instance) {
    if (types instanceof PyType one) {
      return type.isSubtypeOf(one);
    }
    if (types instanceof PyTuple several) {
      for (Object one : several.elements()) {
        if (isSubtype(type, one, instance)) {
          return true;
        }
      }
      return false;
    }
    throw Errors.typeError("issubclass() arg 2 must be a class or a tuple of classes");
  }

  private static String name(Object value) {
    if (!(Types.unwrap(value) instanceof String text)) {
      throw Errors.noText(value);
    }
    return Text.name(text);
  }

  private static void iterators(PyModule module) {
    module.with(NativeFunction.of1("iter", Iteration::iterObject));
    module.with(
        NativeFunction.few(
            "next",
            1,
            2,
            (object, otherwise, none) -> {
              if (object instanceof PyIterator iterator
                  && !(iterator instanceof boardwalk.interpreter.runtime.PyGenerator)) {
                if (otherwise == null) {
                  return Iteration.next(iterator);
                }
                Object value = iterator.next();
                return value == null ? otherwise : value;
              }
              Object method = Attributes.getOrNull(object, "__next__");
              if (method == null) {
                throw Errors.typeError("'" + Types.name(object) + "' object isn't an iterator");
              }
              try {
                return Calls.callable(method).call0();
              } catch (PyException e) {
                if (otherwise != null && e.matches(Errors.STOP_ITERATION)) {
                  return otherwise;
                }
                throw e;
              }
            }));
  }

  private static void programs(PyModule module, Interpreter interpreter) {
    module.with(NativeFunction.withKeywords("print", a -> print(a, interpreter)));
    module.with(
        NativeFunction.between(
            "input",
            0,
            1,
            args -> interpreter.console().input(args.length > 0 ? Text.str(args[0]) : "")));
    module.with(NativeFunction.between("dir", 0, 1, args -> dir(args, interpreter)));
    module.with(NativeFunction.of0("globals", interpreter::currentGlobals));
    module.with(NativeFunction.of0("locals", interpreter::currentLocals));
    module.with(NativeFunction.between("exec", 1, 3, args -> interpreter.execute(args, false)));
    module.with(NativeFunction.between("eval", 1, 3, args -> interpreter.execute(args, true)));
    module.with(
        NativeFunction.of1("execfile", path -> interpreter.executeFile(Text.expectStr(path))));
    module.with(
        NativeFunction.between(
            "compile",
            3,
            5,
            args -> interpreter.compile(args[0], Text.str(args[1]), Text.str(args[2]))));
    module.with(
        NativeFunction.between(
            "__import__",
            1,
            5,
            args -> {
              boolean leaf = args.length > 3 && args[3] != None.NONE;
              int level = args.length > 4 ? Numbers.toInt(args[4]) : 0;
              Namespace globals =
                  args.length > 1 && args[1] instanceof Namespace n
                      ? n
                      : interpreter.currentGlobals();
              if (level < 0) {
                throw Errors.of(Errors.VALUE_ERROR);
              }
              boolean names = args.length < 2 || args[1] == None.NONE || args[1] instanceof PyDict;
              if (level > 0 && !names) {
                throw Errors.of(Errors.TYPE_ERROR);
              }
              return Imports.load(name(args[0]), level, globals, leaf);
            }));
    module.with(boardwalk.interpreter.compile.BuildClass.function());
    module.with(
        NativeFunction.between(
            "help",
            0,
            1,
            args -> {
              interpreter.console().write(Help.text(args, interpreter));
              return None.NONE;
            }));
  }

  /** {@code "{:#b}".format(value)}, errors too (py/modbuiltins.c). */
  private static Object bin(Object value) {
    return Types.isInt(Types.unwrap(value))
        ? Integers.toText(value, 2, "0b")
        : boardwalk.interpreter.runtime.Formatting.format(value, "#b");
  }

  private static String printed(Object option, String otherwise) {
    return option == null || option == None.NONE ? otherwise : Text.expectStr(option);
  }

  private static Object print(Arguments arguments, Interpreter interpreter) {
    arguments.only("sep", "end", "file", "flush");
    Object separator = arguments.keyword("sep");
    Object end = arguments.keyword("end");
    String between = printed(separator, " ");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < arguments.count(); i++) {
      if (i > 0) {
        out.append(between);
      }
      out.append(Text.str(arguments.get(i)));
    }
    out.append(printed(end, "\n"));
    Object file = arguments.keyword("file");
    if (file == null || file == None.NONE) {
      interpreter.console().write(out.toString());
    } else {
      Stream stream = Streams.of(file);
      for (int i = 0; i < arguments.count(); i++) {
        if (i > 0) {
          write(stream, between);
        }
        write(stream, Text.str(arguments.get(i)));
      }
      write(stream, end == null || end == None.NONE ? "\n" : Text.str(end));
    }
    return None.NONE;
  }

  /** MicroPython writes every part on its own (py/modbuiltins.c, mp_builtin_print). */
  private static void write(Stream stream, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Streams.writeFully(stream, bytes, 0, bytes.length);
  }

  private static Object dir(Object[] args, Interpreter interpreter) {
    PyList names = new PyList();
    if (args.length == 0) {
      for (Object key : ((PyDict) interpreter.currentLocals()).keys()) {
        names.add(key);
      }
      return names;
    }
    Object own =
        args[0] instanceof boardwalk.interpreter.runtime.PyInstance
            ? Attributes.getOrNull(args[0], "__dir__")
            : null;
    if (own != null) {
      return Calls.callable(own).call0();
    }
    AttributeNames.of(args[0]).forEach(names::add);
    return names;
  }
}
