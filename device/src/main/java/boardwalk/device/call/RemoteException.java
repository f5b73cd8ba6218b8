package boardwalk.device.call;

import boardwalk.device.repl.ExecResult;

/** A function on the board raised an exception it did not catch. */
public final class RemoteException extends RuntimeException {

  private final transient ExecResult.Uncaught uncaught;

  RemoteException(String function, ExecResult.Uncaught uncaught) {
    super(
        function
            + " raised "
            + uncaught.type()
            + (uncaught.message().isEmpty() ? "" : ": " + uncaught.message()));
    this.uncaught = uncaught;
  }

  /** Type, message and place of the exception. */
  public ExecResult.Uncaught uncaught() {
    return uncaught;
  }
}
