package boardwalk.interpreter.hardware.circuit;

/** A circuit file cannot be used; the message says where and what to do, for people. */
public final class CircuitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CircuitException(String message) {
    super(message);
  }
}
