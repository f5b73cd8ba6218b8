package boardwalk.interpreter.modules.socket;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;

/** What a board can reach: itself, and the computer's network when that is allowed. */
final class BoardNetwork implements Network {

  /** Answer of lwIP's getaddrinfo for a name that cannot be found (EAI_NONAME). */
  private static final int NOT_FOUND = -2;

  private final Network own = new LoopbackNetwork();
  private final Network outside;

  /**
   * @param outside the computer's network, or null when the board may not use it
   */
  BoardNetwork(Network outside) {
    this.outside = outside;
  }

  private static boolean isNumber(String host) {
    return host.matches("\\d{1,3}(\\.\\d{1,3}){3}");
  }

  @Override
  public String resolve(String host) {
    if (host.isEmpty()) {
      return Address.ANY;
    }
    if (isNumber(host)) {
      return host;
    }
    if (new Address(host, 0).isLoopback()) {
      return own.resolve(host);
    }
    if (outside == null) {
      throw Errors.osError(NOT_FOUND);
    }
    return outside.resolve(host);
  }

  private Network towards(Address address) {
    if (address.isLoopback()) {
      return own;
    }
    if (outside == null) {
      throw Errors.osError(Errno.EHOSTUNREACH);
    }
    return outside;
  }

  @Override
  public Connection connect(Address to) {
    return towards(to).connect(new Address(resolve(to.host()), to.port()));
  }

  @Override
  public Listener listen(Address at, int backlog) {
    Listener inside = own.listen(at, backlog);
    if (at.isLoopback() || outside == null) {
      return inside;
    }
    try {
      return new Both(inside, outside.listen(at, backlog));
    } catch (RuntimeException refused) {
      inside.close();
      throw refused;
    }
  }

  /** Connections from either side. */
  private record Both(Listener first, Listener second) implements Listener {
    @Override
    public Connection accept() {
      Connection found = first.accept();
      return found == null ? second.accept() : found;
    }

    @Override
    public boolean isReady() {
      return first.isReady() || second.isReady();
    }

    @Override
    public void close() {
      first.close();
      second.close();
    }
  }

  @Override
  public Datagrams datagrams(Address at) {
    Datagrams inside = own.datagrams(at);
    if (at.isLoopback() || outside == null) {
      return new Routed(inside, null);
    }
    try {
      return new Routed(inside, outside.datagrams(at));
    } catch (RuntimeException refused) {
      inside.close();
      throw refused;
    }
  }

  /** Packets of both sides, each sent where it belongs. */
  private record Routed(Datagrams inside, Datagrams beyond) implements Datagrams {
    @Override
    public void send(byte[] bytes, Address to) {
      if (to.isLoopback()) {
        inside.send(bytes, to);
      } else if (beyond == null) {
        throw Errors.osError(Errno.EHOSTUNREACH);
      } else {
        beyond.send(bytes, to);
      }
    }

    @Override
    public Packet receive() {
      Packet packet = inside.receive();
      return packet == null && beyond != null ? beyond.receive() : packet;
    }

    @Override
    public boolean isReady() {
      return inside.isReady() || (beyond != null && beyond.isReady());
    }

    @Override
    public void close() {
      inside.close();
      if (beyond != null) {
        beyond.close();
      }
    }
  }
}
