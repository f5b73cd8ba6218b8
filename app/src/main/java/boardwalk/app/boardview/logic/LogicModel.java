package boardwalk.app.boardview.logic;

import boardwalk.app.FxThread;
import boardwalk.app.storage.DiskWrites;
import boardwalk.device.disk.DiskTrouble;
import boardwalk.device.disk.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The logic strip: which pins are followed, which span of time is looked at, where the cursor is.
 * On the JavaFX thread.
 */
public final class LogicModel {

  /** So many pins are followed unless the user chooses others. */
  static final int USUAL_PINS = 10;

  private static final long SHORTEST_SPAN = 20_000;
  private static final long LONGEST_SPAN = 60_000_000_000L;
  private static final long USUAL_SPAN = 6_000_000_000L;

  private final Recording recording;
  private final Consumer<Set<String>> follow;
  private final Map<String, String> modes = new TreeMap<>(PinOrder.BY_NAME);
  private final Map<String, Boolean> chosen = new HashMap<>();
  private final BooleanProperty paused = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final List<Runnable> listeners = new ArrayList<>();
  private final List<Runnable> times = new ArrayList<>();
  private Set<String> followed = Set.of();
  private long span = USUAL_SPAN;
  private long end;
  private long cursor = -1;
  private long mark = -1;
  private String board = "board";
  private Supplier<Optional<Path>> asksWhere = Optional::empty;

  /**
   * @param follow tells the board which pins to follow
   */
  public LogicModel(Recording recording, Consumer<Set<String>> follow) {
    this.recording = recording;
    this.follow = follow;
    paused.subscribe(
        now -> {
          if (now) {
            end = recording.now();
          }
          changed();
        });
  }

  /** Told when something other than the time has changed. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Told when time has gone on. */
  public void onTime(Runnable listener) {
    times.add(listener);
  }

  /** Time may have gone on. */
  public void tick() {
    times.forEach(Runnable::run);
  }

  /** How the user is asked for the file of a dump. */
  public void askWhereBy(Supplier<Optional<Path>> question) {
    asksWhere = question;
  }

  private void changed() {
    List.copyOf(listeners).forEach(Runnable::run);
  }

  /** Another board, or one that was reset: all pins are new. */
  public void board(String name) {
    board = name;
    modes.clear();
    chosen.clear();
    paused.set(false);
    span = USUAL_SPAN;
    cursor = -1;
    mark = -1;
    message.set("");
    choose();
  }

  /** The pins in use, and what as. */
  public void pins(Map<String, String> used) {
    if (!modes.equals(used)) {
      modes.putAll(used);
      modes.keySet().retainAll(used.keySet());
      choose();
      changed();
    }
  }

  private void choose() {
    Set<String> now = new TreeSet<>(PinOrder.BY_NAME);
    modes.keySet().stream().filter(pin -> chosen.getOrDefault(pin, false)).forEach(now::add);
    modes.keySet().stream()
        .filter(pin -> !chosen.containsKey(pin))
        .limit(Math.max(0, USUAL_PINS - now.size()))
        .forEach(now::add);
    if (!now.equals(followed)) {
      followed = now;
      follow.accept(now);
    }
  }

  /** Tells the board again which pins to follow, as after it has started. */
  public void greet() {
    follow.accept(followed);
  }

  /** All pins in use, in order. */
  public Set<String> pins() {
    return modes.keySet();
  }

  public boolean isFollowed(String pin) {
    return followed.contains(pin);
  }

  /** Follows a pin or does not. */
  public void follow(String pin, boolean now) {
    chosen.put(pin, now);
    choose();
    changed();
  }

  /** Whether the picture stands while the board goes on. */
  public BooleanProperty pausedProperty() {
    return paused;
  }

  /** What there is to say: that a dump was written, or why not. */
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** The last moment that is drawn, in nanoseconds of the board. */
  public long end() {
    return paused.get() ? end : recording.now();
  }

  /** How long a time is drawn, in nanoseconds. */
  public long span() {
    return span;
  }

  /** Draws a longer (above 1) or shorter time, so that a moment stays where it is. */
  public void zoom(double factor, long around) {
    long wanted = Math.clamp((long) (span * factor), SHORTEST_SPAN, LONGEST_SPAN);
    if (paused.get()) {
      double place = (double) (end - around) / span;
      end = around + (long) (place * wanted);
    }
    span = wanted;
    changed();
  }

  /** Looks at another time; the picture stands from then on. */
  public void move(long nanos) {
    long wanted = end() + nanos;
    paused.set(true);
    end = Math.clamp(wanted, Math.min(span, recording.now()), Math.max(span, recording.now()));
    changed();
  }

  /** Where the user points; -1 for nowhere. */
  public long cursor() {
    return cursor;
  }

  public void cursor(long time) {
    cursor = time;
    changed();
  }

  /** A moment to measure from; -1 for none. */
  public long mark() {
    return mark;
  }

  public void mark(long time) {
    mark = time;
    changed();
  }

  /** What is drawn: pins with their edges, and what buses carried, between two times. */
  public List<Lane> lanes() {
    Map<String, Track> shown = new TreeMap<>(PinOrder.BY_NAME);
    for (String pin : followed) {
      shown.put(pin, recording.tracks().getOrDefault(pin, new Track()));
    }
    return Buses.read(shown, modes, end() - span, end());
  }

  /** Writes what is recorded of the followed pins to a file the user chooses. */
  public void export() {
    Optional<Path> file = asksWhere.get();
    if (file.isEmpty()) {
      return;
    }
    StringWriter text = new StringWriter();
    Map<String, Track> tracks = new TreeMap<>(PinOrder.BY_NAME);
    for (String pin : followed) {
      tracks.put(pin, recording.tracks().getOrDefault(pin, new Track()));
    }
    try {
      VcdText.write(text, board, tracks, recording.start(), recording.now());
    } catch (IOException never) {
      throw new java.io.UncheckedIOException(never);
    }
    Path to = file.get();
    DiskWrites.begin(
            () -> {
              WholeFile.write(to, text.toString());
              return null;
            })
        .whenCompleteAsync(
            (done, failure) ->
                message.set(
                    failure == null
                        ? "Saved as " + to.getFileName() + "."
                        : "Not saved: " + reason(to, failure)),
            FxThread.EXECUTOR);
  }

  private static String reason(Path file, Throwable failure) {
    DiskTrouble trouble = DiskTrouble.of(file, failure);
    return trouble.why() + ". " + trouble.advice();
  }
}
