package boardwalk.app.flash;

import boardwalk.app.FxThread;
import boardwalk.app.boards.BoardService;
import boardwalk.app.documents.Documents;
import boardwalk.flasher.FlashError;
import boardwalk.flasher.FlashMethod;
import boardwalk.flasher.FlashTarget;
import boardwalk.flasher.Mismatch;
import boardwalk.flasher.methods.FlashMethods;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What the flash window shows and does: boards, firmware, plans, and flashing several at a time. On
 * the JavaFX thread.
 */
public final class FlashModel {

  private final FlashMethods methods;
  private final FirmwareShelf shelf;
  private final BoardService boards;
  private final Documents documents;
  private final ObservableList<FlashJob> jobs =
      FXCollections.observableArrayList(
          job -> new Observable[] {job.chosenProperty(), job.stateProperty(), job.planProperty()});
  private final ObservableList<Firmware> offers = FXCollections.observableArrayList();
  private final ObjectProperty<Firmware> firmware = new SimpleObjectProperty<>();
  private final BooleanProperty eraseAll = new SimpleBooleanProperty();
  private final BooleanProperty withProgram = new SimpleBooleanProperty(true);
  private final ReadOnlyStringWrapper log = new ReadOnlyStringWrapper("");
  private Set<String> offered = Set.of();
  private final BooleanProperty anyway = new SimpleBooleanProperty();

  /** Counts changes of what is wanted, so that a plan for something else is noticed. */
  private int wish;

  private boolean closed;

  public FlashModel(
      FlashMethods methods, FirmwareShelf shelf, BoardService boards, Documents documents) {
    this.methods = methods;
    this.shelf = shelf;
    this.boards = boards;
    this.documents = documents;
    firmware.subscribe(
        chosen -> {
          anyway.set(false);
          replan();
        });
    List.of(eraseAll, withProgram, anyway).forEach(option -> option.subscribe(on -> replan()));
  }

  /** Boards that could be flashed; changes of a job's choice and state are changes of the list. */
  public ObservableList<FlashJob> jobs() {
    return jobs;
  }

  /** Firmware for the boards chosen. */
  public ObservableList<Firmware> offers() {
    return offers;
  }

  public ObjectProperty<Firmware> firmwareProperty() {
    return firmware;
  }

  public BooleanProperty eraseAllProperty() {
    return eraseAll;
  }

  /** Whether the open program goes along as main.py, where a method can do that. */
  public BooleanProperty withProgramProperty() {
    return withProgram;
  }

  /** Whether what does not fit is flashed all the same; off again with other firmware. */
  public BooleanProperty anywayProperty() {
    return anyway;
  }

  /** Whether a board is refused for a reason that a user may override. */
  public boolean isOverridable() {
    return chosen().stream()
        .map(job -> job.planProperty().get())
        .anyMatch(
            plan -> plan != null && plan.mismatches().stream().anyMatch(Mismatch::overridable));
  }

  /** Whether nothing can be done before the user changes something. */
  public boolean isRefused() {
    return !chosen().isEmpty()
        && chosen().stream().allMatch(job -> job.stateProperty().get() == FlashJob.State.REFUSED);
  }

  public ReadOnlyStringProperty logProperty() {
    return log.getReadOnlyProperty();
  }

  public List<FlashJob> chosen() {
    return jobs.stream().filter(job -> job.chosenProperty().get()).toList();
  }

  public boolean isBusy() {
    return jobs.stream().anyMatch(FlashJob::isBusy);
  }

  /** Whether a board is being changed, which has no whole firmware until that is done. */
  public boolean isWriting() {
    return jobs.stream().anyMatch(job -> job.stateProperty().get() == FlashJob.State.FLASHING);
  }

  /** Whether every chosen board has a plan that may be carried out. */
  public boolean isPlanned() {
    return !chosen().isEmpty() && chosen().stream().anyMatch(FlashModel::isReady) && !isBusy();
  }

  private static boolean isReady(FlashJob job) {
    return job.stateProperty().get() == FlashJob.State.PLANNED;
  }

  public boolean takesProgram() {
    return chosen().stream().anyMatch(job -> job.method().id().equals("microbit"));
  }

  /**
   * Looks what is plugged in; boards that are gone leave the list unless something came of them.
   */
  public CompletableFuture<Void> look() {
    return FxThread.background(methods::targets)
        .handleAsync(
            (found, failure) -> {
              if (failure == null && !closed && !isBusy()) {
                update(found);
              }
              return null;
            },
            FxThread.EXECUTOR);
  }

