package boardwalk.interpreter.modules.socket;

import boardwalk.interpreter.runtime.Clock;
import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyObject;
import boardwalk.interpreter.runtime.PyType;
import boardwalk.interpreter.streams.Stream;
import java.util.function.Supplier;

/** A socket: a connection, a listener or packets, once it is known which. */
final class PySocket extends PyObject implements Stream {

  static final int DATAGRAM = 2;

  /** How often a waiting socket looks again. */
  private static final long LOOK_NANOS = 1_000_000;

  private static int nextNumber = 3;

  private final PyType type;
  private final Network network;
  private final boolean datagram;
  private final int number = nextNumber++;
  private Address bound = new Address(Address.ANY, 0);
  private Address peer;
  private Connection connection;
  private Listener listener;
  private Datagrams datagrams;
  private boolean closed;

  /** How long to wait, in nanoseconds: 0 not at all, below 0 without end. */
  private long patience = -1;

  PySocket(PyType type, Network network, int kind) {
    this.type = type;
    this.network = network;
    this.datagram = kind == DATAGRAM;
  }

  private void expectOpen() {
    if (closed) {
      throw Errors.osError(Errno.EBADF);
    }
  }

  void patience(long nanos) {
    patience = nanos;
  }

  /** Tries until there is an answer; null when time is up. */
  private <T> T await(Supplier<T> attempt) {
    long start = Clock.now();
    while (true) {
      expectOpen();
      T answer = attempt.get();
      if (answer != null) {
        return answer;
      }
      if (patience == 0) {
        return null;
      }
      if (patience > 0 && Clock.now() - start >= patience) {
        throw Errors.osError(Errno.ETIMEDOUT);
      }
      Clock.sleep(LOOK_NANOS);
    }
  }

  void bind(Address at) {
    expectOpen();
    bound = at;
    if (datagram) {
      datagrams = network.datagrams(at);
    }
  }

  void listen(int backlog) {
    expectOpen();
    listener = network.listen(bound, backlog);
  }

  void connect(Address to) {
    expectOpen();
    if (datagram) {
      peer = to;
      return;
    }
    if (connection != null) {
      throw Errors.osError(Errno.EALREADY);
    }
    connection = network.connect(to);
    Integer ready = await(() -> connection.ready() == 0 ? null : (Integer) connection.ready());
    if (ready == null) {
      throw Errors.osError(Errno.EINPROGRESS);
    }
    if ((ready & POLL_ERROR) != 0) {
      // Asking again raises what has gone wrong.
      connection.write(new byte[0], 0, 0);
    }
  }

  PySocket accept() {
    if (listener == null) {
      throw Errors.osError(Errno.EINVAL);
    }
    Connection found = await(listener::accept);
    if (found == null) {
      throw Errors.osError(Errno.EAGAIN);
    }
    PySocket socket = new PySocket(type, network, 1);
    socket.connection = found;
    return socket;
  }

  Object peer() {
    return connection.peer().value();
  }

  private Connection connected() {
    expectOpen();
    if (connection == null) {
      throw Errors.osError(Errno.ENOTCONN);
    }
    return connection;
  }

  private Datagrams packets() {
    expectOpen();
    if (datagrams == null) {
      datagrams = network.datagrams(bound);
    }
    return datagrams;
  }

  /** The next packet; OSError EAGAIN when there is none and it must not wait. */
  Datagrams.Packet receive() {
    Datagrams.Packet packet = await(() -> packets().receive());
    if (packet == null) {
      throw Errors.osError(Errno.EAGAIN);
    }
    return packet;
  }

  void send(byte[] bytes, Address to) {
    packets().send(bytes, to);
  }

  boolean isDatagram() {
    return datagram;
  }

  @Override
  public int read(byte[] into, int from, int count) {
    if (datagram) {
      Datagrams.Packet packet = await(() -> packets().receive());
      if (packet == null) {
        return WOULD_BLOCK;
      }
      int length = Math.min(count, packet.bytes().length);
      System.arraycopy(packet.bytes(), 0, into, from, length);
      return length;
    }
    Connection open = connected();
    Integer done =
        await(
            () -> {
              int now = open.read(into, from, count);
              return now == WOULD_BLOCK ? null : (Integer) now;
            });
    return done == null ? WOULD_BLOCK : done;
  }

  @Override
  public int write(byte[] bytes, int from, int count) {
    if (datagram) {
      if (peer == null) {
        throw Errors.osError(Errno.ENOTCONN);
      }
      packets().send(java.util.Arrays.copyOfRange(bytes, from, from + count), peer);
      return count;
    }
    Connection open = connected();
    Integer done =
        await(
            () -> {
              int now = open.write(bytes, from, count);
              return now == WOULD_BLOCK ? null : (Integer) now;
            });
    return done == null ? WOULD_BLOCK : done;
  }

  @Override
  public int poll(int flags) {
    if (closed) {
      return POLL_INVALID;
    }
    int can;
    if (datagram) {
      can = POLL_WRITE | (datagrams != null && datagrams.isReady() ? POLL_READ : 0);
    } else if (listener != null) {
      can = listener.isReady() ? POLL_READ : 0;
    } else if (connection != null) {
      can = connection.ready();
    } else {
      // Neither connected nor listening: as Linux tells it.
      can = POLL_WRITE | POLL_HANGUP;
    }
    return can & (flags | POLL_ERROR | POLL_HANGUP);
  }

  @Override
  public void close() {
    closed = true;
    if (connection != null) {
      connection.close();
    }
    if (listener != null) {
      listener.close();
    }
    if (datagrams != null) {
      datagrams.close();
    }
  }

  @Override
  public long control(int request, long argument) {
    return request == GET_FILENO ? (closed ? -1 : number) : Stream.super.control(request, argument);
  }

  @Override
  public PyType type() {
    return type;
  }

  @Override
  public String repr() {
    return "<socket " + (closed ? -1 : number) + ">";
  }
}
