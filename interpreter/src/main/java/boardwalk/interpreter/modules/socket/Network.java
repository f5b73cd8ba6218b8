package boardwalk.interpreter.modules.socket;

/** Something to connect by. Errors are OSError. */
interface Network {

  /** The number of a host. */
  String resolve(String host);

  /** A connection that may still be on its way: then it is ready for nothing. */
  Connection connect(Address to);

  Listener listen(Address at, int backlog);

  Datagrams datagrams(Address at);
}
