package boardwalk.tests.device;

import boardwalk.app.simulation.SimulatedBoard;
import boardwalk.boards.Profiles;
import boardwalk.device.transport.Inbox;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A simulated board that stays powered while its cable is pulled and plugged in again. Each plug is
 * a transport of its own; it can fail as told by a {@link Fault}.
 */
final class LineToBoard implements AutoCloseable {

  /** What happens to bytes on the way. */
  interface Fault {
    /** What of {@code bytes} arrives at the board; throws IOException to pull the cable. */
    default byte[] toBoard(byte[] bytes) throws IOException {
      return bytes;
    }

    /** What of {@code bytes} arrives at the computer. */
    default byte[] fromBoard(byte[] bytes) throws IOException {
      return bytes;
    }
  }

  /** Pulls the cable in the course of the n-th write, after a part of its bytes. */
  static final class Cut implements Fault {
    private final int at;
    private final double part;
    private volatile boolean counting = true;
    private int writes;

    Cut(int at, double part) {
      this.at = at;
      this.part = part;
    }

    int writes() {
      return writes;
    }

    /** Counts nothing before {@link #startCounting}. */
    Cut notCountingYet() {
      counting = false;
      return this;
    }

    void startCounting() {
      counting = true;
    }

    @Override
    public byte[] toBoard(byte[] bytes) {
      if (!counting) {
        return bytes;
      }
      writes++;
      return writes == at ? Arrays.copyOf(bytes, (int) (part * bytes.length)) : bytes;
    }

    boolean isCut() {
      return writes >= at;
    }
  }

  static final Fault NONE = new Fault() {};

  private final Inbox board;
  private final Object lock = new Object();
  private Plug plugged;

  private LineToBoard(Transport board) {
    this.board = new Inbox(board);
  }

  static LineToBoard start(String id, Path flash) throws IOException {
    return new LineToBoard(
        new SimulatedBoard(
                Profiles.builtIn().find(id).orElseThrow(), Optional.of(flash), Optional.empty())
            .start(Optional.empty()));
  }

  Transport plug(Fault fault) {
    if (plugged != null) {
      plugged.close();
    }
    synchronized (lock) {
      plugged = new Plug(fault);
    }
    return plugged;
  }

  @Override
  public void close() {
    board.close();
  }

  private final class Plug implements Transport {
    private final Fault fault;
    private volatile boolean pulled;

    Plug(Fault fault) {
      this.fault = fault;
    }

    private void check() throws IOException {
      if (pulled) {
        throw new IOException("the cable is pulled");
      }
    }

    @Override
    public int read(byte[] buffer, int millis) throws IOException {
      int count;
      // A pulled plug must not take what is meant for the next one.
      synchronized (lock) {
        check();
        count = board.read(buffer, Math.min(millis, 2));
      }
      byte[] arrived = fault.fromBoard(Arrays.copyOf(buffer, count));
      System.arraycopy(arrived, 0, buffer, 0, arrived.length);
      return arrived.length;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
      check();
      byte[] arriving = fault.toBoard(bytes);
      if (arriving.length > 0) {
        board.write(arriving);
      }
      if (fault instanceof Cut cut && cut.isCut()) {
        pulled = true;
        check();
      }
    }

    @Override
    public String name() {
      return "line";
    }

    @Override
    public void close() {
      pulled = true;
    }
  }
}
