package boardwalk.interpreter.modules.socket;

/** Sends and receives packets (UDP); nothing in it waits. */
interface Datagrams {

  /** A packet and where it came from. */
  record Packet(byte[] bytes, Address from) {}

  void send(byte[] bytes, Address to);

  /** The next packet, or null. */
  Packet receive();

  boolean isReady();

  void close();
}
