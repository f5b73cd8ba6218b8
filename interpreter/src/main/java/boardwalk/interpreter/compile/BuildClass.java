package boardwalk.interpreter.compile;

import boardwalk.interpreter.runtime.Calls;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.PyCallable;
import boardwalk.interpreter.runtime.PyFunction;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Text;
import java.util.Arrays;

/** {@code __build_class__}, which programs may put another function in the place of. */
public final class BuildClass {

  static final String NAME = "__build_class__";

  private BuildClass() {}

  /** The built-in function: class body, name, bases. */
  public static NativeFunction function() {
    return NativeFunction.between(
        NAME,
        2,
        Integer.MAX_VALUE,
        args -> {
          if (!(args[0] instanceof Body body)) {
            throw Errors.typeError("first argument must be a class body");
          }
          Object[] bases = Arrays.copyOfRange(args, 2, args.length);
          return Support.buildClass(Text.expectStr(args[1]), bases, body.function);
        });
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
