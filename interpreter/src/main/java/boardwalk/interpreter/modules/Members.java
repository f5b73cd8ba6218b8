package boardwalk.interpreter.modules;

import boardwalk.interpreter.runtime.Arguments;
import boardwalk.interpreter.runtime.NativeFunction;
import boardwalk.interpreter.runtime.None;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.runtime.Types;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Fills a built-in type with the methods of a Java class; also for programs' classes made of it.
 *
 * @param <T> the Java class of the objects
 */
public final class Members<T> {

  private final PyType type;
  private final Class<T> kind;

  public Members(PyType type, Class<T> kind) {
    this.type = type;
    this.kind = kind;
  }

  private T self(Object object) {
    return kind.cast(kind.isInstance(object) ? object : Types.unwrap(object));
  }

  /** A method without arguments that gives something. */
  public Members<T> get(String name, Function<T, Object> body) {
    type.with(NativeFunction.of1(name, object -> body.apply(self(object))));
    return this;
  }

  /** A method without arguments that gives None. */
  public Members<T> act(String name, Consumer<T> body) {
    type.with(
        NativeFunction.of1(
            name,
            object -> {
              body.accept(self(object));
              return None.NONE;
            }));
    return this;
  }

  /** A method of one argument. */
  public Members<T> one(String name, BiFunction<T, Object, Object> body) {
    type.with(NativeFunction.of2(name, (object, value) -> body.apply(self(object), value)));
    return this;
  }

  /**
   * A method of positional arguments.
   *
   * @param least how many it takes at least, without self
   * @param body gets all arguments; the object itself is at 0
   */
  public Members<T> many(String name, int least, int most, BiFunction<T, Object[], Object> body) {
    type.with(
        NativeFunction.between(name, least + 1, most + 1, args -> body.apply(self(args[0]), args)));
    return this;
  }

  /** A method that reads its arguments itself; they come without self. */
  public Members<T> words(String name, BiFunction<T, Arguments, Object> body) {
    type.with(
        NativeFunction.withKeywords(
            name, arguments -> body.apply(self(arguments.get(0)), arguments.tail())));
    return this;
  }

  /** A name for a value. */
  public Members<T> with(String name, Object value) {
    type.with(name, value);
    return this;
  }

  public PyType type() {
    return type;
  }
}
