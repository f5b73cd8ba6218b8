package boardwalk.app.boards;

import boardwalk.flasher.drive.Mounts;
import boardwalk.flasher.uf2.Uf2Drive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells of boards that wait in their bootloader for firmware, as a new Pico does: they have no
 * port, only a drive. Drives that are there already are told too.
 */
public final class WaitingBoards implements AutoCloseable {

  private final Supplier<List<Path>> mounts;
  private final Consumer<Uf2Drive> listener;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("drives").factory());
  private volatile Set<Path> known = Set.of();

  private WaitingBoards(Supplier<List<Path>> mounts, Consumer<Uf2Drive> listener) {
    this.mounts = mounts;
    this.listener = listener;
  }

  /** Watches this computer's drives; the listener is called on a thread of the watch. */
  public static WaitingBoards watch(Consumer<Uf2Drive> listener) {
    return watch(Mounts::ofThisComputer, Duration.ofMillis(500), listener);
  }

  /** Watches other folders for drives. */
  static WaitingBoards watch(
      Supplier<List<Path>> mounts, Duration interval, Consumer<Uf2Drive> listener) {
    WaitingBoards watch = new WaitingBoards(mounts, listener);
    watch.timer.scheduleWithFixedDelay(watch::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  /** Only drives that are new are looked at, so that a sleeping disk sleeps on. */
  private void look() {
    List<Path> now = mounts.get();
    List<Path> added = new ArrayList<>(now);
    added.removeAll(known);
    known = new HashSet<>(now);
    Mounts.look(added, Uf2Drive::at).forEach(listener);
  }

  /** The drives of the last look. */
  Set<Path> known() {
    return known;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
