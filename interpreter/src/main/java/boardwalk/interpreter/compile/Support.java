package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Arithmetic;
import boardwalk.interpreter.runtime.Attributes;
import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.Classes;
import boardwalk.interpreter.runtime.Compare;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Imports;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyFunction;
import boardwalk.interpreter.runtime.PyGenerator;
import boardwalk.interpreter.runtime.PyModule;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import boardwalk.interpreter.syntax.BinaryOperator;
import boardwalk.interpreter.syntax.CompareOperator;

/** Longer pieces of what compiled code does. Public only so that compiled classes reach it. */
public final class Support {

  private static final ThreadLocal<Object[]> CONSTANTS = new ThreadLocal<>();

  private Support() {}

  /** Hands a class's constants to its static initializer, which runs on the same thread. */
  static void handOver(Object[] constants) {
    CONSTANTS.set(constants);
  }

  /** Called by the static initializer of a compiled class. */
  public static Object[] takeConstants() {
    Object[] constants = CONSTANTS.get();
    // Kept any longer, they would keep a whole program's data alive after a reset.
    CONSTANTS.remove();
    return constants;
  }

  /** Makes a function object of a compiled function. */
  public static PyFunction function(
      FunctionCode code,
      Namespace globals,
      Object[] defaults,
      Object[] keywordDefaults,
      Cell[] closure) {
    return code.instantiate(globals, defaults, keywordDefaults, closure);
  }

  /** Runs a part of a module's statements. */
  public static void part(FunctionCode code, Namespace globals) {
    code.instantiate(globals, new Object[0], new Object[0], new Cell[0]).call0();
  }

  /** A class statement: runs the body, makes the class, and fills the cell that super() uses. */
  public static Object makeClass(String name, Object[] bases, PyFunction body) {
    Object builder = body.globals().cell(BuildClass.NAME).behind();
    if (builder != null && !(builder instanceof NativeFunction)) {
      return BuildClass.by(builder, name, bases, body);
    }
    return buildClass(name, bases, body);
  }

  /** What {@code __build_class__} does unless the program has put its own in its place. */
  static Object buildClass(String name, Object[] bases, PyFunction body) {
    Namespace namespace = new Namespace();
    namespace.put("__qualname__", name);
    Cell classCell = new Cell();
    body.call2(namespace, classCell);
    namespace.remove("__qualname__");
    namespace.put("__module__", body.globals().get("__name__"));
    PyType made = Classes.make(name, bases, namespace);
    classCell.value = made;
    return made;
  }

  /** A generator of a function, with the parameters' values at the start of its frame. */
  public static Object generator(PyFunction function, Object[] values, FunctionCode code) {
    return new PyGenerator(
        function, java.util.Arrays.copyOf(values, Math.max(values.length, code.frameSize())));
  }

  /** A method of an object, ready to call. */
  public static PyCallable method(Object object, String name) {
    return Calls.callable(Attributes.get(object, name));
  }

  /** What {@code __exit__} answers to an exception, which tells whether it is dealt with. */
  public static Object exitValue(PyCallable exit, PyException exception) {
    return exit.call3(Attributes.get(exception.value(), "__class__"), exception.value(), None.NONE);
  }

  /** Leaves a {@code with} without an exception. */
  public static Object exit(PyCallable exit) {
    return exit.call3(None.NONE, None.NONE, None.NONE);
  }

  /** Calls a method by name without arguments, as {@code async for} and {@code async with} do. */
  public static Object callMethod(Object object, String name) {
    return Calls.callable(Attributes.get(object, name)).call0();
  }

  /** Whether an exception ends an {@code async for}. */
  public static boolean endsAsyncFor(PyException exception) {
    return exception.matches(Errors.STOP_ASYNC_ITERATION);
  }

  /** {@code assert} that failed. */
  public static PyException assertion(Object message) {
    return message == null
        ? Errors.of(Errors.ASSERTION_ERROR)
        : Errors.of(Errors.ASSERTION_ERROR, message);
  }

  /** An operator that has no method of its own; the operator comes last, as it is pushed last. */
  public static Object binary(Object left, Object right, BinaryOperator operator) {
    return Arithmetic.binary(operator, left, right);
  }

  /** {@code left op= right}. */
  public static Object inPlace(Object left, Object right, BinaryOperator operator) {
    return Arithmetic.inPlace(operator, left, right);
  }

  /** A comparison whose result is wanted as a value. */
  public static Object compare(Object left, Object right, CompareOperator operator) {
    return Compare.compare(operator, left, right);
  }

  /** A value in an f-string. */
  public static String format(Object value, String conversion, String spec) {
    Object shown =
        switch (conversion) {
          case "r" -> Text.repr(value);
          case "s" -> Text.str(value);
          default -> value;
        };
    return boardwalk.interpreter.runtime.Formatting.format(shown, spec);
  }

  /** {@code from module import name}. */
  public static Object importName(Object module, String name) {
    Object found = Attributes.getOrNull(module, name);
    if (found == null
        && module instanceof PyModule known
        && known.namespace().get("__path__") != null) {
      // A package: its module of that name (py/runtime.c, mp_import_from).
      found = Imports.load(known.name() + "." + name, 0, known.namespace(), true, new String[0]);
    }
    if (found == null) {
      throw Errors.importError("can't import name " + name);
    }
    return found;
  }

  /** {@code from module import *}. */
  public static void importAll(Object module, Namespace into) {
    if (!(module instanceof PyModule known)) {
      return;
    }
    Object listed = known.namespace().get("__all__");
    if (listed != null) {
      for (Object name : Iteration.toArray(listed)) {
        into.put(Text.expectStr(name), Attributes.get(module, (String) name));
      }
      return;
    }
    known
        .namespace()
        .forEach(
            (name, value) -> {
              if (!name.startsWith("_")) {
                into.put(name, value);
              }
            });
  }
}
