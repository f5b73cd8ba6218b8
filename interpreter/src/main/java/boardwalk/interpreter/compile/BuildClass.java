package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Cell;
import boardwalk.interpreter.runtime.Classes;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Namespace;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyFunction;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import java.util.Arrays;

/** {@code __build_class__}, which programs may put another function in the place of. */
public final class BuildClass {

  public static final String NAME = "__build_class__";

  private BuildClass() {}

  /** The built-in function: class body, name, bases. */
  public static NativeFunction function() {
    return NativeFunction.between(
        NAME,
        2,
        Integer.MAX_VALUE,
        args -> {
          String name = Text.expectStr(args[1]);
          Object[] bases = Arrays.copyOfRange(args, 2, args.length);
          return switch (args[0]) {
            case Body body -> Support.buildClass(name, bases, body.function);
            case ClassBody body -> make(name, bases, body);
            default -> throw Errors.typeError("first argument must be a class body");
          };
        });
  }

  private static PyType make(String name, Object[] bases, ClassBody body) {
    Namespace names = new Namespace();
    Cell variable = body.run(names);
    // The class itself knows it.
    names.remove("__qualname__");
    PyType made = Classes.make(name, bases, names);
    if (variable != null) {
      variable.value = made;
    }
    return made;
  }

  /** Has the program's own function make a class. */
  static Object by(Object builder, String name, Object[] bases, PyFunction body) {
    Object[] arguments = new Object[bases.length + 2];
    arguments[0] = new Body(body);
    arguments[1] = name;
    System.arraycopy(bases, 0, arguments, 2, bases.length);
    return Calls.callable(builder).call(arguments, PyCallable.NO_KEYWORDS);
  }

  /** The body of a class statement as a value; only {@code __build_class__} can run it. */
  private static final class Body extends PyCallable {
    private final PyFunction function;

    Body(PyFunction function) {
      this.function = function;
    }

    @Override
    public Object call(Object[] arguments, String[] keywords) {
      throw Errors.typeError("a class body runs only in __build_class__");
    }

    @Override
    public PyType type() {
      return function.type();
    }
  }
}
