package boardwalk.interpreter.modules.socket;

/** Waits for connections; nothing in it waits. */
interface Listener {

  /** The next connection, or null. */
  Connection accept();

  boolean isReady();

  void close();
}
