package boardwalk.interpreter.runtime;

/**
 * A function written in Java. Make one with the method for its number of arguments:
 *
 * <pre>{@code
 * NativeFunction.of1("hex", n -> Integers.toText(n, 16, "0x"));
 * NativeFunction.of2("append", (self, value) -> list(self).add(value));   // a method: self first
 * NativeFunction.between("round", 1, 2, args -> ...);                     // 1 or 2 arguments
 * NativeFunction.withKeywords("print", args -> ...);                      // anything, see Arguments
 * }</pre>
 */
public final class NativeFunction extends PyCallable {

  /** Each number of arguments has a type of its own, all of one name (py/objfun.c). */
  private static final PyType[] OF_FIXED = {
    new PyType("function"), new PyType("function"), new PyType("function"), new PyType("function")
  };

  private static final PyType OF_ANY = new PyType("function");

  /** No arguments. */
  @FunctionalInterface
  public interface Of0 {
    Object call();
  }

  /** One argument. */
  @FunctionalInterface
  public interface Of1 {
    Object call(Object a);
  }

  /** Two arguments. */
  @FunctionalInterface
  public interface Of2 {
    Object call(Object a, Object b);
  }

  /** Three arguments. */
  @FunctionalInterface
  public interface Of3 {
    Object call(Object a, Object b, Object c);
  }

  /** Up to three arguments; null for those not given. */
  @FunctionalInterface
  public interface OfFew {
    Object call(Object a, Object b, Object c);
  }

  /** As many arguments as come. */
  @FunctionalInterface
  public interface OfMany {
    Object call(Object[] arguments);
  }

  /** Positional and keyword arguments. */
  @FunctionalInterface
  public interface WithKeywords {
    Object call(Arguments arguments);
  }

  private final String name;
  private final Object body;
  private final int least;
  private final int most;

  private NativeFunction(String name, Object body, int least, int most) {
    this.name = name;
    this.body = body;
    this.least = least;
    this.most = most;
  }

  public static NativeFunction of0(String name, Of0 body) {
    return new NativeFunction(name, body, 0, 0);
  }

  public static NativeFunction of1(String name, Of1 body) {
    return new NativeFunction(name, body, 1, 1);
  }

  public static NativeFunction of2(String name, Of2 body) {
    return new NativeFunction(name, body, 2, 2);
  }

  public static NativeFunction of3(String name, Of3 body) {
    return new NativeFunction(name, body, 3, 3);
  }

  /** A function of {@code least} to {@code most} positional arguments. */
  public static NativeFunction between(String name, int least, int most, OfMany body) {
    return new NativeFunction(name, body, least, most);
  }

  /**
   * A function of {@code least} to {@code most} positional arguments, at most three, for what is
   * called so often that an array of them would cost; {@code body} gets null for those not given.
   */
  public static NativeFunction few(String name, int least, int most, OfFew body) {
    return new NativeFunction(name, body, least, most);
  }

  /** A function of any arguments, which it reads and checks itself. */
  public static NativeFunction withKeywords(String name, WithKeywords body) {
    return new NativeFunction(name, body, 0, Integer.MAX_VALUE);
  }

  public String name() {
    return name;
  }

  static void checkCount(int given, int least, int most) {
    if (given >= least && given <= most) {
      return;
    }
    if (least == most) {
      throw Errors.typeError(
          "function takes " + least + " positional arguments but " + given + " were given");
    }
    if (given < least) {
      throw Errors.typeError(
          "function missing " + (least - given) + " required positional arguments");
    }
    throw Errors.typeError("function expected at most " + most + " arguments, got " + given);
  }

  @Override
  public Object call(Object[] arguments, String[] keywords) {
    if (body instanceof WithKeywords function) {
      return function.call(new Arguments(arguments, keywords));
    }
    if (keywords.length > 0) {
      throw Errors.typeError("function doesn't take keyword arguments");
    }
    checkCount(arguments.length, least, most);
    return switch (body) {
      case Of0 function -> function.call();
      case Of1 function -> function.call(arguments[0]);
      case Of2 function -> function.call(arguments[0], arguments[1]);
      case Of3 function -> function.call(arguments[0], arguments[1], arguments[2]);
      case OfFew function ->
          function.call(
              arguments.length > 0 ? arguments[0] : null,
              arguments.length > 1 ? arguments[1] : null,
              arguments.length > 2 ? arguments[2] : null);
      case OfMany function -> function.call(arguments);
      default -> throw new IllegalStateException("no such kind of function: " + body);
    };
  }

  @Override
  public Object call0() {
    return body instanceof Of0 function ? function.call() : super.call0();
  }

  @Override
  public Object call1(Object a) {
    if (body instanceof Of1 function) {
      return function.call(a);
    }
    return body instanceof OfFew function && least <= 1
        ? function.call(a, null, null)
        : super.call1(a);
  }

  @Override
  public Object call2(Object a, Object b) {
    if (body instanceof Of2 function) {
      return function.call(a, b);
    }
    return body instanceof OfFew function && least <= 2 && most >= 2
        ? function.call(a, b, null)
        : super.call2(a, b);
  }

  @Override
  public Object call3(Object a, Object b, Object c) {
    if (body instanceof Of3 function) {
      return function.call(a, b, c);
    }
    return body instanceof OfFew function && most >= 3
        ? function.call(a, b, c)
        : super.call3(a, b, c);
  }

  @Override
  public PyType type() {
    return least == most && most < OF_FIXED.length ? OF_FIXED[most] : OF_ANY;
  }

  @Override
  public String repr() {
    return "<function>";
  }
}
