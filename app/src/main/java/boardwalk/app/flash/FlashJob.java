package boardwalk.app.flash;

import boardwalk.app.FxThread;
import boardwalk.flasher.Cancellation;
import boardwalk.flasher.Flash;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashMethod;
import boardwalk.flasher.FlashPlan;
import boardwalk.flasher.FlashProgress;
import boardwalk.flasher.FlashRequest;
import boardwalk.flasher.FlashResult;
import boardwalk.flasher.FlashTarget;
import boardwalk.flasher.ImagePart;
import boardwalk.flasher.ProgressMeter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One board in the flash window: its plan, its progress, what came of it. On the JavaFX thread. */
public final class FlashJob {

  /** How far a board is. */
  public enum State {
    /** Nothing is known yet. */
    WAITING,
    LOOKING,
    /** There is a plan that may be carried out. */
    PLANNED,
    /** There is a reason against it. */
    REFUSED,
    FLASHING,
    DONE,
    FAILED
  }

  /** Told a line for the log. */
  @FunctionalInterface
  interface Log {
    void line(FlashJob job, String line);
  }

  private final FlashTarget target;
  private final FlashMethod method;
  private final FirmwareShelf shelf;
  private final Log log;
  private final BooleanProperty chosen = new SimpleBooleanProperty(true);
  private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.WAITING);
  private final StringProperty words = new SimpleStringProperty("");
  private final DoubleProperty share = new SimpleDoubleProperty(-1);
  private final ObjectProperty<FlashPlan> plan = new SimpleObjectProperty<>();
  private Flash flash;
  private Cancellation cancel = new Cancellation();

  FlashJob(FlashTarget target, FlashMethod method, FirmwareShelf shelf, Log log) {
    this.target = target;
    this.method = method;
    this.shelf = shelf;
    this.log = log;
  }

  public FlashTarget target() {
    return target;
  }

  FlashMethod method() {
    return method;
  }

  /** Whether it is to be flashed. */
  public BooleanProperty chosenProperty() {
    return chosen;
  }

  public ObjectProperty<State> stateProperty() {
    return state;
  }

  /** What it does or why it does not, for people. */
  public StringProperty wordsProperty() {
    return words;
  }

  /** 0 to 1; negative while it is not known. */
  public DoubleProperty shareProperty() {
    return share;
  }

  /** Null while there is none. */
  public ObjectProperty<FlashPlan> planProperty() {
    return plan;
  }

  boolean isBusy() {
    return state.get() == State.LOOKING || state.get() == State.FLASHING;
  }

  /** Forgets its plan; what it held is let go of. */
  CompletableFuture<Void> forget() {
    Flash held = flash;
    flash = null;
    plan.set(null);
    if (state.get() != State.DONE && state.get() != State.FAILED) {
      to(State.WAITING, "");
    }
    return held == null
        ? CompletableFuture.completedFuture(null)
        : FxThread.background(
            () -> {
              held.close();
              return null;
            });
  }

  private void to(State next, String text) {
    words.set(text);
    state.set(next);
  }

  /** Looks at the board and plans; the state tells how that went. */
  CompletableFuture<Void> look(FlashChoice choice) {
    CompletableFuture<Void> free = forget();
    cancel = new Cancellation();
    to(State.LOOKING, "Looking at the board …");
    return free.thenCompose(_ -> FxThread.background(() -> prepare(choice)))
        .handleAsync(
            (prepared, failure) -> {
              if (failure != null) {
                failed(failure);
              } else {
                planned(prepared, choice.anyway());
              }
              return null;
            },
            FxThread.EXECUTOR);
  }

  private Flash prepare(FlashChoice choice) throws Exception {
    FlashProgress progress = new Reporter(true);
    String board = "";
    if (choice.firmware() instanceof Firmware.Fitting) {
      try (Flash look = method.prepare(request(List.of(), choice), progress)) {
        board =
            look.suggestedBoard()
                .orElseThrow(
                    () ->
                        new FlashError(
                            "This board does not tell what it is.", "Choose its firmware."));
      }
    }
    ImagePart image = shelf.read(choice.firmware(), board, progress, cancel);
    return method.prepare(request(List.of(image), choice), progress);
  }

  private FlashRequest request(List<ImagePart> images, FlashChoice choice) {
    Map<String, byte[]> files = method.id().equals("microbit") ? choice.files() : Map.of();
    return new FlashRequest(
        target.place(), images, files, choice.eraseAll(), true, choice.anyway(), Map.of());
  }

  private void planned(Flash prepared, boolean anyway) {
    flash = prepared;
    plan.set(prepared.plan());
    Optional<FlashError> refusal =
        prepared.plan().refusal(anyway).map(mismatch -> mismatch.toError());
    if (refusal.isPresent()) {
      to(State.REFUSED, words(refusal.get()));
    } else {
      to(State.PLANNED, "Ready to be flashed");
    }
  }

  /** Carries the plan out. */
  CompletableFuture<FlashResult> run() {
    Flash running = flash;
    flash = null;
    to(State.FLASHING, "Starting …");
    return FxThread.background(
            () -> {
              try (running) {
                return running.run(new Reporter(false), cancel);
              }
            })
        .whenCompleteAsync(
            (result, failure) -> {
              share.set(-1);
              if (failure != null) {
                failed(failure);
              } else {
                String notes = String.join(" ", result.notes());
                to(State.DONE, result.message() + (notes.isEmpty() ? "" : " " + notes));
                log.line(this, words.get());
              }
            },
            FxThread.EXECUTOR);
  }

  void cancel() {
    cancel.request();
  }

  private void failed(Throwable failure) {
    Throwable cause =
        failure instanceof java.util.concurrent.CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    to(State.FAILED, words(cause));
    log.line(this, words.get());
  }

  private static String words(Throwable failure) {
    return failure instanceof FlashError error
        ? error.getMessage() + " " + error.advice()
        : "This did not work: " + failure.getMessage();
  }

  /** Brings progress to the JavaFX thread; what it cannot show in time is left out. */
  private final class Reporter implements FlashProgress {

    private record Now(String words, double share) {}

    private final boolean endsWhenCancelled;
    private final ProgressMeter meter = new ProgressMeter(Clock.systemUTC());
    private final AtomicReference<Now> latest = new AtomicReference<>();

    /**
     * @param endsWhenCancelled whether to end what it is told about; for what has no other way
     */
    Reporter(boolean endsWhenCancelled) {
      this.endsWhenCancelled = endsWhenCancelled;
    }

    @Override
    public void at(String phase, long done, long total) {
      if (endsWhenCancelled) {
        cancel.safePoint("Nothing on the board was changed.");
      }
      meter.at(phase, done, total);
      Now now = new Now(meter.words(), meter.share().orElse(-1.0));
      if (latest.getAndSet(now) == null) {
        FxThread.run(this::show);
      }
    }

    private void show() {
      Now now = latest.getAndSet(null);
      if (now != null && isBusy()) {
        words.set(now.words());
        share.set(now.share());
      }
    }

    @Override
    public void log(String line) {
      FxThread.run(() -> log.line(FlashJob.this, line));
    }
  }
}
