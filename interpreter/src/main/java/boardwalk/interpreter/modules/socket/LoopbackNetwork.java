package boardwalk.interpreter.modules.socket;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.streams.Stream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The network inside the board: 127.0.0.1, from this program to itself. */
final class LoopbackNetwork implements Network {

  private static final int FIRST_FREE_PORT = 49152;
  private static final int LAST_PORT = 0xffff;

  /** Bytes on their way before a sender has to wait. */
  private static final int ROOM = 1 << 14;

  private final Map<Integer, Waiting> listeners = new HashMap<>();
  private final Map<Integer, Mailbox> mailboxes = new HashMap<>();
  private int nextPort = FIRST_FREE_PORT;

  @Override
  public String resolve(String host) {
    return host.equals("localhost") ? Address.LOOPBACK : host;
  }

  private int freePort(Map<Integer, ?> taken) {
    for (int i = FIRST_FREE_PORT; i <= LAST_PORT; i++) {
      int port = nextPort;
      nextPort = nextPort == LAST_PORT ? FIRST_FREE_PORT : nextPort + 1;
      if (!taken.containsKey(port)) {
        return port;
      }
    }
    throw Errors.osError(Errno.EADDRINUSE);
  }

  @Override
  public Connection connect(Address to) {
    Waiting listener = listeners.get(to.port());
    if (listener == null || listener.queue.size() >= listener.most) {
      throw Errors.osError(Errno.ECONNREFUSED);
    }
    Pipe there = new Pipe();
    Pipe back = new Pipe();
    Address here = new Address(Address.LOOPBACK, freePort(listeners));
    listener.queue.add(new End(there, back, here));
    return new End(back, there, to);
  }

  @Override
  public Listener listen(Address at, int backlog) {
    int port = at.port() == 0 ? freePort(listeners) : at.port();
    if (listeners.containsKey(port)) {
      throw Errors.osError(Errno.EADDRINUSE);
    }
    Waiting listener = new Waiting(port, Math.max(1, backlog));
    listeners.put(port, listener);
    return listener;
  }

  @Override
  public Datagrams datagrams(Address at) {
    int port = at.port() == 0 ? freePort(mailboxes) : at.port();
    if (mailboxes.containsKey(port)) {
      throw Errors.osError(Errno.EADDRINUSE);
    }
    Mailbox mailbox = new Mailbox(port);
    mailboxes.put(port, mailbox);
    return mailbox;
  }

  private final class Waiting implements Listener {
    private final int port;
    private final int most;
    private final Deque<Connection> queue = new ArrayDeque<>();

    Waiting(int port, int most) {
      this.port = port;
      this.most = most;
    }

    @Override
    public Connection accept() {
      return queue.poll();
    }

    @Override
    public boolean isReady() {
      return !queue.isEmpty();
    }

    @Override
    public void close() {
      listeners.remove(port, this);
      queue.forEach(Connection::close);
    }
  }

  /** Bytes in one direction. */
  private static final class Pipe {
    private final byte[] bytes = new byte[ROOM];
    private int start;
    private int size;
    private boolean ended;
  }

  private record End(Pipe in, Pipe out, Address peer) implements Connection {
    @Override
    public int read(byte[] into, int from, int count) {
      if (in.size == 0) {
        return in.ended ? 0 : Stream.WOULD_BLOCK;
      }
      int done = Math.min(count, in.size);
      for (int i = 0; i < done; i++) {
        into[from + i] = in.bytes[in.start];
        in.start = (in.start + 1) % ROOM;
      }
      in.size -= done;
      return done;
    }

    @Override
    public int write(byte[] bytes, int from, int count) {
      if (out.ended) {
        throw Errors.osError(Errno.ECONNRESET);
      }
      int done = Math.min(count, ROOM - out.size);
      for (int i = 0; i < done; i++) {
        out.bytes[(out.start + out.size++) % ROOM] = bytes[from + i];
      }
      return done == 0 && count > 0 ? Stream.WOULD_BLOCK : done;
    }

    @Override
    public int ready() {
      int can = in.size > 0 || in.ended ? Stream.POLL_READ : 0;
      can |= out.size < ROOM || out.ended ? Stream.POLL_WRITE : 0;
      return in.ended && out.ended ? can | Stream.POLL_HANGUP : can;
    }

    @Override
    public void close() {
      in.ended = true;
      out.ended = true;
    }
  }

  private final class Mailbox implements Datagrams {
    private static final int MOST = 64;

    private final int port;
    private final Deque<Packet> packets = new ArrayDeque<>();

    Mailbox(int port) {
      this.port = port;
    }

    @Override
    public void send(byte[] bytes, Address to) {
      Mailbox target = mailboxes.get(to.port());
      // As in any network, what nobody waits for or has room for is lost.
      if (target != null && target.packets.size() < MOST) {
        target.packets.add(new Packet(bytes.clone(), new Address(Address.LOOPBACK, port)));
      }
    }

    @Override
    public Packet receive() {
      return packets.poll();
    }

    @Override
    public boolean isReady() {
      return !packets.isEmpty();
    }

    @Override
    public void close() {
      mailboxes.remove(port, this);
    }
  }
}
