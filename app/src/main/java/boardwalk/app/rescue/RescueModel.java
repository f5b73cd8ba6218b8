package boardwalk.app.rescue;

import boardwalk.app.FxThread;
import boardwalk.app.boards.BoardChoice;
import boardwalk.app.boards.BoardService;
import boardwalk.boards.BoardSummary;
import boardwalk.boards.recognition.Answer;
import boardwalk.device.BoardError;
import boardwalk.device.repl.Timing;
import boardwalk.device.rescue.Diagnosis;
import boardwalk.device.rescue.Doctor;
import boardwalk.device.rescue.Rescue;
import boardwalk.flasher.FlashClock;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.esp.EspIdentity;
import java.util.List;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Looks after the chosen board while nobody else uses it. On the JavaFX thread. */
public final class RescueModel {

  /** Long enough to see a boot loop. */
  private static final int LISTEN_MILLIS = 3000;

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

  private final BoardService boards;
  private final ReadOnlyObjectWrapper<Step> step =
      new ReadOnlyObjectWrapper<>(new Step.Examining());

  public RescueModel(BoardService boards) {
    this.boards = boards;
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
            : byButton ? Rescue.Reset.BUTTON : Rescue.Reset.LINES;
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
