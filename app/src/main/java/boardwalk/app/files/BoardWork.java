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
import java.util.function.Predicate;
import javafx.collections.FXCollections;
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

  /**
   * Starts a job; on the JavaFX thread.
   *
   * @param what shown while it goes on
   * @param failed first sentence when it fails
   * @param then gets the result, on the JavaFX thread
   * @return whether it succeeded
   */
  <T> CompletableFuture<Boolean> start(String what, String failed, Job<T> job, Consumer<T> then) {
    return start(what, failed, job, then, board -> true);
  }

  /**
   * Like {@link #start}, for what only looks: when the board is let go meanwhile, for something
   * else the user wants, there is nothing to explain.
   */
  <T> CompletableFuture<Boolean> look(String what, String failed, Job<T> job, Consumer<T> then) {
    return start(
        what, failed, job, then, board -> boards.board().filter(board::equals).isPresent());
  }

  private <T> CompletableFuture<Boolean> start(
      String what, String failed, Job<T> job, Consumer<T> then, Predicate<Board> explained) {
    Optional<Board> board = boards.board();
    if (board.isEmpty()) {
      notices.show(
          Notice.warning(failed, "No board is connected.").with("Connect again", boards::connect));
      return CompletableFuture.completedFuture(false);
    }
    Transfer transfer = new Transfer(what);
    transfers.add(transfer);
    return FxThread.background(() -> job.run(board.get(), transfer))
        .handleAsync(
            (value, failure) -> {
              transfers.remove(transfer);
              if (failure == null) {
                then.accept(value);
              } else if (explained.test(board.get())) {
                explain(failed, failure);
              }
              return failure == null;
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
