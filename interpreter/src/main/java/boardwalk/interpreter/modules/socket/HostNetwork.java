package boardwalk.interpreter.modules.socket;

import boardwalk.interpreter.runtime.Errno;
import boardwalk.interpreter.runtime.Errors;
import boardwalk.interpreter.runtime.PyException;
import boardwalk.interpreter.streams.Stream;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** The computer's network. Servers of a program are reached from this computer only. */
final class HostNetwork implements Network {

  private static final int NOT_FOUND = -2;
  private static final int LARGEST_PACKET = 0xffff;

  @Override
  public String resolve(String host) {
    try {
      return InetAddress.getByName(host).getHostAddress();
    } catch (UnknownHostException e) {
      throw Errors.osError(NOT_FOUND);
    }
  }

  private static PyException error(IOException e) {
    return Errors.osError(
        switch (e) {
          case ConnectException refused -> Errno.ECONNREFUSED;
          case BindException taken -> Errno.EADDRINUSE;
          case NoRouteToHostException noRoute -> Errno.EHOSTUNREACH;
          default -> Errno.ECONNRESET;
        });
  }

  private static Address address(SocketAddress from) {
    InetSocketAddress known = (InetSocketAddress) from;
    return new Address(known.getAddress().getHostAddress(), known.getPort());
  }

  @Override
  public Connection connect(Address to) {
    try {
      SocketChannel channel = SocketChannel.open();
      channel.configureBlocking(false);
      channel.connect(new InetSocketAddress(to.host(), to.port()));
      return new Tcp(channel, to);
    } catch (IOException e) {
      throw error(e);
    }
  }

  @Override
  public Listener listen(Address at, int backlog) {
    try {
      ServerSocketChannel channel = ServerSocketChannel.open();
      channel.configureBlocking(false);
      channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at.port()), backlog);
      return new Server(channel);
    } catch (IOException e) {
      throw error(e);
    }
  }

  @Override
  public Datagrams datagrams(Address at) {
    try {
      DatagramChannel channel = DatagramChannel.open();
      channel.configureBlocking(false);
      channel.bind(at.port() == 0 ? null : new InetSocketAddress(at.port()));
      return new Udp(channel);
    } catch (IOException e) {
      throw error(e);
    }
  }

  private static void close(java.nio.channels.Channel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw error(e);
    }
  }

  private static final class Tcp implements Connection {
    private final SocketChannel channel;
    private final Address peer;
    private byte[] ahead = {};
    private boolean ended;
    private PyException failed;

    Tcp(SocketChannel channel, Address peer) {
      this.channel = channel;
      this.peer = peer;
    }

    private boolean isConnected() {
      if (failed != null) {
        throw failed;
      }
      try {
        return channel.finishConnect();
      } catch (IOException e) {
        failed = error(e);
        throw failed;
      }
    }

    @Override
    public int read(byte[] into, int from, int count) {
      if (ahead.length > 0) {
        int done = Math.min(count, ahead.length);
        System.arraycopy(ahead, 0, into, from, done);
        ahead = Arrays.copyOfRange(ahead, done, ahead.length);
        return done;
      }
      if (ended || !isConnected()) {
        return ended ? 0 : Stream.WOULD_BLOCK;
      }
      try {
        int done = channel.read(ByteBuffer.wrap(into, from, count));
        ended = done < 0;
        return ended ? 0 : done == 0 ? Stream.WOULD_BLOCK : done;
      } catch (IOException e) {
        throw error(e);
      }
    }

    @Override
    public int write(byte[] bytes, int from, int count) {
      if (!isConnected()) {
        return Stream.WOULD_BLOCK;
      }
      try {
        int done = channel.write(ByteBuffer.wrap(bytes, from, count));
        return done == 0 && count > 0 ? Stream.WOULD_BLOCK : done;
      } catch (IOException e) {
        throw error(e);
      }
    }

    @Override
    public int ready() {
      try {
        if (!isConnected()) {
          return 0;
        }
        if (ahead.length == 0 && !ended) {
          // Whether bytes have come is known only by taking them.
          byte[] some = new byte[256];
          int done = read(some, 0, some.length);
          ahead = done > 0 ? Arrays.copyOf(some, done) : ahead;
        }
      } catch (PyException e) {
        failed = e;
        return Stream.POLL_ERROR | Stream.POLL_HANGUP;
      }
      return Stream.POLL_WRITE | (ahead.length > 0 || ended ? Stream.POLL_READ : 0);
    }

    @Override
    public Address peer() {
      return peer;
    }

    @Override
    public void close() {
      HostNetwork.close(channel);
    }
  }

  private static final class Server implements Listener {
    private final ServerSocketChannel channel;
    private Connection waiting;

    Server(ServerSocketChannel channel) {
      this.channel = channel;
    }

    @Override
    public boolean isReady() {
      try {
        if (waiting == null) {
          SocketChannel found = channel.accept();
          if (found != null) {
            found.configureBlocking(false);
            waiting = new Tcp(found, address(found.getRemoteAddress()));
          }
        }
        return waiting != null;
      } catch (IOException e) {
        throw error(e);
      }
    }

    @Override
    public Connection accept() {
      Connection found = isReady() ? waiting : null;
      waiting = null;
      return found;
    }

    @Override
    public void close() {
      HostNetwork.close(channel);
    }
  }

  private static final class Udp implements Datagrams {
    private final DatagramChannel channel;
    private Packet waiting;

    Udp(DatagramChannel channel) {
      this.channel = channel;
    }

    @Override
    public void send(byte[] bytes, Address to) {
      try {
        channel.send(ByteBuffer.wrap(bytes), new InetSocketAddress(to.host(), to.port()));
      } catch (IOException e) {
        throw error(e);
      }
    }

    @Override
    public boolean isReady() {
      try {
        if (waiting == null) {
          ByteBuffer room = ByteBuffer.allocate(LARGEST_PACKET);
          SocketAddress from = channel.receive(room);
          if (from != null) {
            waiting = new Packet(Arrays.copyOf(room.array(), room.position()), address(from));
          }
        }
        return waiting != null;
      } catch (IOException e) {
        throw error(e);
      }
    }

    @Override
    public Packet receive() {
      Packet found = isReady() ? waiting : null;
      waiting = null;
      return found;
    }

    @Override
    public void close() {
      HostNetwork.close(channel);
    }
  }
}
