package boardwalk.interpreter.runtime;

import java.util.Set;

/**
 * A method of a built-in type taken from the type itself, as in {@code list.append}: its first
 * argument must be of exactly that type (py/runtime.c, {@code checked_fun_call}).
 */
final class CheckedMethod extends PyCallable {

  /** Whose methods rely on what they are called with. */
  private static final Set<PyType> TYPES =
      Set.of(
          Types.INT,
          Types.STR,
          PyBytes.TYPE,
          PyBytes.ARRAY,
          PyList.TYPE,
          PyTuple.TYPE,
          PyDict.TYPE,
          PySet.TYPE,
          PySet.FROZEN);

  private final PyType owner;
  private final NativeFunction function;

  private CheckedMethod(PyType owner, NativeFunction function) {
    this.owner = owner;
    this.function = function;
  }

  /** What {@code owner.name} is, {@code function} being the attribute. */
  static PyCallable of(PyType owner, NativeFunction function) {
    return TYPES.contains(owner) ? new CheckedMethod(owner, function) : function;
  }

  @Override
  public PyType type() {
    return function.type();
  }

  @Override
  public Object call(Object[] arguments, String[] keywords) {
    if (arguments.length > keywords.length) {
      PyType given = Types.of(arguments[0]);
      if (given != owner) {
        throw Errors.typeError(
            "argument should be a '" + owner.name() + "' not a '" + given.name() + "'");
      }
    }
    return function.call(arguments, keywords);
  }
}
