package boardwalk.app.run;

import boardwalk.app.FxThread;
import boardwalk.app.boards.BoardService;
import boardwalk.app.console.Terminal;
import boardwalk.app.documents.Document;
import boardwalk.app.shell.Notice;
import boardwalk.app.shell.Notices;
import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.repl.ExecResult;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/** Runs and stops programs on the chosen board. */
public final class RunModel {

  private final BoardService boards;
  private final Terminal terminal;
  private final Notices notices;
  private Runnable unstoppable = () -> {};
  private Consumer<Runnable> afterTransfers = Runnable::run;
  private BiConsumer<Document, ExecResult> ended = (document, result) -> {};

  public RunModel(BoardService boards, Terminal terminal, Notices notices) {
    this.boards = boards;
    this.terminal = terminal;
    this.notices = notices;
  }

  /** Told, on the JavaFX thread, how each program ended. */
  public void onEnd(BiConsumer<Document, ExecResult> listener) {
    ended = listener;
  }

  /** Runs the document's text as it is now, saved or not. */
  public void run(Document document) {
    Board board = boards.board().orElse(null);
    if (board == null || board.state() instanceof Board.State.Gone) {
      boards.tellNotConnected();
      return;
    }
    if (board.state() instanceof Board.State.Running) {
      board.interrupt();
    }
    terminal.freshLine();
    board
        .run(
            document.text(), document.programName(), bytes -> terminal.feed(bytes, 0, bytes.length))
        .whenCompleteAsync((result, failure) -> done(document, result, failure), FxThread.EXECUTOR);
  }

  private void done(Document document, ExecResult result, Throwable failure) {
    if (failure != null) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      if (cause instanceof BoardError error && error.kind() != BoardError.Kind.CANCELLED) {
        notices.show(Notice.error(error.getMessage(), error.advice()));
      }
      return;
    }
    terminal.freshLine();
    if (!result.ok()) {
      terminal.feed(
          "\u001b[31m" + result.error().stripTrailing().replace("\n", "\r\n") + "\u001b[0m\r\n");
    }
    terminal.feed(">>> ");
    ended.accept(document, result);
  }

  /** What to do when a program does not stop, as the user decides. */
  public void onUnstoppable(Runnable rescue) {
    unstoppable = rescue;
  }

  /** Whether there is something that {@link #stop} could stop. */
  public BooleanBinding canStop() {
    return Bindings.createBooleanBinding(
        () ->
            switch (boards.stateProperty().get()) {
              case Board.State.Running running -> true;
              case Board.State.Ready ready -> true;
              case Board.State.Stuck stuck -> true;
              case Board.State.Connecting connecting -> false;
              case Board.State.Busy busy -> false;
              case Board.State.Gone gone -> false;
            },
        boards.stateProperty());
  }

  /** Whether there is a board to restart. */
  public BooleanBinding canRestart() {
    return Bindings.createBooleanBinding(
        () ->
            !(boards.stateProperty().get() instanceof Board.State.Gone
                || boards.stateProperty().get() instanceof Board.State.Connecting),
        boards.stateProperty());
  }

  /** Stops what runs; with more force when it does not obey, but never by a reset unasked. */
  public void stop() {
    boards
        .board()
        .ifPresent(
            board ->
                board
                    .stop()
                    .thenAcceptAsync(
                        stopped -> {
                          if (!stopped) {
                            notices.show(
                                Notice.warning(
                                        "The program does not stop.",
                                        "It ignores Ctrl-C. The board can be restarted and caught"
                                            + " before the program runs again.")
                                    .with("Rescue the board …", unstoppable));
                          }
                        },
                        FxThread.EXECUTOR));
  }

  /** How to wait until no files are on their way to the board. */
  public void restartAfter(Consumer<Runnable> transfers) {
    afterTransfers = transfers;
  }

  /**
   * Restarts the board; a program that runs is stopped for it. What has been asked for before comes
   * first: it would stop what starts.
   */
  public void softReset() {
    boards
        .board()
        .ifPresent(
            board -> {
              if (board.state() instanceof Board.State.Running) {
                stop();
              }
              afterTransfers.accept(board::softReset);
            });
  }
}
