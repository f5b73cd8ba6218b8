package boardwalk.interpreter.modules.socket;

/** One end of a TCP connection; nothing in it waits. */
interface Connection {

  /** As {@code Stream.read}: how many bytes came, 0 at the end, {@code WOULD_BLOCK}. */
  int read(byte[] into, int from, int count);

  /** As {@code Stream.write}. */
  int write(byte[] bytes, int from, int count);

  /** What it is ready for, of POLL_READ, POLL_WRITE, POLL_HANGUP and POLL_ERROR. */
  int ready();

  Address peer();

  void close();
}
