package boardwalk.app.rescue;

import boardwalk.app.FxThread;
import boardwalk.app.boards.BoardChoice;
import boardwalk.app.boards.BoardService;
import boardwalk.boards.BoardProfile;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.recognition.Answer;
import boardwalk.device.Board;
import boardwalk.device.BoardError;
import boardwalk.device.repl.Timing;
import boardwalk.device.rescue.Diagnosis;
import boardwalk.device.rescue.Doctor;
import boardwalk.device.rescue.Rescue;
import boardwalk.device.rescue.Salvage;
import boardwalk.device.transport.Transport;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.esp.EspIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Looks after the chosen board while nobody else uses it. On the JavaFX thread. */
public final class RescueModel {

  /** Long enough to see a boot loop. */
  private static final int LISTEN_MILLIS = 3000;

  private static final int PROMPT_SECONDS = 5;

  /** Where the matter stands. */
  public sealed interface Step {
    /** Finding out what is wrong. */
    record Examining() implements Step {}

    /** Found out. */
    record Found(Diagnosis diagnosis) implements Step {}

    /**
     * Catching the board.
     *
     * @param now what goes on, or what the user is to do
     */
    record Rescuing(String now) implements Step {}

    /**
     * The board is caught.
     *
     * @param setAside sentences: which program has which name now
     */
    record Rescued(List<String> setAside) implements Step {}

    /**
     * Copying the board's files.
     *
     * @param now the file being read
     */
    record Saving(String now) implements Step {}

    /** The files are on this computer. */
    record Saved(Salvage.Saved saved) implements Step {}

    /** The user is asked whether everything on the board may go. */
    record MayReformat(Salvage.Saved saved) implements Step {}

    /** Making a new file system. */
    record Reformatting() implements Step {}

    /** The board is empty. */
    record Reformatted(Salvage.Saved saved) implements Step {}

    /** The user is asked whether the board may be restarted to ask its chip. */
    record MayAskChip() implements Step {}

    /** Asking the chip. */
    record AskingChip() implements Step {}

    /**
     * The chip answered.
     *
     * @param answer what the board can be
     */
    record ChipKnown(EspIdentity chip, Answer answer) implements Step {}

    /**
     * It did not work.
     *
     * @param caught whether it was the catching that failed
     */
    record Failed(BoardError error, boolean caught) implements Step {}
  }

  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH.mm.ss");

  private final BoardService boards;
  private final Path salvaged;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(new Step.Examining());

  /**
   * @param salvaged folder under which files of damaged boards are kept
   */
  public RescueModel(BoardService boards, Path salvaged, Clock clock) {
    this.boards = boards;
    this.salvaged = salvaged;
    this.clock = clock;
  }

  public ReadOnlyObjectProperty<Step> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Finds out what is the matter; stops a program that runs, resets nothing. */
  public void examine() {
    step.set(new Step.Examining());
    boards
        .alone("looking what is wrong", transport -> new Doctor(transport, LISTEN_MILLIS).examine())
        .whenCompleteAsync(
            (found, failure) ->
                step.set(failure == null ? new Step.Found(found) : failed(failure, false)),
            FxThread.EXECUTOR);
  }

  /**
   * Restarts the board, catches it and sets its programs aside.
   *
   * @param byButton whether the user presses the reset button; else it is done from here
   */
  public void rescue(boolean byButton) {
    Rescue.Reset reset =
        boards.selectedProperty().get() instanceof BoardChoice.Simulated
            ? Rescue.Reset.STARTED
            : byButton
                ? Rescue.Reset.BUTTON
                : startsSafely() ? Rescue.Reset.SAFE_BOOT : Rescue.Reset.LINES;
    step.set(new Step.Rescuing("Restarting the board …"));
    boards
        .alone(
            "rescuing the board",
            transport ->
                new Rescue(transport, Timing.STANDARD)
                    .rescue(
                        reset, false, now -> FxThread.run(() -> step.set(new Step.Rescuing(now)))))
        .whenCompleteAsync(
            (outcome, failure) ->
                step.set(
                    failure == null ? new Step.Rescued(outcome.setAside()) : failed(failure, true)),
            FxThread.EXECUTOR);
  }

  /** Boards of Pycom have a key for it. */
  private boolean startsSafely() {
    return boards.profileProperty().get() instanceof BoardProfile known
        && known.runtime().modules().contains("pycom");
  }

  /** Copies all that can be read to a new folder of this computer. */
  public void save() {
    step.set(new Step.Saving(""));
    Path folder = salvaged.resolve(LocalDateTime.now(clock).format(FOLDER));
    boards
        .alone(
            "saving its files",
            transport ->
                salvage(
                    transport,
                    salvage ->
                        salvage.save(
                            folder,
                            now -> FxThread.run(() -> step.set(new Step.Saving(now))),
                            () -> false)))
        .whenCompleteAsync(
            (saved, failure) ->
                step.set(failure == null ? new Step.Saved(saved) : failed(failure, false)),
            FxThread.EXECUTOR);
  }

  /** Goes on to reformat: first the user, because everything on the board goes. */
  public void wantReformat(Salvage.Saved saved) {
    step.set(new Step.MayReformat(saved));
  }

  /** Makes a new file system on the board. */
  public void reformat(Salvage.Saved saved) {
    step.set(new Step.Reformatting());
    boards
        .alone(
            "making a new file system",
            transport ->
                salvage(
                    transport,
                    salvage -> {
                      salvage.reformat();
                      return saved;
                    }))
        .whenCompleteAsync(
            (done, failure) ->
                step.set(failure == null ? new Step.Reformatted(done) : failed(failure, false)),
            FxThread.EXECUTOR);
  }

  @FunctionalInterface
  private interface Salvaging<T> {
    T with(Salvage salvage) throws IOException;
  }

  private static <T> T salvage(Transport transport, Salvaging<T> work) throws IOException {
    transport.write(new byte[] {'\r'});
    try (Board board = Board.connect(transport, bytes -> {})) {
      // What it does at its start is let be; a board that shows nothing is asked all the same.
      board.prompted().completeOnTimeout(null, PROMPT_SECONDS, TimeUnit.SECONDS).join();
      return work.with(new Salvage(board));
    }
  }

  /** Whether the board can be asked for its chip at all. */
  public boolean mayAskChip() {
    return boards.mayAskChip();
  }

  /** Goes on to ask the chip: first the user, because it restarts the board. */
  public void wantChip() {
    step.set(new Step.MayAskChip());
  }

  /** Restarts the board and asks its chip what it is. */
  public void askChip() {
    step.set(new Step.AskingChip());
    boards
        .alone("asking the chip", transport -> EspIdentity.ask(transport, FlashClock.system()))
        .whenCompleteAsync(
            (chip, failure) ->
                step.set(
                    failure == null
                        ? new Step.ChipKnown(chip, boards.withChip(chip.chip()))
                        : failed(failure, false)),
            FxThread.EXECUTOR);
  }

  /** Lets the user say which of the boards it is. */
  public void chooseAmong(List<BoardSummary> candidates) {
    boards.askWhich(candidates);
  }

  /** Gives the board back to the window. */
  public void connect() {
    boards.connect();
  }

  private static Step failed(Throwable failure, boolean rescuing) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return new Step.Failed(
        switch (cause) {
          case BoardError known -> known;
          case FlashError chip ->
              new BoardError(BoardError.Kind.NO_ANSWER, chip.getMessage(), chip.advice());
          default ->
              new BoardError(
                  BoardError.Kind.GONE,
                  "The board went away meanwhile.",
                  "Look at its cable, then try again.");
        },
        rescuing);
  }
}
