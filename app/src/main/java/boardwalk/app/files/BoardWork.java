package boardwalk.app.files;

import boardwalk.app.FxThread;
import boardwalk.app.boards.BoardService;
import boardwalk.app.shell.Notice;
import boardwalk.app.shell.Notices;
import boardwalk.device.Board;
import boardwalk.device.BoardError;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Does things with the board that is connected, one after another, and explains what fails. */
final class BoardWork {

  /** Blocking work on a thread of its own. */
  @FunctionalInterface
  interface Job<T> {
    T run(Board board, Transfer transfer) throws Exception;
  }

  private final BoardService boards;
  private final Notices notices;
  private final ObservableList<Transfer> transfers = FXCollections.observableArrayList();

  private Runnable silent = () -> {};

  BoardWork(BoardService boards, Notices notices) {
    this.boards = boards;
    this.notices = notices;
  }

  /** What the user is offered when the board does not answer. */
  void onSilent(Runnable offer) {
    silent = offer;
  }

  /** What goes on now, the oldest first. */
  ObservableList<Transfer> transfers() {
    return transfers;
  }

  /** Shows that something goes on, until {@link #end}; on the JavaFX thread. */
  Transfer begin(String what) {
    Transfer transfer = new Transfer(what);
    transfers.add(transfer);
    return transfer;
  }

  void end(Transfer transfer) {
    transfers.remove(transfer);
  }

  /** Calls {@code action} when nothing goes on any more: now, or later; on the JavaFX thread. */
  void whenIdle(Runnable action) {
    if (transfers.isEmpty()) {
      action.run();
      return;
    }
    ListChangeListener<Transfer> idle =
        new ListChangeListener<>() {
          @Override
          public void onChanged(Change<? extends Transfer> change) {
            if (transfers.isEmpty()) {
              transfers.removeListener(this);
              Platform.runLater(() -> whenIdle(action));
            }
          }
        };
    transfers.addListener(idle);
  }

  /**
   * Starts a job; on the JavaFX thread.
   *
   * @param what shown while it goes on
   * @param failed first sentence when it fails
   * @param then gets the result, on the JavaFX thread
   * @return whether it succeeded
   */
  <T> CompletableFuture<Boolean> start(String what, String failed, Job<T> job, Consumer<T> then) {
    Optional<Board> board = boards.board();
    if (board.isEmpty()) {
      boards.tellNotConnected(failed);
      return CompletableFuture.completedFuture(false);
    }
    Transfer transfer = begin(what);
    return FxThread.background(() -> job.run(board.get(), transfer))
        .handleAsync(
            (value, failure) -> {
              end(transfer);
              if (failure == null) {
                then.accept(value);
              } else if (boards.board().filter(board.get()::equals).isPresent()) {
                explain(failed, failure);
              } else {
                notices.show(Notice.info(failed, "The board was let go for something else."));
              }
              return failure == null;
            },
            FxThread.EXECUTOR);
  }

  /**
   * Explains what nobody asked for when it fails. When the board has gone, or was let go for
   * something else the user wants, there is nothing more to explain.
   */
  void explain(Board board, String failed, CompletableFuture<?> done) {
    done.whenCompleteAsync(
        (value, failure) -> {
          boolean here = boards.board().filter(board::equals).isPresent();
          if (failure != null && here && !(board.state() instanceof Board.State.Gone)) {
            explain(failed, failure);
          }
        },
        FxThread.EXECUTOR);
  }

  private void explain(String failed, Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    notices.show(
        switch (cause) {
          case BoardError error when error.kind() == BoardError.Kind.CANCELLED ->
              Notice.info(error.getMessage(), error.advice());
          case BoardError error when error.kind() == BoardError.Kind.NO_ANSWER ->
              Notice.error(failed + " " + error.getMessage(), error.advice())
                  .with("Find out why …", silent);
          case BoardError error -> Notice.error(failed + " " + error.getMessage(), error.advice());
          case java.nio.file.NoSuchFileException gone ->
              Notice.error(failed, gone.getFile() + " is not there any more. Look again.");
          case java.io.IOException io ->
              Notice.error(
                  failed,
                  "This computer says: "
                      + io.getMessage()
                      + ". Look whether the file is still there, then try again.");
          default ->
              Notice.error(
                  failed, "That is a mistake in Boardwalk, not yours. Please report: " + cause);
        });
  }
}
