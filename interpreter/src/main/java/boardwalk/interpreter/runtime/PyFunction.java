package boardwalk.interpreter.runtime;

/**
 * A function written in a program. The compiler makes a class of this for every function, with the
 * body in the method for its number of parameters; calls of other shapes come through {@link
 * #call(Object[], String[])}, which sorts the arguments and ends in {@link #invoke(Object[])}.
 */
public abstract class PyFunction extends PyCallable {

  public static final PyType TYPE = new PyType("function");

  /** Of functions with {@code yield} (py/objgenerator.c, mp_type_gen_wrap). */
  public static final PyType MAKING_GENERATORS = new PyType("generator");

  /** Of functions that share variables with those around them (py/objclosure.c). */
  private static final PyType CLOSURE = new PyType("closure");

  static {
    PyType.TYPE.constructor(
        (type, arguments) -> {
          if (arguments.expect(1, 3).count() == 1) {
            return Types.of(arguments.get(0));
          }
          if (arguments.count() != 3) {
            throw Errors.typeError("type takes 1 or 3 arguments");
          }
          Namespace body = new Namespace();
          String name = Text.name(Text.expectStr(arguments.get(0)));
          if (!(Types.unwrap(arguments.get(2)) instanceof PyDict dict)
              || !(Types.unwrap(arguments.get(1)) instanceof PyTuple)) {
            throw Errors.of(Errors.TYPE_ERROR);
          }
          for (Object key : dict.keys()) {
            body.put(key, dict.getOrNull(key));
          }
          return Classes.make(name, Iteration.toArray(arguments.get(1)), body);
        });
  }

  protected final Signature signature;
  protected final Cell[] closure;

  /** Values of the last positional parameters. */
  protected final Object[] defaults;

  private final Object[] keywordDefaults;
  private final Namespace globals;

  /**
   * @param defaults values of the last positional parameters
   * @param keywordDefaults values of the keyword-only parameters, null for those that have none
   */
  protected PyFunction(
      Signature signature,
      Namespace globals,
      Object[] defaults,
      Object[] keywordDefaults,
      Cell[] closure) {
    this.signature = signature;
    this.globals = globals;
    this.defaults = defaults;
    this.keywordDefaults = keywordDefaults;
    this.closure = closure;
  }

  /** Runs the body with every parameter's value, in the order of the signature. */
  protected abstract Object invoke(Object[] values);

  /** One stretch of a generator of this function; compiled for functions with {@code yield}. */
  protected Object resume(PyGenerator generator, Object sent) {
    throw new IllegalStateException(signature.functionName() + " has no yield");
  }

  public Namespace globals() {
    return globals;
  }

  @Override
  public Object call(Object[] arguments, String[] keywords) {
    return invoke(bind(arguments, keywords));
  }

  /** Sorts arguments into the values of the parameters (py/bc.c, mp_setup_code_state_helper). */
  protected final Object[] bind(Object[] arguments, String[] keywords) {
    int given = arguments.length - keywords.length;
    int positional = signature.positional();
    int keywordOnly = signature.keywordOnly();
    Object[] values = new Object[signature.count()];
    int taken = Math.min(given, positional);
    System.arraycopy(arguments, 0, values, 0, taken);
    int next = positional + keywordOnly;
    if (signature.hasStar()) {
      values[next++] =
          given > positional
              ? new PyTuple(java.util.Arrays.copyOfRange(arguments, positional, given))
              : PyTuple.EMPTY;
    } else if (given > positional) {
      throw wrongCount(given);
    }
    PyDict rest = null;
    if (signature.hasDoubleStar()) {
      rest = new PyDict();
      values[next] = rest;
    }
    for (int i = 0; i < keywords.length; i++) {
      int index = signature.index(keywords[i]);
      if (index >= 0) {
        if (values[index] != null) {
          throw Errors.typeError("function got multiple values for argument '" + keywords[i] + "'");
        }
        values[index] = arguments[given + i];
      } else if (rest != null) {
        if (rest.getOrNull(keywords[i]) != null) {
          throw Errors.typeError("function got multiple values for argument '" + keywords[i] + "'");
        }
        rest.put(keywords[i], arguments[given + i]);
      } else {
        throw Errors.typeError("unexpected keyword argument '" + keywords[i] + "'");
      }
    }
    fillDefaults(values, given, keywords.length > 0);
    return values;
  }

  /** Defaults for what was not given; TypeError for what has none. */
  private void fillDefaults(Object[] values, int given, boolean keywordsGiven) {
    int positional = signature.positional();
    int firstDefault = positional - defaults.length;
    boolean checksNames = keywordsGiven || hasKeywordDefaults();
    if (!checksNames && given < firstDefault) {
      throw wrongCount(given);
    }
    for (int i = positional - 1; i >= 0; i--) {
      if (values[i] == null && i < firstDefault) {
        throw Errors.typeError("function missing required positional argument #" + i);
      }
      values[i] = values[i] == null ? defaults[i - firstDefault] : values[i];
    }
    for (int i = 0; i < signature.keywordOnly(); i++) {
      int index = positional + i;
      if (values[index] == null) {
        if (keywordDefaults[i] == null) {
          throw checksNames
              ? Errors.typeError(
                  "function missing required keyword argument '" + signature.name(index) + "'")
              : Errors.typeError("function missing keyword-only argument");
        }
        values[index] = keywordDefaults[i];
      }
    }
  }

  private boolean hasKeywordDefaults() {
    for (Object value : keywordDefaults) {
      if (value != null) {
        return true;
      }
    }
    return false;
  }

  /** What messages call it; another word in viper functions. */
  protected String called() {
    return signature.functionName() + "()";
  }

  private PyException wrongCount(int given) {
    int positional = signature.positional();
    return Errors.typeError(
        called()
            + " takes "
            + (given > positional ? positional : positional - defaults.length)
            + " positional arguments but "
            + given
            + " were given");
  }

  @Override
  public PyType type() {
    return closure.length > 0 ? CLOSURE : ownType();
  }

  /** What it is but for the variables it shares; another for functions that make generators. */
  protected PyType ownType() {
    return TYPE;
  }

  @Override
  public Object attribute(String name) {
    return switch (name) {
      case "__name__" -> signature.functionName();
      case "__globals__" -> globals;
      default -> super.attribute(name);
    };
  }

  @Override
  public String repr() {
    PyType type = type();
    return type == TYPE
        ? "<function " + signature.functionName() + " at 0x" + Text.address(this) + ">"
        : "<" + type.name() + ">";
  }
}
