package boardwalk.interpreter.mpy;

import boardwalk.interpreter.compile.BuildClass;
import boardwalk.interpreter.compile.Support;
import boardwalk.interpreter.runtime.Imports;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.MethodSite;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyDict;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.runtime.PyExceptionObject;
import boardwalk.interpreter.runtime.PyList;
import boardwalk.interpreter.runtime.PySet;
import boardwalk.interpreter.runtime.PySlice;
import boardwalk.interpreter.runtime.PySuper;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Raising;
import boardwalk.interpreter.runtime.Truth;
import java.util.Arrays;

/** The instructions that run less often: making values and functions, imports, exceptions. */
final class Builders {

  private Builders() {}

  /** Runs one; it leaves {@link Frame#top} where the stack's last value is then. */
  static void step(Frame frame, int op, int operand, Object site) {
    switch (op) {
      case Op.BUILD_TUPLE -> push(frame, PyTuple.made(pop(frame, operand)));
      case Op.BUILD_LIST -> push(frame, PyList.taking(pop(frame, operand)));
      case Op.BUILD_SET -> push(frame, PySet.of(pop(frame, operand)));
      case Op.BUILD_MAP ->
          // A display of that many entries has an instruction for each.
          push(frame, PyDict.sized(Math.min(operand, frame.code.ops.length)));
      case Op.BUILD_SLICE -> {
        Object step = operand == 3 ? pop(frame) : None.NONE;
        Object stop = pop(frame);
        push(frame, new PySlice(pop(frame), stop, step));
      }
      case Op.STORE_MAP -> {
        Object key = pop(frame);
        Object value = pop(frame);
        ((PyDict) frame.stack[frame.top]).put(key, value);
      }
      case Op.STORE_COMP -> collect(frame, operand);
      case Op.UNPACK_SEQUENCE -> pushReversed(frame, Iteration.unpack(pop(frame), operand));
      case Op.UNPACK_EX ->
          pushReversed(
              frame, Iteration.unpackStarred(pop(frame), operand & 0xff, operand >> 8 & 0xff));
      case Op.MAKE_FUNCTION, Op.MAKE_FUNCTION_DEFARGS, Op.MAKE_CLOSURE, Op.MAKE_CLOSURE_DEFARGS ->
          push(frame, Functions.make(frame, op, operand, (Code) site));
      case Op.LOAD_SUPER_METHOD -> {
        Object self = pop(frame);
        PySuper view = PySuper.of(pop(frame), self);
        frame.stack[frame.top] = ((MethodSite) site).find(view);
        push(frame, view);
      }
      case Op.LOAD_BUILD_CLASS -> push(frame, buildClass(frame));
      case Op.CALL_FUNCTION_VAR_KW -> spread(frame, operand, false);
      case Op.CALL_METHOD_VAR_KW -> spread(frame, operand, true);
      case Op.SETUP_WITH -> enterWith(frame, operand);
      case Op.WITH_CLEANUP -> leaveWith(frame);
      case Op.RAISE_LAST -> {
        PyException last = frame.caught();
        throw last == null ? Raising.noneToReraise() : last;
      }
      case Op.RAISE_OBJ -> throw Raising.exception(pop(frame));
      case Op.RAISE_FROM -> {
        pop(frame);
        throw Raising.exception(pop(frame));
      }
      case Op.IMPORT_NAME -> importName(frame, (String) site);
      case Op.IMPORT_FROM -> push(frame, Support.importName(frame.stack[frame.top], (String) site));
      case Op.IMPORT_STAR -> {
        Namespace into = frame.classNames == null ? frame.code.globals : frame.classNames;
        Support.importAll(pop(frame), into);
      }
      default -> throw FileBytes.incompatible();
    }
  }

  private static void push(Frame frame, Object value) {
    frame.stack[++frame.top] = value;
  }

  private static Object pop(Frame frame) {
    return frame.stack[frame.top--];
  }

  /** Takes the last values from the stack, in the order in which they were put there. */
  private static Object[] pop(Frame frame, int count) {
    frame.top -= count;
    return Arrays.copyOfRange(frame.stack, frame.top + 1, frame.top + 1 + count);
  }

  private static void pushReversed(Frame frame, Object[] values) {
    for (int i = values.length - 1; i >= 0; i--) {
      push(frame, values[i]);
    }
  }

  /** Puts a value into what a comprehension makes, which lies deeper in the stack. */
  private static void collect(Frame frame, int operand) {
    Object result = frame.stack[frame.top - (operand >> 2)];
    Object value = pop(frame);
    switch (operand & 3) {
      case 0 -> ((PyList) result).add(value);
      case 1 -> ((PyDict) result).put(value, pop(frame));
      default -> ((PySet) result).add(value);
    }
  }

  private static Object buildClass(Frame frame) {
    return frame.code.globals.cell(BuildClass.NAME).behind();
  }

  private static void spread(Frame frame, int operand, boolean method) {
    Object[] stack = frame.stack;
    int base = frame.top - Calling.places(operand) - (method ? 2 : 1);
    if (frame.code.asksForNames) {
      Machine.note(frame);
    }
    Object self = method ? stack[base + 1] : Mark.ABSENT;
    stack[base] = Calling.spread(stack[base], self, stack, base + (method ? 2 : 1), operand);
    frame.top = base;
  }

  private static void enterWith(Frame frame, int handler) {
    Object manager = frame.stack[frame.top];
    frame.stack[frame.top] = Support.method(manager, "__exit__");
    Object entered = Support.callMethod(manager, "__enter__");
    push(frame, Mark.ABSENT);
    frame.enter(handler, true);
    push(frame, entered);
  }

  /** Calls {@code __exit__}, which lies below what led here, and takes it from the stack. */
  private static void leaveWith(Frame frame) {
    Object[] stack = frame.stack;
    Object cause = stack[frame.top];
    if (cause instanceof Mark) {
      Support.exit((PyCallable) stack[frame.top - 3]);
      stack[frame.top - 3] = stack[frame.top - 1];
      stack[frame.top - 2] = cause;
    } else if (PyExceptionObject.of(cause) != null) {
      PyCallable exit = (PyCallable) stack[frame.top - 2];
      boolean dealtWith = Truth.of(Support.exitValue(exit, new PyException(cause)));
      stack[frame.top - 2] = dealtWith ? None.NONE : cause;
    } else {
      Support.exit((PyCallable) stack[frame.top - 2]);
      stack[frame.top - 2] = None.NONE;
    }
    frame.top -= 2;
  }

  /** Below: how many folders up, and a tuple of wanted names, or None for a plain import. */
  private static void importName(Frame frame, String name) {
    Object wanted = pop(frame);
    int level = (int) (long) (Long) pop(frame);
    String[] names = null;
    if (wanted instanceof PyTuple tuple) {
      names = Arrays.stream(tuple.elements()).map(String.class::cast).toArray(String[]::new);
    }
    push(frame, Imports.load(name, level, frame.code.globals, names != null, names));
  }
}