  private void update(List<FlashTarget> found) {
    jobs.removeIf(
        job ->
            job.stateProperty().get() == FlashJob.State.WAITING
                && job.target().certain()
                && found.stream().noneMatch(target -> isAt(job, target.place())));
    for (FlashTarget target : found) {
      if (jobs.stream().noneMatch(job -> isAt(job, target.place()))) {
        FlashJob job = new FlashJob(target, methods.byId(target.method()), shelf, this::logged);
        job.chosenProperty().set(target.certain());
        put(job);
      }
    }
  }

  private static boolean isAt(FlashJob job, String place) {
    return job.target().place().equals(place);
  }

  private void put(FlashJob job) {
    jobs.add(job);
    job.chosenProperty()
        .subscribe(
            on -> {
              makeOffers();
              if (on) {
                replan();
              } else {
                job.forget();
              }
            });
  }

  /**
   * Adds the board at a place the user names.
   *
   * @throws FlashError when nothing can be flashed there
   */
  public void add(String place) {
    Optional<FlashJob> there = jobs.stream().filter(job -> isAt(job, place)).findFirst();
    if (there.isPresent()) {
      there.get().chosenProperty().set(true);
      return;
    }
    FlashMethod method = methods.at(place, Optional.empty());
    FlashTarget target = new FlashTarget(method.id(), place, place, false);
    put(new FlashJob(target, method, shelf, this::logged));
  }

  private void makeOffers() {
    Set<String> now = chosen().stream().map(job -> job.method().id()).collect(Collectors.toSet());
    if (now.equals(offered)) {
      return;
    }
    offered = now;
    Firmware before = firmware.get();
    offers.setAll(shelf.offers(now));
    if (before instanceof Firmware.Local local && !offers.contains(before)) {
      offers.addFirst(local);
      firmware.set(local);
    } else {
      boolean obvious = now.contains("esp") || now.contains("microbit");
      firmware.set(obvious && !offers.isEmpty() ? offers.getFirst() : null);
    }
  }

  /** Chooses firmware that may not be in the list. */
  public void use(Firmware chosen) {
    if (!offers.contains(chosen)) {
      offers.addFirst(chosen);
    }
    firmware.set(chosen);
  }

  private FlashChoice choice() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    if (withProgram.get()) {
      documents
          .current()
          .filter(d -> !d.text().isBlank())
          .ifPresent(d -> files.put("main.py", d.text().getBytes(StandardCharsets.UTF_8)));
    }
    return new FlashChoice(firmware.get(), files, eraseAll.get(), anyway.get());
  }

  /** Plans anew what can be planned without stopping the program on a board. */
  private void replan() {
    wish++;
    List.copyOf(jobs).forEach(this::replan);
  }

  private void replan(FlashJob job) {
    if (job.isBusy()) {
      return;
    }
    if (job.chosenProperty().get()
        && firmware.get() != null
        && !job.method().stopsProgram(job.target())) {
      int wanted = wish;
      job.look(choice())
          .thenRunAsync(
              () -> {
                if (wish != wanted) {
                  replan(job);
                }
              },
              FxThread.EXECUTOR);
    } else {
      job.forget();
    }
  }

  /** Looks at all boards chosen, and plans; this restarts those reached by their port. */
  public CompletableFuture<Void> plan() {
    FlashChoice choice = choice();
    return CompletableFuture.allOf(
        chosen().stream()
            .filter(job -> !isReady(job) && !job.isBusy())
            .map(
                job ->
                    boards
                        .letGo(job.target().place(), "being flashed")
                        .thenComposeAsync(_ -> job.look(choice), FxThread.EXECUTOR))
            .toArray(CompletableFuture[]::new));
  }

  /** Carries all plans out, side by side; one that fails does not touch the others. */
  public CompletableFuture<Void> flash() {
    List<FlashJob> ready = chosen().stream().filter(FlashModel::isReady).toList();
    CompletableFuture<?>[] all =
        ready.stream()
            .map(
                job ->
                    job.run()
                        .handleAsync(
                            (result, failure) -> {
                              if (failure == null && ready.size() == 1) {
                                connect(job);
                              }
                              return null;
                            },
                            FxThread.EXECUTOR))
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(all);
  }

  /** The console goes to the new prompt; drives come back as ports of their own, announced. */
  private void connect(FlashJob job) {
    if (job.method().keepsPort()) {
      boards.choose(job.target().place());
    }
  }

  public void cancel() {
    jobs.forEach(FlashJob::cancel);
  }

  /** Lets go of everything. */
  public void close() {
    closed = true;
    cancel();
    jobs.forEach(FlashJob::forget);
  }

  private void logged(FlashJob job, String line) {
    log.set(log.get() + job.target().place() + ": " + line + "\n");
  }
}
