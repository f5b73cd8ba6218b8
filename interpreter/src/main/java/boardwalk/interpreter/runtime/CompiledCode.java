package boardwalk.interpreter.runtime;

/** What has been compiled for a {@link Namespace}; the compiler knows more of it. */
public interface CompiledCode {

  /** Length of the sources it was compiled of. */
  int characters();

  /** Forgets what the programs made when they ran; the code itself stays. */
  void forget();
}
