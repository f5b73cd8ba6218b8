package boardwalk.interpreter.modules.socket;

import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.Iteration;
import boardwalk.interpreter.runtime.Numbers;
import boardwalk.interpreter.runtime.PyTuple;
import boardwalk.interpreter.runtime.Text;

/** A host, as text, and a port; to programs a tuple of both, as on boards. */
record Address(String host, int port) {

  static final String LOOPBACK = "127.0.0.1";
  static final String ANY = "0.0.0.0";

  static Address of(Object value) {
    Object[] parts = Iteration.elements(value);
    if (parts.length < 2) {
      throw Errors.valueError("requested length 2 but object has length " + parts.length);
    }
    String host = Text.str(parts[0]);
    return new Address(host.isEmpty() ? ANY : host, Numbers.toInt(parts[1]) & 0xffff);
  }

  Object value() {
    return PyTuple.of(host, (long) port);
  }

  /** Whether it is of the board's own network. */
  boolean isLoopback() {
    return host.equals("localhost") || host.startsWith("127.");
  }

  boolean isAny() {
    return host.equals(ANY);
  }
}
