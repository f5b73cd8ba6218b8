package boardwalk.interpreter.runtime;

/** {@code hash()}. */
public final class HashValue {

  private HashValue() {}

  public static Object of(Object value) {
    return Hashing.hash(value);
  }
}
