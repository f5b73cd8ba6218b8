package boardwalk.app.circuit;

import boardwalk.app.FxThread;
import boardwalk.app.storage.DiskWrites;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.device.disk.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Reads and writes the circuit's file on a thread of its own, and notices when somebody else has
 * changed it. Listeners are called on the JavaFX thread.
 */
public final class CircuitStore implements AutoCloseable {

  private static final long LOOK_MILLIS = 700;

  private final ScheduledExecutorService disk =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("circuit").factory());
  private Consumer<String> onRead = text -> {};
  private Consumer<String> onProblem = words -> {};
  private Consumer<Path> onChange = file -> {};
  private Consumer<String> onWritten = text -> {};

  /** The file that is open; also read by the disk's thread. */
  private volatile Path file;

  /** How often something was to be written. */
  private final AtomicInteger writes = new AtomicInteger();

  /** What was read or written last, by the disk's thread; null for never. */
  private String known;

  public CircuitStore() {
    disk.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  void onRead(Consumer<String> listener) {
    onRead = listener;
  }

  void onProblem(Consumer<String> listener) {
    onProblem = listener;
  }

  void onWritten(Consumer<String> listener) {
    onWritten = listener;
  }

  void onChange(Consumer<Path> listener) {
    onChange = listener;
  }

  Path file() {
    return file;
  }

  /** The file's name, for messages. */
  String name() {
    return file == null ? "circuit.toml" : file.getFileName().toString();
  }

  /** Reads another file from now on. */
  void open(Path now) {
    file = now;
    disk.execute(
        () -> {
          known = null;
          look();
        });
  }

  private void look() {
    Path here = file;
    if (here == null) {
      return;
    }
    int before = writes.get();
    String text;
    try {
      text = Files.readString(here);
    } catch (NoSuchFileException none) {
      text = "";
    } catch (IOException e) {
      tell(
          here, () -> onProblem.accept(here.getFileName() + " cannot be read: " + reason(here, e)));
      return;
    }
    if (!text.equals(known)) {
      known = text;
      String now = text;
      tell(
          here,
          () -> {
            // What the user has changed meanwhile is newer, and on its way to the disk.
            if (writes.get() == before) {
              onRead.accept(now);
              onChange.accept(here);
            }
          });
    }
  }

  /** Writes the file, then lets the board have it. */
  void write(String text) {
    Path here = file;
    writes.incrementAndGet();
    DiskWrites.begin(
        () -> {
          try {
            if (text.isBlank() && !Files.exists(here)) {
              return null;
            }
            WholeFile.write(here, text);
            known = text;
            tell(
                here,
                () -> {
                  onWritten.accept(text);
                  onChange.accept(here);
                });
            return null;
          } catch (IOException e) {
            tell(
                here,
                () ->
                    onProblem.accept(
                        here.getFileName() + " could not be saved: " + reason(here, e)));
            throw e;
          }
        },
        disk);
  }

  private void tell(Path about, Runnable action) {
    FxThread.run(
        () -> {
          if (about.equals(file)) {
            action.run();
          }
        });
  }

  private static String reason(Path file, IOException e) {
    DiskTrouble trouble = DiskTrouble.of(file, e);
    return trouble.why() + ". " + trouble.advice();
  }

  /** Writes what waits to be written and ends; {@link DiskWrites#finish} waits for it. */
  @Override
  public void close() {
    disk.shutdown();
  }
}
