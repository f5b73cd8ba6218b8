package boardwalk.app.boardview.logic;

import boardwalk.interpreter.hardware.HardwareMessage;
import boardwalk.interpreter.hardware.watch.WireState;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The edges of all pins that are followed, and the time of the board. On the JavaFX thread. */
public final class Recording {

  private static final List<WireState> STATES = List.of(WireState.values());

  private final Map<String, Track> tracks = new TreeMap<>(PinOrder.BY_NAME);
  private final Map<Integer, Track> byNumber = new HashMap<>();
  private List<String> names = List.of();
  private long now;
  private long start = -1;

  /** By the label of the pin, in the order to show them. */
  public Map<String, Track> tracks() {
    return tracks;
  }

  /** The board's time, in nanoseconds since it was switched on. */
  public long now() {
    return now;
  }

  /** When the recording began. */
  public long start() {
    return Math.max(0, start);
  }

  /** It is this time now. */
  public void now(long time) {
    if (start < 0) {
      start = time;
    }
    now = Math.max(now, time);
  }

  /** Forgets all. */
  public void clear() {
    tracks.clear();
    byNumber.clear();
    now = 0;
    start = -1;
  }

  /** Another board: what its pins are called, in the order of its numbers for them. */
  public void pins(List<String> labels) {
    names = List.copyOf(labels);
    byNumber.clear();
  }

  /**
   * Takes the edges of pins as the hardware channel tells them (docs/simulator.md); what is broken
   * is left out.
   */
  public void edges(HardwareMessage message) {
    byte[] steps;
    try {
      steps = Base64.getDecoder().decode(message.text("steps"));
    } catch (IllegalArgumentException broken) {
      return;
    }
    Numbers in = new Numbers(steps);
    while (in.hasNext()) {
      long pin = in.next();
      boolean level = in.next() != 0;
      long lost = in.next();
      long count = in.next();
      if (pin >= names.size()) {
        return;
      }
      Track track = track((int) pin);
      long time = 0;
      for (long i = 0; i < count && in.hasNext(); i++) {
        time += in.next();
        track.add(time, level);
        level = !level;
      }
      if (lost > 0) {
        track.lose(lost, time);
      }
      now(time);
      spells(track, in);
    }
  }

  private void spells(Track track, Numbers in) {
    long count = in.next();
    long time = 0;
    for (long i = 0; i < count && in.hasNext(); i++) {
      long state = in.next();
      time += in.next();
      if (state < STATES.size()) {
        track.spells().add(time, STATES.get((int) state));
      }
    }
    now(time);
  }

  private Track track(int pin) {
    return byNumber.computeIfAbsent(
        pin, number -> tracks.computeIfAbsent(names.get(number), name -> new Track()));
  }
}
