package boardwalk.app.boards;

import boardwalk.app.FxThread;
import boardwalk.app.shell.Notice;
import boardwalk.app.shell.Notices;
import boardwalk.app.storage.DiskWrites;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.Profiles;
import boardwalk.boards.recognition.Answer;
import boardwalk.boards.recognition.ReplAnswer;
import boardwalk.device.Board;
import boardwalk.device.transport.SerialPorts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds out which board is connected: by what its MicroPython says of itself, and by the user where
 * that does not tell. On the JavaFX thread.
 */
final class BoardIdentity {

  private final Profiles profiles;
  private final PluggedIn pluggedIn;
  private final Notices notices;
  private final Consumer<BoardProfile> known;
  private Function<List<BoardSummary>, Optional<BoardSummary>> question = all -> Optional.empty();
  private boolean asked;

  /** The offer to choose, which stays until the user takes it or the board goes; null for none. */
  private Notice offer;

  /**
   * @param known gets the profile once it is known
   */
  BoardIdentity(
      Profiles profiles, PluggedIn pluggedIn, Notices notices, Consumer<BoardProfile> known) {
    this.profiles = profiles;
    this.pluggedIn = pluggedIn;
    this.notices = notices;
    this.known = known;
  }

  /** How the user is asked to choose one of several boards. */
  void askBy(Function<List<BoardSummary>, Optional<BoardSummary>> by) {
    question = by;
  }

  /** A connection begins or has ended: whatever comes may be another board. */
  void forget() {
    asked = false;
    if (offer != null) {
      notices.dismiss(offer);
      offer = null;
    }
  }

  /** Asks the board, once a connection, as soon as it is free. */
  void ask(Board board, SerialPorts.Port port) {
    if (asked) {
      return;
    }
    asked = true;
    board
        .whenFree("asking what it is", repl -> repl.exec(ReplAnswer.PROGRAM))
        .thenApply(said -> pluggedIn.recognize(port, ReplAnswer.parse(said.output())))
        .whenCompleteAsync(
            (answer, failure) -> {
              // A board that did not answer has said so to whoever listed its files.
              if (failure == null) {
                answered(answer, port);
              }
            },
            FxThread.EXECUTOR);
  }

  private void answered(Answer answer, SerialPorts.Port port) {
    List<BoardSummary> candidates = answer.candidates();
    if (answer.certainty() == Answer.Certainty.EXACT && !candidates.isEmpty()) {
      known.accept(profiles.get(candidates.getFirst()));
      notices.show(Notice.info(answer.sentence(), ""));
      return;
    }
    List<BoardSummary> possible = candidates.isEmpty() ? profiles.all() : candidates;
    String use = "Say which board it is, and the editor knows its pins and Flash its firmware.";
    offer =
        (candidates.isEmpty()
                ? Notice.info("Which board is this?", answer.sentence() + " " + use)
                : Notice.info(answer.sentence(), use))
            .with("Choose …", () -> askUser(possible, port));
    notices.show(offer);
  }

  /** Asks the user which of these boards is at the port, and remembers the answer. */
  void askUser(List<BoardSummary> possible, SerialPorts.Port port) {
    question.apply(possible).ifPresent(b -> chosen(b, port));
  }

  private void chosen(BoardSummary board, SerialPorts.Port port) {
    known.accept(profiles.get(board));
    DiskWrites.begin(() -> pluggedIn.remember(port, board.id()))
        .whenCompleteAsync(
            (remembered, failure) -> {
              if (failure != null) {
                notices.show(
                    Notice.warning(
                        "The choice is not remembered.",
                        "The settings cannot be written. Look whether this computer's disk is full."));
              } else if (remembered) {
                notices.show(Notice.info(board.name() + " is remembered for this board.", ""));
              }
            },
            FxThread.EXECUTOR);
  }
}
