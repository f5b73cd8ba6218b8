package boardwalk.device.call;

import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.transport.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionException;

/**
 * Calls functions on a board that may be unplugged and plugged in again between the calls: connects
 * anew, prepares the board as at first, and repeats a call that was cut short. For functions that
 * may run twice. One thread at a time.
 */
public final class TestStation implements AutoCloseable {

  /** Opens the way to the board; called again after every loss. */
  @FunctionalInterface
  public interface Opener {
    Transport open() throws IOException;
  }

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(250);

  private final Opener opener;
  private final String setup;
  private final Duration patience;
  private Board board;

  /**
   * @param setup code run on the board after each connecting: imports, pins
   * @param patience how long to wait for a board that is gone
   */
  public TestStation(Opener opener, String setup, Duration patience) {
    this.opener = opener;
    this.setup = setup;
    this.patience = patience;
  }

  /**
   * Calls a function and gives its value.
   *
   * @throws BoardError when the board stays away, or the call takes longer than {@code limit}
   * @throws RemoteException when the function raises an exception
   */
  public Object call(Duration limit, String function, Object... arguments) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        connect();
        return join(board, new RemoteCall(function, arguments, limit));
      } catch (BoardError e) {
        if (!isLoss(e) || System.nanoTime() > deadline) {
          throw e;
        }
        forget();
        pause();
      }
    }
  }

  private static boolean isLoss(BoardError e) {
    return switch (e.kind()) {
      case GONE, NO_PORT, BUSY, RESTARTED -> true;
      default -> false;
    };
  }

  private void connect() {
    if (board != null) {
      return;
    }
    try {
      board = Board.connect(opener.open(), said -> {});
    } catch (IOException e) {
      throw BoardError.gone("the board");
    }
    if (!setup.isBlank()) {
      var result = join(board.exec(setup));
      if (!result.ok()) {
        throw new RemoteException("the setup", result.uncaught());
      }
    }
  }

  private static Object join(Board board, RemoteCall call) {
    return join(board.call(call));
  }

  private static <T> T join(java.util.concurrent.CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BoardError(BoardError.Kind.CANCELLED, "The call was stopped.", "");
    }
  }

  private void forget() {
    if (board != null) {
      board.close();
      board = null;
    }
  }

  @Override
  public void close() {
    forget();
  }
}
