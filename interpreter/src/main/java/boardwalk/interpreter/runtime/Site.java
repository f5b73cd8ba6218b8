package boardwalk.interpreter.runtime;

/**
 * A place in a program that remembers what it met the last times, to find it sooner the next time.
 */
public interface Site {

  /** Forgets it, so that nothing a program has made is kept by the program's code. */
  void forget();
}
